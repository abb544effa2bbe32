import type { Context } from 'hono'

import type { Self } from '../../shared/api.ts'
import { newId } from '../../shared/ids.ts'
import type { Index } from '../index/index.ts'
import type { LinkRow, SessionRow } from '../storage/tables.ts'
import type { Access } from './access.ts'
import { isSecure } from './origins.ts'
import { isSharedToken, newSessionToken, readSessionToken, sessionEnd, writeSessionToken } from './cookie.ts'
import { isBearer, type Member } from './members.ts'
import { hashSecret } from './secrets.ts'
import { newPerson, speaking } from './speaking.ts'

type Parts = { index: Index; access: Access }

/**
 * The session of the request's cookie (`known`, if it lives), or a new one; either way the cookie is good for its full time again.
 * `shared`: one that ends with the browser is wanted; what was kept on this computer for longer is then left behind.
 */
export const openSession = (
  c: Context,
  { index, access }: Parts,
  known: SessionRow | undefined,
  shared = false,
): string => {
  const before = readSessionToken(c)
  const stays = known && before !== undefined && (isSharedToken(before) || !shared)
  const token = stays ? before : newSessionToken(shared)
  const expiresAt = sessionEnd(new Date(), token)
  writeSessionToken(c, token, isSecure(c, access.origins))
  const id = stays ? known.id : newId()
  index.sessions.put({ id, expiresAt, hash: hashSecret(token) })
  return id
}

/** As `openSession`; a seat that the session before had in the initiative is taken along. */
export const moveSession = (
  c: Context,
  parts: Parts,
  known: SessionRow | undefined,
  { initiative, shared }: { initiative: string; shared: boolean },
): string => {
  const { people } = parts.index
  const before = known?.id
  const session = openSession(c, parts, known, shared)
  const person = before === undefined ? undefined : people.personAt(before, initiative)
  if (before === undefined || before === session || !person) return session
  people.sit(session, initiative, person.id)
  people.leave(before, initiative)
  return session
}

/** Gives the cookie its full time again, once a day at most; on a shared computer never. */
export const keepSession = async (c: Context, parts: Parts): Promise<void> => {
  const known = await parts.access.credentials.session(c)
  const token = readSessionToken(c)
  const aDayAgo = new Date(Date.now() - 86_400_000)
  if (!known || token === undefined || isSharedToken(token)) return
  if (known.expiresAt < sessionEnd(aDayAgo, token))
    await parts.index.transact(() => openSession(c, parts, known))
}

/** What a member's own page is told of the computer: on a shared one it keeps nothing. */
export const deviceOf = (c: Context, { session }: Member): { shared?: true } =>
  !isBearer(session) && isSharedToken(readSessionToken(c) ?? '') ? { shared: true } : {}

/**
 * Seats a session in the initiative of a link. Somebody whose membership was ended comes back as somebody new, so
 * that links they came through before do not count again.
 */
export const sitDown = (index: Index, session: string, link: LinkRow, self: Omit<Self, 'as'>): void => {
  const { initiative } = link
  const there = index.people.personAt(session, initiative)
  const before = there && there.endedAt === null ? there : newPerson(initiative, newId())
  const { name = before.name, ...said } = self
  const person = speaking({ ...before, name }, said, link.role === 'facilitator')
  index.people.put(person)
  index.people.sit(session, initiative, person.id)
  if (index.people.admit(person, link.id)) index.links.countJoin(link, new Date().toISOString())
}
