import { Hono } from 'hono'
import * as v from 'valibot'

import type { Deletion } from '../../shared/api.ts'
import { refusal } from '../refusal.ts'
import { lookAgain } from '../access/look-again.ts'
import type { Member } from '../access/members.ts'
import { readBody } from '../http/body.ts'
import type { Parts } from '../parts.ts'
import { shown } from './settings.ts'

const DAY = 86_400_000 // ms

/** Facilitators delete an initiative and bring it back; its members, and their lists, are told of it meanwhile. */
export const deletionRoutes = (parts: Parts) => {
  const { access, config, index, passing } = parts
  const told = (member: Member) => deletionOf(member, config.retentionDays)
  return new Hono()
    .delete('/api/initiatives/:id', access.needs('facilitator'), async (c) => {
      const { id, title } = c.var.member.initiative
      const given = await readBody(c, v.object({ title: v.string('must be text') }))
      if (given.title.trim() !== title)
        throw refusal('bad-request', 'title must be the initiative’s, letter by letter.')
      await index.transact(() => index.initiatives.set(id, { deletedAt: new Date().toISOString() }))
      lookAgain(parts, { initiative: id })
      return c.body(null, 204)
    })
    .get('/api/initiatives/:id/deletion', access.needs('viewer', { deleted: true }), (c) =>
      c.json(told(c.var.member)),
    )
    .post('/api/initiatives/:id/restore', access.needs('facilitator', { deleted: true }), async (c) => {
      await index.transact(() => index.initiatives.set(c.var.member.initiative.id, { deletedAt: null }))
      return c.json(shown({ ...c.var.member, initiative: await access.initiative(c) }))
    })
    .get('/api/me/deleted', passing.at(access.credentials.where), async (c) => {
      const all = await access.credentials.memberships(c)
      const mine = all.filter(
        ({ role, initiative }) => role === 'facilitator' && initiative.deletedAt !== null,
      )
      return c.json({ initiatives: mine.map(told) })
    })
}

/** `days`: how many it is kept. Kept is a little longer than said: purging has its hours. */
const deletionOf = ({ initiative: { id, title, deletedAt }, role }: Member, days: number): Deletion => {
  const until = deletedAt === null ? null : new Date(Date.parse(deletedAt) + days * DAY).toISOString()
  return { id, title, role, days, deletedAt, until }
}
