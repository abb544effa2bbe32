import { AppError, type ErrorCode } from '../../shared/words/errors.ts'
import { maySync } from '../../shared/words/roles.ts'
import type { News } from '../news/news.ts'
import type { Index } from '../index/index.ts'
import type { Guest, Rooms } from '../sync/rooms.ts'
import { storedSession } from './access.ts'
import { memberAgain, memberOrRefusal, type Reader, readerOf, whoOf } from './members.ts'

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
  parts.rooms.renew(
    (guest) => isMeant(guest, guest.who),
    (guest) => guestAgain(parts.index, guest),
  )
  parts.news.renew(
    (reader) => isMeant(reader, reader),
    (reader) => readerAgain(parts.index, reader),
  )
  parts.news.tellOfPeople(initiative)
}

/** Who has a socket, or is about to, as they are by now, or why they may not have one any more. */
export const guestAgain = (index: Index, guest: Guest): Guest | ErrorCode => {
  const found = memberOrRefusal(() => memberAgain(index, guest.initiative, storedSession(guest)))
  if (found instanceof AppError) return found.code
  return maySync(found.role) ? { ...guest, role: found.role, who: whoOf(found) } : 'not-allowed'
}

const readerAgain = (index: Index, { initiative, session, coded }: Reader): Reader | AppError => {
  const found = memberOrRefusal(() => memberAgain(index, initiative, session))
  return found instanceof AppError ? found : readerOf(found, coded)
}
