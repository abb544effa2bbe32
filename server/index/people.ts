import type { LinkRow, PersonRow, VisitRow } from '../storage/tables.ts'
import type { OpenInitiatives } from './open-initiatives.ts'

export type PersonIndex = ReturnType<typeof peopleOf>

/** Who is in the initiatives that are open, and with which sessions. */
export const peopleOf = (open: OpenInitiatives) => ({
  /** Adds a person, or replaces what is known of them. */
  put: (person: PersonRow): void => open.put(person.initiative, 'people', person),
  find: (initiative: string, id: string): PersonRow | undefined =>
    open.rows(initiative, 'people').get({ id }),
  of: (initiative: string): PersonRow[] => open.rows(initiative, 'people').all(),
  /** Takes a person away. What they contributed stays. */
  remove(initiative: string, id: string): void {
    for (const table of ['seats', 'admissions', 'codes'] as const)
      for (const row of open.rows(initiative, table).by('person', id))
        open.remove(initiative, table, row, true)
    open.remove(initiative, 'visits', { initiative, person: id })
    open.remove(initiative, 'people', { id })
  },

  visitOf: (initiative: string, person: string): VisitRow | undefined =>
    open.rows(initiative, 'visits').get({ initiative, person }),
  putVisit: (visit: VisitRow): void => open.put(visit.initiative, 'visits', visit),

  /** The links a person came through, in the order they were made. */
  linksOf({ initiative, id }: PersonRow): LinkRow[] {
    const came = new Set(
      open
        .rows(initiative, 'admissions')
        .by('person', id)
        .map(({ link }) => link),
    )
    if (came.size === 0) return []
    return open
      .rows(initiative, 'links')
      .all()
      .filter((link) => came.has(link.id))
  },
  /** Notes that a person came through a link; tells whether for the first time. */
  admit({ initiative, id }: PersonRow, link: string): boolean {
    const admission = { person: id, link }
    if (open.rows(initiative, 'admissions').get(admission)) return false
    open.put(initiative, 'admissions', admission)
    return true
  },
  ...seatsOf(open),
})

/** With which sessions somebody sits there. */
const seatsOf = (open: OpenInitiatives) => ({
  /** Gives a session the seat of a person. */
  sit: (session: string, initiative: string, person: string): void =>
    open.put(initiative, 'seats', { session, initiative, person }),
  personAt(session: string, initiative: string): PersonRow | undefined {
    const seat = open.rows(initiative, 'seats').get({ session, initiative })
    return seat && open.rows(initiative, 'people').get({ id: seat.person })
  },
  /** Ends a seat; tells whether the person has others. */
  leave(session: string, initiative: string): boolean {
    const seats = open.rows(initiative, 'seats')
    const seat = seats.get({ session, initiative })
    if (!seat) return false
    open.remove(initiative, 'seats', { session, initiative })
    return seats.by('person', seat.person).length > 0
  },

  /** A short code that gives another device the seat of a person, once. */
  addCode: (hash: string, initiative: string, person: string, expiresAt: string): void =>
    open.put(initiative, 'codes', { hash, initiative, person, expiresAt }),
  /** Takes the code away and tells whose it was, if it has not expired. */
  takeCode(hash: string, initiative: string, now: string): string | undefined {
    const code = open.rows(initiative, 'codes').get({ hash })
    if (code) open.remove(initiative, 'codes', { hash })
    return code && code.expiresAt > now ? code.person : undefined
  },
})
