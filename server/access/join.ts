import { type Context, Hono } from 'hono'
import * as v from 'valibot'

import { AppError } from '../../shared/errors.ts'
import { check, limitBody, line, readJson, speaksFor } from '../http/body.ts'
import type { Parts } from '../parts.ts'
import type { InitiativeRow } from '../storage/index.ts'
import { lookAgain, ofPerson } from './access.ts'
import { readSessionToken } from './cookie.ts'
import { type Member, memberOfSession } from './members.ts'
import { hashSecret, plainCode } from './secrets.ts'
import { openSession, sitDown } from './sitting.ts'
import { standingOf } from './standing.ts'

const BySecret = v.object({ secret: v.string('must be text') })
const ByCode = v.object({ code: v.string('must be text') })
const Self = v.object({ name: v.optional(line), partner: v.optional(speaksFor) })

/** `POST /api/join`: trades a link's secret, or the short code that another device shows, for the cookie. */
export const joinRoutes = (parts: Parts) =>
  new Hono().post('/api/join', limitBody(), async (c) => {
    parts.access.credentials.origin(c, readSessionToken(c) !== undefined)
    const given = await readJson(c)
    const join = 'code' in given && !('secret' in given) ? joinByCode : joinBySecret
    const { initiative, person, role } = join(c, parts, given)
    lookAgain(parts.index, parts.rooms, ofPerson(person))
    return c.json({ initiative: { id: initiative.id, title: initiative.title }, role })
  })

const joinBySecret = (c: Context, { access, index }: Parts, given: object): Member => {
  const link = access.credentials.link(c, check(BySecret, given).secret)
  const standing = standingOf([link], new Date().toISOString())
  if ('ended' in standing) throw new AppError(standing.ended)
  const initiative = openInitiative(index, link.initiative)
  const self = check(Self, given)
  access.spend(c, 'joins')
  return index.transact(() => {
    const session = openSession(c, { access, index })
    sitDown(index, session, link, self)
    return memberOfSession(index, session, initiative)
  })
}

const joinByCode = (c: Context, { access, index }: Parts, given: object): Member => {
  const hash = hashSecret(plainCode(check(ByCode, given).code))
  const seat = index.people.takeCode(hash, new Date().toISOString())
  if (!seat) throw access.credentials.unknown(c)
  const initiative = openInitiative(index, seat.initiative)
  return index.transact(() => {
    const session = openSession(c, { access, index })
    index.people.sit(session, seat.initiative, seat.person)
    return memberOfSession(index, session, initiative)
  })
}

const openInitiative = (index: Parts['index'], id: string): InitiativeRow => {
  const found = index.initiatives.find(id)
  if (!found) throw new AppError('no-initiative')
  if (found.deletedAt !== null) throw new AppError('initiative-deleted')
  return found
}
