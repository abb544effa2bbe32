import { Hono } from 'hono'

import { AppError } from '../../shared/errors.ts'
import { type PowerMap, readMap } from '../../shared/model/map.ts'
import { type Plan, readPlan } from '../../shared/model/plan.ts'
import type { Parts } from '../parts.ts'

type Cell = string | number | boolean | string[] | undefined
type Tables = { plan: Plan; map: PowerMap }

/** `GET …/export/:file`: the record as tables for a spreadsheet, and the map for Kumu. */
export const exportRoutes = ({ access, rooms }: Parts) =>
  new Hono().get('/api/initiatives/:id/export/:file', access.needs('editor'), async (c) => {
    const { file } = c.req.param()
    const { id } = c.var.member.initiative
    const make = Object.hasOwn(FILES, file) ? FILES[file] : undefined
    if (!make)
      throw new AppError('not-found', `There is no such file. There are: ${Object.keys(FILES).join(', ')}.`)
    const tables = { plan: await rooms.read(id, 'plan', readPlan), map: await rooms.read(id, 'map', readMap) }
    const type = file.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json'
    c.header('Content-Disposition', `attachment; filename="${file}"`)
    return c.body(make(tables), 200, { 'Content-Type': type })
  })

const FILES: Record<string, ((tables: Tables) => string) | undefined> = {
  'activities.csv': ({ plan }) => csv(activityRows(plan)),
  'actors.csv': ({ plan, map }) => csv(actorRows(map, namesIn(plan.partners))),
  'connections.csv': ({ map }) => csv(connectionRows(map)),
  'map.kumu.json': ({ map }) => JSON.stringify(kumuOf(map), null, 2),
}

const namesIn = (items: readonly { id: string; name: string }[]) => {
  const names = new Map(items.map(({ id, name }) => [id, name]))
  return (id: string | undefined): string => names.get(id ?? '') ?? ''
}

const activityRows = (plan: Plan): Record<string, Cell>[] => {
  const [phase, component, partner] = [plan.phases, plan.components, plan.partners].map(namesIn)
  const title = new Map(plan.activities.map((activity) => [activity.id, activity.title]))
  return plan.activities.map((activity) => ({
    id: activity.id,
    title: activity.title,
    phase: phase?.(activity.place.phase),
    component: component?.(activity.place.component),
    status: activity.status,
    lead: partner?.(activity.lead),
    supporting: activity.supporting.map((id) => partner?.(id) ?? ''),
    due: activity.due,
    nextStep: activity.nextStep,
    tags: activity.tags,
    needs: activity.needs.map((id) => title.get(id) ?? ''),
    notes: activity.notes,
  }))
}

const actorRows = (map: PowerMap, partner: (id?: string) => string): Record<string, Cell>[] =>
  map.actors.map((actor) => ({
    id: actor.id,
    name: actor.name,
    kind: actor.kind,
    influence: actor.at?.influence,
    position: actor.at?.position,
    affected: actor.affected,
    certainty: actor.certainty,
    touch: partner(actor.touch),
    partner: partner(actor.partner),
    nextStep: actor.nextStep,
    note: actor.note,
    status: actor.status,
  }))

const connectionRows = (map: PowerMap): Record<string, Cell>[] => {
  const name = namesIn(map.actors)
  return map.connections.map(({ id, from, to, kind, mutual, strength, note, status }) => ({
    id,
    from: name(from),
    to: name(to),
    kind,
    mutual,
    strength,
    note,
    status,
    fromId: from,
    toId: to,
  }))
}

/** The map in Kumu's own form: https://docs.kumu.io/guides/import/json */
const kumuOf = ({ actors, connections }: PowerMap) => ({
  elements: actors.map(({ id, name, kind, at, affected, note, status }) => ({
    _id: id,
    label: name,
    type: kind,
    description: note,
    attributes: { influence: at?.influence, position: at?.position, affected, status },
  })),
  connections: connections.map(({ id, from, to, kind, mutual, strength, note, status }) => ({
    _id: id,
    from,
    to,
    type: kind,
    direction: mutual ? 'mutual' : 'directed',
    description: note,
    attributes: { strength, status },
  })),
})

/** Rows of the same keys as RFC 4180 text, with a mark that tells Excel it is UTF-8. */
const csv = (rows: readonly Record<string, Cell>[]): string => {
  const keys = Object.keys(rows[0] ?? {})
  const lines = [keys, ...rows.map((row) => keys.map((key) => row[key]))]
  return `\uFEFF${lines.map((line) => line.map(cellText).join(',')).join('\r\n')}\r\n`
}

/** Words that a spreadsheet would run as a formula begin with an apostrophe; numbers of ours stay numbers. */
const cellText = (cell: Cell): string => {
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = Array.isArray(cell) ? cell.join('; ') : (cell ?? '')
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
