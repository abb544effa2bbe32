import { Hono } from 'hono'
import { etag } from 'hono/etag'

import { TEMPLATES } from '../../shared/content/templates.ts'
import { SCHEMA } from '../../shared/model/kinds.ts'
import { readMap } from '../../shared/model/map.ts'
import { readPlan } from '../../shared/model/plan.ts'
import { schemaOf } from '../../shared/model/upgrades.ts'
import type { Parts } from '../parts.ts'
import { readEdition } from './edition.ts'
import { documentToJson } from './record.ts'

/** What can be read of an initiative: the documents by those who edit, the edition by all. */
export const readingRoutes = ({ access, rooms }: Parts) =>
  new Hono()
    .get('/api/templates', (c) => c.json({ templates: TEMPLATES }))
    .get('/api/initiatives/:id/plan', access.needs('editor'), async (c) =>
      c.json(await rooms.read(c.var.member.initiative.id, 'plan', readPlan)),
    )
    .get('/api/initiatives/:id/map', access.needs('editor'), async (c) =>
      c.json(await rooms.read(c.var.member.initiative.id, 'map', readMap)),
    )
    .get('/api/initiatives/:id/edition', access.needs('viewer'), etag(), async (c) => {
      const edition = await readEdition(rooms, c.var.member.initiative)
      c.header('Cache-Control', 'private, no-cache')
      return c.json(edition)
    })
    .get('/api/initiatives/:id/record', access.needs('editor'), async (c) => {
      const { id } = c.var.member.initiative
      const plan = await rooms.read(id, 'plan', documentToJson)
      const map = await rooms.read(id, 'map', documentToJson)
      const schemas = [await rooms.read(id, 'plan', schemaOf), await rooms.read(id, 'map', schemaOf)]
      return c.json({ schema: Math.max(...schemas.map((one) => one ?? SCHEMA)), plan, map } as object)
    })
