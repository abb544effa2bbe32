import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'

import { refusal } from '../refusal.ts'
import { newId } from '../../shared/ids.ts'
import { atLeast, maySync, type Role } from '../../shared/words/roles.ts'
import { limitBody } from '../http/body.ts'
import type { LimitName, Limits } from '../limits.ts'
import type { Index } from '../index/index.ts'
import type { InitiativeRow } from '../storage/tables.ts'
import type { Guest } from '../sync/rooms.ts'
import { addressOf, originOf, type Origins } from './origins.ts'
import { createAllowance } from './allowance.ts'
import { createCredentials } from './credentials.ts'
import type { Guess } from './guesses.ts'
import { isBearer, type Member, whoOf } from './members.ts'

/** What a route behind `needs` finds in its context. */
export type Joined = { Variables: { member: Member } }

export type Access = ReturnType<typeof createAccess>

const MINUTE = 60_000

/** How many contributions an address may send for each that one session may: a hall behind one wifi. */
export const SESSIONS_PER_ADDRESS = 50

const createAllowances = (limits: Limits, refused: (limit: LimitName) => void) => {
  const allowance = (name: LimitName, time: number, times = 1) =>
    createAllowance(limits[name] * times, time, { refused: () => refused(name) })
  return {
    joins: allowance('joinsPerMinute', MINUTE),
    initiatives: allowance('initiativesPerHour', 60 * MINUTE),
    contributions: allowance('contributionsPerMinute', MINUTE),
    addressContributions: allowance('contributionsPerMinute', MINUTE, SESSIONS_PER_ADDRESS),
  }
}
type AllowanceName = keyof ReturnType<typeof createAllowances>

/** `refused` is told of each call that a limit refuses; `counted` counts secrets that nobody knows. */
export const createAccess = (
  index: Index,
  origins: Origins,
  limits: Limits,
  refused: (limit: LimitName) => void,
  counted: Guess,
) => {
  const allowances = createAllowances(limits, refused)
  const guess = async (address: string): Promise<number> => {
    const wait = await counted(address)
    if (wait > 0) refused('secretsPerMinute')
    return wait
  }
  const credentials = createCredentials({ index, origins, guess })
  const find = async (id: string | undefined): Promise<InitiativeRow> => {
    const found = id === undefined ? undefined : await index.initiatives.open(id)
    if (!found) throw refusal('no-initiative')
    return found
  }
  /** The initiative of a call, deleted or not. Rejects with no-initiative. */
  const initiative = (c: Context) => find(c.req.param('id'))
  return {
    origins,
    credentials,
    initiative,
    /** Lets a call of `/api/initiatives/:id/…` through for members of at least this role. */
    needs: (least: Role, also?: { deleted: boolean }) =>
      createMiddleware<Joined>((c, next) =>
        limitBody()(c, async () => {
          const member = await credentials.member(c, await initiative(c), 'call')
          if (member.initiative.deletedAt !== null && !also?.deleted) throw refusal('initiative-deleted')
          if (!atLeast(member.role, least)) throw refusal('not-allowed')
          c.set('member', member)
          await next()
        }),
      ),
    /** Who opens a socket. Rejects with foreign-origin, and what the contract closes a socket with. */
    async admit(c: Context, id: string): Promise<Guest> {
      if (originOf(c, origins) === 'foreign') throw refusal('foreign-origin')
      const member = await credentials.member(c, await find(id), 'socket')
      if (member.initiative.deletedAt !== null) throw refusal('initiative-deleted')
      if (!maySync(member.role)) throw refusal('not-allowed')
      return guestOf(member)
    },
    /** Throws slow-down when the address of a call, or a key of its own, has had too many. */
    spend(c: Context, what: AllowanceName, key = addressOf(c, origins)): void {
      const allowance = allowances[what]
      if (!allowance.take(key)) throw refusal('slow-down', undefined, allowance.wait(key))
    },
  }
}

/** Each socket of a script is a session of its own, since several scripts may share a link. */
const guestOf = (member: Member): Guest => ({
  initiative: member.initiative.id,
  session: isBearer(member.session) ? `${member.session}#${newId()}` : member.session,
  link: member.link,
  role: member.role,
  who: whoOf(member),
})

/** The session of the members' table that a socket's is. */
export const storedSession = (guest: Guest): string => guest.session.split('#')[0] ?? guest.session
