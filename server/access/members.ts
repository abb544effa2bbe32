import { AppError } from '../../shared/words/errors.ts'
import { refusal } from '../refusal.ts'
import type { Membership, SpeaksFor, Who } from '../../shared/api.ts'
import type { Role } from '../../shared/words/roles.ts'
import type { Index } from '../index/index.ts'
import type { Seated } from '../storage/storage.ts'
import type { InitiativeRow, LinkRow, PersonRow } from '../storage/tables.ts'
import { newPerson } from './speaking.ts'
import { standingOf } from './standing.ts'

/** Somebody who is in an initiative at this moment, and what they may do there. */
export type Member = {
  initiative: InitiativeRow
  person: string
  /** The cookie's session, or `link:<id>` for a script that uses a link as its credential. */
  session: string
  link: string
  role: Role
  name: string
  partner: SpeaksFor
  organization: string
  reviewer: boolean
}

const BEARER = 'link:'

/** The session that a script with this link is in. */
const bearerSession = (link: string): string => BEARER + link

export const isBearer = (session: string): boolean => session.startsWith(BEARER)

/** Who reads a stream. `coded`: the ids of contributions whose codes they gave. */
export type Reader = Omit<Member, 'initiative'> & { initiative: string; coded: ReadonlySet<string> }

/** `coded`: the ids of contributions whose codes they gave. */
export const readerOf = ({ initiative, ...member }: Member, coded: ReadonlySet<string>): Reader => ({
  ...member,
  initiative: initiative.id,
  coded,
})

/** Somebody's own part in an initiative, as they are told of it. */
export const membershipOf = ({ initiative, role, name, partner, organization }: Member): Membership => ({
  id: initiative.id,
  title: initiative.title,
  role,
  name,
  partner,
  ...(organization !== '' && { organization }),
})

export const whoOf = ({ name, role, partner, person }: Member): Who => ({ name, role, partner, person })

/** The member that a cookie's session is. Throws not-joined and whatever ended the membership. */
export const memberOfSession = (index: Index, session: string, initiative: InitiativeRow): Member => {
  const person = index.people.personAt(session, initiative.id)
  if (!person) throw refusal('not-joined')
  return memberOf(initiative, person, session, index.people.linksOf(person))
}

/** The member that a script with a link is. Throws whatever ended it. */
export const memberOfLink = (index: Index, link: LinkRow, initiative: InitiativeRow): Member => {
  const person = index.people.find(initiative.id, link.id) ?? newPerson(initiative.id, link.id)
  const named = { ...person, name: person.name || link.label }
  return memberOf(initiative, named, bearerSession(link.id), [link])
}

const memberOf = (
  initiative: InitiativeRow,
  person: PersonRow,
  session: string,
  links: readonly LinkRow[],
): Member => {
  if (person.endedAt !== null) throw refusal('membership-ended')
  const { id, name, partner, organization, reviewer } = person
  return { initiative, person: id, session, ...standingOf(links), name, partner, organization, reviewer }
}

/** The member that was in a session before, as things are now. Throws why they no longer are. */
export const memberAgain = (index: Index, initiative: string, session: string): Member => {
  const row = index.initiatives.find(initiative)
  if (!row) throw refusal('no-initiative')
  const link = isBearer(session) ? index.links.find(initiative, session.slice(BEARER.length)) : undefined
  const member = link ? memberOfLink(index, link, row) : memberOfSession(index, session, row)
  if (row.deletedAt !== null) throw refusal('initiative-deleted')
  return member
}

/** Whoever `find` finds, or why they are no member. */
export const memberOrRefusal = (find: () => Member): Member | AppError => {
  try {
    return find()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

/** What a session is where it sits and its membership has not ended, in deleted initiatives too. */
export const membersSeated = (session: string, seats: readonly Seated[]): Member[] =>
  seats.flatMap(({ initiative, person, links }) => {
    const found = memberOrRefusal(() => memberOf(initiative, person, session, links))
    return found instanceof AppError ? [] : found
  })
