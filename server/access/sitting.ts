import type { Context } from 'hono'

import type { SpeaksFor } from '../../shared/api.ts'
import { newId, newSecret } from '../../shared/ids.ts'
import type { Index, LinkRow, PersonRow } from '../storage/index.ts'
import type { Access } from './access.ts'
import { isSecure } from './address.ts'
import { readSessionToken, sessionEnd, writeSessionToken } from './cookie.ts'
import { hashSecret } from './secrets.ts'

export type Self = { name?: string; partner?: SpeaksFor }

type Parts = { index: Index; access: Access }

/** The session of the request's cookie, or a new one; either way the cookie is good for its full time again. */
export const openSession = (c: Context, { index, access }: Parts): string => {
  const expiresAt = sessionEnd(new Date())
  const known = access.credentials.session(c)
  const token = known ? readSessionToken(c) : newSecret()
  if (token === undefined) throw new Error('a session without its token')
  writeSessionToken(c, token, isSecure(c, access.place))
  if (known) {
    index.people.extendSession(known.id, expiresAt)
    return known.id
  }
  const id = newId()
  index.people.addSession({ id, expiresAt }, hashSecret(token))
  return id
}

/** Gives the cookie its full time again, once a day at most. */
export const keepSession = (c: Context, parts: Parts): void => {
  const known = parts.access.credentials.session(c)
  const aDayAgo = new Date(Date.now() - 86_400_000)
  if (known && known.expiresAt < sessionEnd(aDayAgo)) openSession(c, parts)
}

/**
 * Seats a session in the initiative of a link. Somebody whose membership was ended comes back as somebody new, so
 * that links they came through before do not count again.
 */
export const sitDown = (index: Index, session: string, link: LinkRow, self: Self): PersonRow =>
  index.transact(() => {
    const { initiative } = link
    const there = index.people.personAt(session, initiative)
    const before =
      there && there.endedAt === null
        ? there
        : { id: newId(), initiative, name: '', partner: null, reviewer: false, endedAt: null }
    const person = {
      ...before,
      name: self.name ?? before.name,
      partner: self.partner === undefined ? before.partner : self.partner,
    }
    index.people.put(person)
    index.people.sit(session, initiative, person.id)
    if (index.people.admit(person.id, link.id)) index.links.countJoin(link.id, new Date().toISOString())
    return person
  })
