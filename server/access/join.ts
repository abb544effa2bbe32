import { type Context, Hono } from 'hono'
import * as v from 'valibot'

import { refusal } from '../refusal.ts'
import { check, flag, id, limitBody, line, readJson, Saying } from '../http/body.ts'
import type { Parts } from '../parts.ts'
import type { InitiativeRow, LinkRow } from '../storage/tables.ts'
import { isSharedToken, readSessionToken } from './cookie.ts'
import { lookAgain } from './look-again.ts'
import { type Member, memberOfSession } from './members.ts'
import { hashSecret, plainCode } from './secrets.ts'
import { moveSession, sitDown } from './sitting.ts'
import { standingOf } from './standing.ts'

const BySecret = v.object({
  secret: v.string('must be text'),
  initiative: v.optional(id),
})
const ByCode = v.object({ code: v.string('must be text') })
const Device = v.object({ shared: v.optional(flag, false) })
const Self = v.object({ ...Device.entries, name: v.optional(line), ...Saying.entries })

const OF_ANOTHER = 'This link is for another initiative. Open it just as it was sent to you.'

/**
 * `POST /api/join`: trades a link's secret, the short code of a room, or the one that another device shows, for the cookie. Where the
 * `initiative` that is meant is given, another one's secret joins nothing. On a `shared` computer the cookie ends with
 * the browser.
 */
export const joinRoutes = (parts: Parts) =>
  new Hono().post('/api/join', limitBody(), parts.passing.at(whereTo(parts)), async (c) => {
    parts.access.credentials.origin(c, readSessionToken(c) !== undefined)
    const given = await readJson(c)
    const join = 'code' in given && !('secret' in given) ? joinByCode : joinBySecret
    const { initiative, person, role, shared } = await join(c, parts, given)
    const isShared = shared || isSharedToken(readSessionToken(c) ?? '')
    lookAgain(parts, { initiative: initiative.id, person })
    return c.json({
      initiative: { id: initiative.id, title: initiative.title },
      role,
      ...(isShared && { shared: true }),
    })
  })

/** The initiative that is meant, which may be at another server. What is wrong with the call is said later. */
const whereTo =
  ({ index }: Parts) =>
  async (c: Context): Promise<string | undefined> => {
    const given = await readJson(c).catch(() => ({}))
    if (v.is(BySecret, given)) return index.whereLink(hashSecret(given.secret))
    return v.is(ByCode, given) ? index.whereCode(hashSecret(plainCode(given.code))) : undefined
  }

type Joined = Member & { shared: boolean }

const joinBySecret = async (c: Context, parts: Parts, given: object): Promise<Joined> => {
  const { access } = parts
  const { secret, initiative: meant } = check(BySecret, given)
  const link = await access.credentials.link(c, secret)
  if (meant !== undefined && meant !== link.initiative) throw refusal('link-unknown', OF_ANOTHER)
  return joinByLink(c, parts, link, given)
}

const joinByLink = async (c: Context, parts: Parts, link: LinkRow, given: object): Promise<Joined> => {
  const { access, index } = parts
  standingOf([link])
  const initiative = openInitiative(index, link.initiative)
  const { shared, ...self } = check(Self, given)
  access.spend(c, 'joins')
  const known = await access.credentials.session(c)
  return index.transact(() => {
    const session = moveSession(c, parts, known, { initiative: initiative.id, shared })
    sitDown(index, session, link, self)
    return { ...memberOfSession(index, session, initiative), shared }
  })
}

const joinByCode = async (c: Context, parts: Parts, given: object): Promise<Joined> => {
  const { access, index } = parts
  const hash = hashSecret(plainCode(check(ByCode, given).code))
  const id = await index.findCode(hash)
  if (id === undefined) throw await access.credentials.unknown(c)
  const link = index.links.findByCode(id, hash, new Date().toISOString())
  if (link) return joinByLink(c, parts, link, given)
  const known = await access.credentials.session(c)
  const joined = await index.transact(() => {
    const person = index.people.takeCode(hash, id, new Date().toISOString())
    if (person === undefined) return undefined
    const initiative = openInitiative(index, id)
    const { shared } = check(Device, given)
    const session = moveSession(c, parts, known, { initiative: id, shared })
    index.people.sit(session, id, person)
    return { ...memberOfSession(index, session, initiative), shared }
  })
  if (!joined) throw await access.credentials.unknown(c)
  return joined
}

const openInitiative = (index: Parts['index'], id: string): InitiativeRow => {
  const found = index.initiatives.find(id)
  if (!found) throw refusal('no-initiative')
  if (found.deletedAt !== null) throw refusal('initiative-deleted')
  return found
}
