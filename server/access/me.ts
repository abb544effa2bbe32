import { type Context, Hono } from 'hono'
import * as v from 'valibot'

import type { Self } from '../../shared/api.ts'
import { refusal } from '../refusal.ts'
import { CODE_MINUTES } from '../../shared/words/bounds.ts'
import { flag, line, readBody, Saying } from '../http/body.ts'
import type { Parts } from '../parts.ts'
import type { Index } from '../index/index.ts'
import type { PersonRow } from '../storage/tables.ts'
import { lookAgain } from './look-again.ts'
import { isBearer, type Member, memberAgain, membershipOf } from './members.ts'
import { hashSecret, newCode, plainCode } from './secrets.ts'
import { As, savePerson } from './new-partner.ts'
import { moveSession } from './sitting.ts'
import { newPerson, speaking } from './speaking.ts'

const SelfChange = v.object({
  name: v.optional(line),
  ...Saying.entries,
  as: v.optional(As),
  shared: v.optional(flag, false),
})

/** `GET /api/me` and what somebody may change of themselves in an initiative. */
export const meRoutes = (parts: Parts) => {
  const { access, index, passing } = parts
  return new Hono()
    .get('/api/me', passing.at(access.credentials.where), async (c) =>
      c.json({ initiatives: (await everywhere(c, parts)).map(membershipOf) }),
    )
    .get('/api/initiatives/:id/me', access.needs('viewer'), (c) => c.json(selfOf(c.var.member)))
    .patch('/api/initiatives/:id/me', access.needs('viewer'), async (c) => {
      const { initiative, person, role, session: before } = c.var.member
      const { shared, as, ...changes } = await readBody(c, SelfChange)
      if (as !== undefined && role !== 'facilitator') throw refusal('not-allowed')
      const known = await access.credentials.session(c)
      const now = () => changed(index, c.var.member, changes)
      const session = await savePerson(parts, now, as, () =>
        shared && !isBearer(before)
          ? moveSession(c, parts, known, { initiative: initiative.id, shared })
          : before,
      )
      lookAgain(parts, { initiative: initiative.id, person })
      return c.json(membershipOf(memberAgain(index, initiative.id, session)))
    })
    .delete('/api/initiatives/:id/me', access.needs('viewer'), async (c) => {
      const { initiative, person } = c.var.member
      await index.transact(() => leave(index, c.var.member))
      lookAgain(parts, { initiative: initiative.id, person })
      return c.body(null, 204)
    })
    .post('/api/initiatives/:id/me/code', access.needs('viewer'), async (c) => {
      const { initiative, person, session } = c.var.member
      if (isBearer(session)) throw refusal('not-allowed', 'A script has no seat that a device could take.')
      const code = newCode()
      const expiresAt = new Date(Date.now() + CODE_MINUTES * 60_000).toISOString()
      const hash = hashSecret(plainCode(code))
      await index.transact(() => index.people.addCode(hash, initiative.id, person, expiresAt))
      return c.json({ code, expiresAt }, 201)
    })
}

/** `person`: whom presence names, so that a page knows its own person's other devices. */
const selfOf = (member: Member) => ({ ...membershipOf(member), person: member.person })

/** Every initiative that the caller is in and that is not deleted. */
const everywhere = async (c: Context, { access }: Parts): Promise<Member[]> => {
  const all = await access.credentials.memberships(c)
  const open = all.filter(({ initiative }) => initiative.deletedAt === null)
  // a script is in one alone: for it that is a refusal, as everywhere else
  if (open.length === 0 && all.some(({ session }) => isBearer(session))) throw refusal('initiative-deleted')
  return open
}

/** The member as they are once they have changed what they said of themselves. */
const changed = (
  index: Index,
  { person, initiative, role }: Member,
  { name, ...said }: Omit<Self, 'as'>,
): PersonRow => {
  const stored = index.people.find(initiative.id, person) ?? newPerson(initiative.id, person)
  return speaking({ ...stored, name: name ?? stored.name }, said, role === 'facilitator')
}

const leave = (index: Index, { session, initiative, person }: Member): void => {
  const remains = !isBearer(session) && index.people.leave(session, initiative.id)
  if (!remains) index.people.remove(initiative.id, person)
}
