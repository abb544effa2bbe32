import { type Context, Hono } from 'hono'
import { customAlphabet } from 'nanoid'
import * as v from 'valibot'

import { AppError } from '../../shared/errors.ts'
import { CODE_MINUTES } from '../../shared/protocol.ts'
import { flag, line, readBody, speaksFor } from '../http/body.ts'
import type { Parts } from '../parts.ts'
import type { Index } from '../storage/index.ts'
import { lookAgain, ofPerson } from './access.ts'
import { isBearer, type Member, memberAgain, newPerson } from './members.ts'
import { membershipsOf } from './memberships.ts'
import { CODE_LETTERS, hashSecret } from './secrets.ts'
import { moveSession, type Self } from './sitting.ts'

const SelfChange = v.object({
  name: v.optional(line),
  partner: v.optional(speaksFor),
  shared: v.optional(flag, false),
})

const newCode = customAlphabet(CODE_LETTERS, 8)

/** `GET /api/me` and what somebody may change of themselves in an initiative. */
export const meRoutes = (parts: Parts) => {
  const { access, index, rooms } = parts
  return new Hono()
    .get('/api/me', (c) => c.json({ initiatives: everywhere(c, parts).map(summaryOf) }))
    .get('/api/initiatives/:id/me', access.needs('viewer'), (c) => c.json(selfOf(c.var.member)))
    .patch('/api/initiatives/:id/me', access.needs('viewer'), async (c) => {
      const { initiative, person, session: before } = c.var.member
      const { shared, ...changes } = await readBody(c, SelfChange)
      const session = index.transact(() => {
        changePerson(index, c.var.member, changes)
        return shared && !isBearer(before) ? moveSession(c, parts, initiative.id, true) : before
      })
      lookAgain(index, rooms, ofPerson(person))
      return c.json(summaryOf(memberAgain(index, initiative.id, session)))
    })
    .delete('/api/initiatives/:id/me', access.needs('viewer'), (c) => {
      leave(index, c.var.member)
      lookAgain(index, rooms, ofPerson(c.var.member.person))
      return c.body(null, 204)
    })
    .post('/api/initiatives/:id/me/code', access.needs('viewer'), (c) => {
      const { initiative, person, session } = c.var.member
      if (isBearer(session))
        throw new AppError('not-allowed', 'A script has no seat that a device could take.')
      const code = newCode()
      const expiresAt = new Date(Date.now() + CODE_MINUTES * 60_000).toISOString()
      index.people.addCode(hashSecret(code), initiative.id, person, expiresAt)
      return c.json({ code: `${code.slice(0, 4)}-${code.slice(4)}`, expiresAt }, 201)
    })
}

const summaryOf = ({ initiative: { id, title }, role, name, partner }: Member) => ({
  id,
  title,
  role,
  name,
  partner,
})

/** `person`: whom presence names, so that a page knows its own person's other devices. */
const selfOf = (member: Member) => ({ ...summaryOf(member), person: member.person })

/** Every initiative that the caller is in and that is not deleted. */
const everywhere = (c: Context, parts: Parts): Member[] => {
  const all = membershipsOf(c, parts)
  const open = all.filter(({ initiative }) => initiative.deletedAt === null)
  // a script is in one alone: for it that is a refusal, as everywhere else
  if (open.length === 0 && all.some(({ session }) => isBearer(session)))
    throw new AppError('initiative-deleted')
  return open
}

const changePerson = (index: Index, member: Member, changes: Self): void => {
  const { person: id, initiative, partner, reviewer } = member
  const stored = index.people.find(initiative.id, id) ?? {
    ...newPerson(initiative.id, id),
    partner,
    reviewer,
  }
  index.people.put({ ...stored, ...changes })
}

const leave = (index: Index, { session, initiative, person }: Member): void =>
  index.transact(() => {
    const remains = !isBearer(session) && index.people.leave(session, initiative.id)
    if (!remains) index.people.remove(initiative.id, person)
  })
