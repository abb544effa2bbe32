import { Hono } from 'hono'
import * as v from 'valibot'

import type { Link, ShortCode } from '../../shared/api.ts'
import { refusal } from '../refusal.ts'
import { ROOM_CODE_HOURS } from '../../shared/words/bounds.ts'
import { maySync, ROLES } from '../../shared/words/roles.ts'
import { futureTime, line, oneOf, readBody } from '../http/body.ts'
import type { Parts } from '../parts.ts'
import type { Index } from '../index/index.ts'
import type { LinkRow } from '../storage/tables.ts'
import { publicOrigin } from './origins.ts'
import { lookAgain } from './look-again.ts'
import { makeLink } from './make-link.ts'
import { hashSecret, newCode, plainCode } from './secrets.ts'
import { isLive, standingOf } from './standing.ts'

const NewLink = v.object({
  role: oneOf(ROLES),
  label: v.optional(line),
  expiresAt: v.optional(futureTime),
})
const LinkChange = v.object({ label: v.optional(line), expiresAt: v.optional(futureTime) })

/** The links of an initiative, for facilitators. A link's secret is in the answer that makes it and nowhere else. */
export const linkRoutes = (parts: Parts) => {
  const { access, index, expiry, news } = parts
  return new Hono()
    .get('/api/initiatives/:id/links', access.needs('facilitator'), (c) =>
      c.json(index.links.of(c.var.member.initiative.id).map(shown)),
    )
    .post('/api/initiatives/:id/links', access.needs('facilitator'), async (c) => {
      const { id } = c.var.member.initiative
      const given = await readBody(c, NewLink)
      const origin = publicOrigin(c, access.origins)
      const made = await index.transact(() => makeLink(index, id, given, origin))
      expiry.schedule()
      news.tell(id, 'links')
      return c.json({ ...shown(findLink(index, id, made.id)), ...made }, 201)
    })
    .patch('/api/initiatives/:id/links/:link', access.needs('facilitator'), async (c) => {
      const { id } = c.var.member.initiative
      const changes = await readBody(c, LinkChange)
      const link = findLink(index, id, c.req.param('link'))
      if (changes.expiresAt) keepFacilitator(index, link)
      await index.transact(() => index.links.set(link, changes))
      expiry.schedule()
      lookAgain(parts, { initiative: id })
      return c.json(shown(findLink(index, id, link.id)))
    })
    .post('/api/initiatives/:id/links/:link/code', access.needs('facilitator'), async (c) => {
      const link = findLink(index, c.var.member.initiative.id, c.req.param('link'))
      return c.json(await index.transact(() => makeRoomCode(index, link)), 201)
    })
    .delete('/api/initiatives/:id/links/:link', access.needs('facilitator'), async (c) => {
      const { id } = c.var.member.initiative
      await index.transact(() => {
        const link = findLink(index, id, c.req.param('link'))
        if (link.revokedAt !== null) return
        keepFacilitator(index, link)
        index.links.set(link, { revokedAt: new Date().toISOString() })
      })
      lookAgain(parts, { initiative: id })
      return c.body(null, 204)
    })
}

/** A code that a whole room may type in place of a link. Throws not-allowed for the link of those who edit. */
const makeRoomCode = (index: Index, link: LinkRow): ShortCode => {
  if (maySync(link.role)) throw refusal('not-allowed', 'Only links to add or to look have such a code.')
  standingOf([link])
  const code = newCode()
  const expiresAt = new Date(Date.now() + ROOM_CODE_HOURS * 3_600_000).toISOString()
  index.links.addCode(link, hashSecret(plainCode(code)), expiresAt)
  return { code, expiresAt }
}

const shown = ({ initiative: _initiative, ...link }: LinkRow): Link => link

const findLink = (index: Index, initiative: string, id: string): LinkRow => {
  const found = index.links.find(initiative, id)
  if (!found) throw refusal('not-found', 'There is no such link.')
  return found
}

/** Throws last-facilitator if nobody could lead the initiative once this link has ended. */
const keepFacilitator = (index: Index, link: LinkRow): void => {
  const now = new Date().toISOString()
  const leading = index.links
    .of(link.initiative)
    .filter((other) => other.role === 'facilitator' && isLive(other, now))
  if (leading.length === 1 && leading[0]?.id === link.id) throw refusal('last-facilitator')
}
