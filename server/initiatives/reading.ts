import { Hono } from 'hono'
import { etag } from 'hono/etag'

import { TEMPLATES } from '../../shared/content/templates.ts'
import { SCHEMA } from '../../shared/model/kinds.ts'
import { readSections } from '../../shared/model/agenda.ts'
import { readMap } from '../../shared/model/map.ts'
import { readPlan } from '../../shared/model/plan.ts'
import type { Parts } from '../parts.ts'
import { editionOf } from './edition.ts'
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
      const { id, title, shares, marks } = c.var.member.initiative
      const plan = shares.grid ? await rooms.read(id, 'plan', readPlan) : undefined
      const sections = shares.agenda ? await rooms.read(id, 'plan', readSections) : undefined
      const map = shares.map === 'no' ? undefined : await rooms.read(id, 'map', readMap)
      c.header('Cache-Control', 'private, no-cache')
      return c.json(editionOf({ title, shares, plan, sections, map, marks }))
    })
    .get('/api/initiatives/:id/record', access.needs('editor'), async (c) => {
      const { id } = c.var.member.initiative
      const plan = await rooms.read(id, 'plan', documentToJson)
      const map = await rooms.read(id, 'map', documentToJson)
      return c.json({ schema: SCHEMA, plan, map } as object)
    })
