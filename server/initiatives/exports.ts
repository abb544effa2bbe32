import { Hono } from 'hono'

import { activities } from '../../shared/model/kinds.ts'
import { readMap } from '../../shared/model/map.ts'
import { readPlan } from '../../shared/model/plan.ts'
import { refusal } from '../refusal.ts'
import type { Parts } from '../parts.ts'
import { rowsOf, type Tables } from './columns.ts'
import { csv } from './csv.ts'
import { MAP_FILES } from './map-files.ts'

/** `GET …/export/:file`: the record as tables for a spreadsheet, and the map for other programs of networks. */
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
  '.graphml': 'application/graphml+xml',
  '.gexf': 'application/gexf+xml',
}

type Made = string | Promise<ArrayBuffer>

const FILES: Record<string, ((tables: Tables) => Made) | undefined> = {
  'activities.csv': (tables) => csv(rowsOf(tables, activities, tables.plan.activities)),
  'activities.xlsx': async (tables) => {
    // a library of its own, for those who ask for it
    const { workbookOf } = await import('./workbook.ts')
    return workbookOf([{ name: 'Activities', table: rowsOf(tables, activities, tables.plan.activities) }])
  },
  ...MAP_FILES,
}
