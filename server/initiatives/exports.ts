import { type Standing } from '../../shared/words/choices.ts'
import { Hono } from 'hono'

import { AppError } from '../../shared/words/errors.ts'
import type { Activity } from '../../shared/model/activities.ts'
import type { Actor } from '../../shared/model/actors.ts'
import type { Connection } from '../../shared/model/connections.ts'
import { type PowerMap, readMap } from '../../shared/model/map.ts'
import { type Plan, readPlan } from '../../shared/model/plan.ts'
import {
  activityStatuses,
  actorKinds,
  affectedWord,
  certainties,
  connectionsThere,
  isNew,
  positionWord,
} from '../../shared/words/said.ts'
import type { Parts } from '../parts.ts'

type Cell = string | number | boolean | string[] | undefined
type Tables = { plan: Plan; map: PowerMap }
/** The columns of a table, by their names, in order. */
type Table<T> = Record<string, ((one: T) => Cell) | undefined>

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
  'activities.csv': ({ plan }) => csv(activityTable(plan), plan.activities),
  'actors.csv': ({ plan, map }) => csv(actorTable(plan), map.actors),
  'connections.csv': ({ map }) => csv(connectionTable(map), map.connections),
  'map.kumu.json': (tables) => JSON.stringify(kumuOf(tables), null, 2),
}

const namesIn = (items: readonly { id: string; name: string }[]) => {
  const names = new Map(items.map(({ id, name }) => [id, name]))
  return (id: string | undefined): string => names.get(id ?? '') ?? ''
}

const activityTable = (plan: Plan): Table<Activity> => {
  const [phase, component, partner] = [namesIn(plan.phases), namesIn(plan.components), namesIn(plan.partners)]
  const title = namesIn(plan.activities.map((one) => ({ id: one.id, name: one.title })))
  return {
    ID: (one) => one.id,
    Title: (one) => one.title,
    Phase: (one) => phase(one.place.phase),
    Component: (one) => component(one.place.component),
    Status: (one) => activityStatuses[one.status],
    Lead: (one) => partner(one.lead),
    Supporting: (one) => one.supporting.map(partner),
    Due: (one) => one.due,
    'Next step': (one) => one.nextStep,
    Tags: (one) => one.tags,
    Needs: (one) => one.needs.map(title),
    Notes: (one) => one.notes,
  }
}

const NEW = (one: { status: Standing }): string[] => (one.status === 'proposed' ? [isNew] : [])

/** The columns after the id are those that Kumu reads. */
const actorTable = (plan: Plan): Table<Actor> => {
  const partner = namesIn(plan.partners)
  return {
    ID: (one) => one.id,
    Label: (one) => one.name,
    Type: (one) => actorKinds[one.kind],
    Description: (one) => one.note,
    Tags: NEW,
    'Say (0-10)': (one) => one.at?.influence,
    Stance: (one) => word(positionWord, one.at?.position),
    'Stance (-2 to 2)': (one) => one.at?.position,
    Affected: (one) => word(affectedWord, one.affected),
    'Affected (0-4)': (one) => one.affected,
    'How sure': (one) => one.certainty && certainties[one.certainty],
    Partner: (one) => partner(one.partner),
    'In touch': (one) => partner(one.touch),
    'Next step': (one) => one.nextStep,
  }
}

const word = (say: (n: number) => string, n: number | undefined): string | undefined =>
  n === undefined ? undefined : say(n)

const directionOf = ({ mutual }: Connection): string => (mutual ? 'mutual' : 'directed')

const connectionTable = (map: PowerMap): Table<Connection> => {
  const name = namesIn(map.actors)
  return {
    ID: ({ id }) => id,
    From: ({ from }) => name(from),
    To: ({ to }) => name(to),
    Direction: directionOf,
    Type: ({ kind }) => connectionsThere[kind],
    Description: ({ note }) => note,
    Tags: NEW,
    'Strength (1-3)': ({ strength }) => strength,
    'From ID': ({ from }) => from,
    'To ID': ({ to }) => to,
  }
}

/**
 * The map as Kumu's import reads it (https://docs.kumu.io/guides/import/blueprints): flat elements and connections
 * with the fields of ours beside Kumu's own; ends by id, for labels may be alike.
 */
const kumuOf = ({ plan, map }: Tables) => ({
  elements: map.actors.map((one) => {
    const { Label, Type, Description, Tags, ID, ...fields } = actorTable(plan)
    return {
      id: ID?.(one),
      label: Label?.(one),
      type: Type?.(one),
      ...filled({ description: Description?.(one), tags: Tags?.(one), ...valuesOf(fields, one) }),
    }
  }),
  connections: map.connections.map((one) => ({
    id: one.id,
    from: one.from,
    to: one.to,
    direction: directionOf(one),
    type: connectionsThere[one.kind],
    ...filled({ description: one.note, tags: NEW(one), 'Strength (1-3)': one.strength }),
  })),
})

const valuesOf = <T>(table: Table<T>, one: T): Record<string, Cell> =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [key, value?.(one)]))

/** Without what is not known. */
const filled = (fields: Record<string, Cell>): Record<string, Cell> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && String(value) !== ''),
  )

/** Columns and rows as RFC 4180 text, with a mark that tells Excel it is UTF-8. */
const csv = <T>(table: Table<T>, rows: readonly T[]): string => {
  const lines = [Object.keys(table), ...rows.map((row) => Object.values(table).map((value) => value?.(row)))]
  return `\uFEFF${lines.map((line) => line.map(cellText).join(',')).join('\r\n')}\r\n`
}

/** Words that a spreadsheet would run as a formula begin with an apostrophe; numbers of ours stay numbers. */
const cellText = (cell: Cell): string => {
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = Array.isArray(cell) ? cell.join('; ') : (cell ?? '')
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
