import { AppError, type ErrorCode } from '../../shared/words/errors.ts'
import { maySync } from '../../shared/words/roles.ts'
import type { News } from '../news/news.ts'
import type { Reader } from './members.ts'
import type { Index } from '../storage/index.ts'
import type { Guest, Rooms } from '../sync/rooms.ts'
import { storedSession } from './access.ts'
import { type Member, memberAgain, readerOf, whoOf } from './members.ts'

type Parts = { index: Index; rooms: Rooms; news: News }

/** At whom: everybody, or one initiative's people, or one person there on all their devices. */
type Where = { initiative?: string; person?: string }

/**
 * Looks again at who is connected, after links or memberships changed: ends the sockets and news of those who are no
 * longer in, and tells the rest of a new name or role, and facilitators that the lists of people and links changed.
 */
export const lookAgain = (parts: Parts, where: Where = {}): void => {
  const { initiative, person } = where
  const isMeant = (one: { initiative: string }, who: { person: string }): boolean =>
    (initiative === undefined || one.initiative === initiative) &&
    (person === undefined || who.person === person)
  lookAtSockets(parts, (guest) => isMeant(guest, guest.who))
  parts.news.renew(
    (reader) => isMeant(reader, reader),
    (reader) => readerAgain(parts.index, reader),
  )
  parts.news.tellOfPeople(initiative)
}

const lookAtSockets = ({ index, rooms }: Parts, whom: (guest: Guest) => boolean): void => {
  const renewed = new Map<string, [Guest, Member]>()
  rooms.end((guest) => {
    if (!whom(guest)) return null
    const found = syncingAgain(index, guest)
    if (typeof found === 'string') return found
    renewed.set(`${guest.initiative}/${guest.session}`, [guest, found])
    return null
  })
  for (const [guest, member] of renewed.values()) {
    const who = whoOf(member)
    if (JSON.stringify(who) !== JSON.stringify(guest.who))
      rooms.renew(guest.initiative, guest.session, who, member.role)
  }
}

const syncingAgain = (index: Index, guest: Guest): Member | ErrorCode => {
  const found = memberOrError(index, guest.initiative, storedSession(guest))
  if (found instanceof AppError) return found.code
  return maySync(found.role) ? found : 'not-allowed'
}

const readerAgain = (index: Index, { initiative, session, coded }: Reader): Reader | AppError => {
  const found = memberOrError(index, initiative, session)
  return found instanceof AppError ? found : readerOf(found, coded)
}

const memberOrError = (index: Index, initiative: string, session: string): Member | AppError => {
  try {
    return memberAgain(index, initiative, session)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}
