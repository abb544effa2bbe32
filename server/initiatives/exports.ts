import { Hono } from 'hono'

import { activities, actors, connections } from '../../shared/model/kinds.ts'
import { readMap } from '../../shared/model/map.ts'
import { readPlan } from '../../shared/model/plan.ts'
import { refusal } from '../refusal.ts'
import type { Parts } from '../parts.ts'
import { type Cell, listText, type Row, rowsOf, type Table, type Tables } from './columns.ts'

/** `GET …/export/:file`: the record as tables for a spreadsheet, and the map for Kumu. */
export const exportRoutes = ({ access, rooms }: Parts) =>
  new Hono().get('/api/initiatives/:id/export/:file', access.needs('editor'), async (c) => {
    const { file } = c.req.param()
    const { id } = c.var.member.initiative
    const make = Object.hasOwn(FILES, file) ? FILES[file] : undefined
    if (!make)
      throw refusal('not-found', `There is no such file. There are: ${Object.keys(FILES).join(', ')}.`)
    const tables = { plan: await rooms.read(id, 'plan', readPlan), map: await rooms.read(id, 'map', readMap) }
    const type = TYPES[file.slice(file.lastIndexOf('.'))] ?? 'application/json'
    c.header('Content-Disposition', `attachment; filename="${file}"`)
    return c.body(await make(tables), 200, { 'Content-Type': type })
  })

const TYPES: Record<string, string> = {
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

type Made = string | Promise<ArrayBuffer>

const FILES: Record<string, ((tables: Tables) => Made) | undefined> = {
  'activities.csv': (tables) => csv(rowsOf(tables, activities, tables.plan.activities)),
  'activities.xlsx': async (tables) => {
    // a library of its own, for those who ask for it
    const { workbookOf } = await import('./workbook.ts')
    return workbookOf('Activities', rowsOf(tables, activities, tables.plan.activities))
  },
  'actors.csv': (tables) => csv(rowsOf(tables, actors, tables.map.actors)),
  'connections.csv': (tables) => csv(rowsOf(tables, connections, tables.map.connections)),
  'map.kumu.json': (tables) => JSON.stringify(kumuOf(tables), null, 2),
}

/**
 * The map as Kumu's import reads it (https://docs.kumu.io/guides/import/blueprints): flat elements and connections
 * with the fields of ours beside Kumu's own; ends by id, for labels may be alike.
 */
const kumuOf = (tables: Tables) => ({
  elements: rowsOf(tables, actors, tables.map.actors).rows.map(
    ({ ID: id, Label: label, Type: type, Description: description, Tags: tags, ...more }) => ({
      id,
      label,
      type,
      ...filled({ description, tags, ...more }),
    }),
  ),
  connections: rowsOf(tables, connections, tables.map.connections).rows.map(
    ({ ID: id, 'From ID': from, 'To ID': to, From: _from, To: _to, ...fields }) => {
      const { Direction: direction, Type: type, Description: description, Tags: tags, ...more } = fields
      return { id, from, to, direction, type, ...filled({ description, tags, ...more }) }
    },
  ),
})

/** Without what is not known. */
const filled = (fields: Row): Row =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && String(value) !== ''),
  )

/** Columns and rows as RFC 4180 text, with a mark that tells Excel it is UTF-8. */
export const csv = ({ columns, rows }: Table): string => {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))]
  return `\uFEFF${lines.map((line) => line.map(cellText).join(',')).join('\r\n')}\r\n`
}

/** Words that a spreadsheet would run as a formula begin with an apostrophe; numbers of ours stay numbers. */
const cellText = (cell: Cell): string => {
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = Array.isArray(cell) ? listText(cell) : (cell ?? '')
  const safe = /^'*\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
