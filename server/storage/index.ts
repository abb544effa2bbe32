import type { ContributionStatus, ContributionType } from '../../shared/words/choices.ts'
import type { Initiative, Link, Shares, SpeaksFor } from '../../shared/api.ts'

/**
 * What the server knows beside the documents: initiatives, links, who joined, contributions. All calls are
 * synchronous, so that they can share one transaction with a document's change. Times are ISO 8601 in UTC.
 * Calls that write throw the storage's own error when nothing can be saved.
 */
export interface Index {
  /** Runs `run` in one transaction, or within the one that is open. */
  transact<T>(run: () => T): T
  /** Writes something of no meaning; throws when the storage cannot save. */
  probe(): void
  /** A number that changes when another process has written. */
  version(): number
  initiatives: InitiativeIndex
  links: LinkIndex
  people: PersonIndex
  contributions: ContributionIndex
}

/**
 * An initiative and its settings. `salt` makes the senders of contributions opaque, `marks` the people and groups of a
 * map that is shared without names; empty while no such map was shared.
 */
export type InitiativeRow = {
  id: string
  title: string
  shares: Shares
  review: Initiative['review']
  structure: Initiative['structure']
  paused: boolean
  salt: string
  marks: string
  createdAt: string
  deletedAt: string | null
}

export interface InitiativeIndex {
  add(initiative: InitiativeRow): void
  find(id: string): InitiativeRow | undefined
  all(): InitiativeRow[]
  set(id: string, changes: Partial<Omit<InitiativeRow, 'id' | 'salt' | 'createdAt'>>): void
  /** Takes away everything that is kept of an initiative. */
  remove(id: string): void
}

export type LinkRow = Link & { initiative: string }

export interface LinkIndex {
  /** `hash`: what the secret is found by; the secret itself is never stored. */
  add(link: LinkRow, hash: string): void
  find(initiative: string, id: string): LinkRow | undefined
  findByHash(hash: string): LinkRow | undefined
  /** In the order they were made. */
  of(initiative: string): LinkRow[]
  set(id: string, changes: Partial<Pick<LinkRow, 'label' | 'expiresAt' | 'revokedAt'>>): void
  /** Counts one more person who joined through it. */
  countJoin(id: string, at: string): void
  /** A short code that stands for a link, for as many as type it. */
  addCode(hash: string, link: string, expiresAt: string): void
  findByCode(hash: string, now: string): LinkRow | undefined
  /** When the next link expires, of those that do after `now`. */
  nextExpiry(now: string): string | undefined
}

/**
 * Somebody in an initiative. A person may sit in it with several sessions (devices). A script that uses a link as
 * its credential is the person with the link's id; it is stored only once it has changed something of itself.
 */
export type PersonRow = {
  id: string
  initiative: string
  name: string
  partner: SpeaksFor
  /** The organization that they say they speak for, where it is none of the partners; else empty. */
  organization: string
  /** Whether a facilitator has said so, or confirmed it; until then it is the person's own word. */
  confirmed: boolean
  /** Whether an editor may answer contributions. */
  reviewer: boolean
  endedAt: string | null
}

export type SessionRow = { id: string; expiresAt: string }

export interface PersonIndex {
  addSession(session: SessionRow, hash: string): void
  findSession(hash: string): SessionRow | undefined
  extendSession(id: string, expiresAt: string): void
  /** Takes away sessions that ended before `now`, with their seats. */
  removeSessions(now: string): void

  /** Adds a person, or replaces what is known of them. */
  put(person: PersonRow): void
  find(initiative: string, id: string): PersonRow | undefined
  of(initiative: string): PersonRow[]
  /** The links a person came through. */
  linksOf(person: string): LinkRow[]
  /** Notes that a person came through a link; tells whether for the first time. */
  admit(person: string, link: string): boolean
  /** Takes a person away. What they contributed stays. */
  remove(initiative: string, id: string): void

  /** Gives a session the seat of a person. */
  sit(session: string, initiative: string, person: string): void
  personAt(session: string, initiative: string): PersonRow | undefined
  /** Every person that a session is, one an initiative. */
  personsAt(session: string): PersonRow[]
  /** Ends a seat; tells whether the person has others. */
  leave(session: string, initiative: string): boolean

  /** A short code that gives another device the seat of a person, once. */
  addCode(hash: string, initiative: string, person: string, expiresAt: string): void
  /** Takes the code away and tells whose it was, if it has not expired. */
  takeCode(hash: string, now: string): { initiative: string; person: string } | undefined
}

export type ContributionRow = {
  id: string
  initiative: string
  /** The person who sent it. */
  sender: string
  type: ContributionType
  /** What was sent, by type. */
  body: Record<string, unknown>
  status: ContributionStatus
  reason: string | null
  createdAt: string
  changedAt: string
}

export interface ContributionIndex {
  /** `codeHash`: what the sender's code is found by. */
  add(contribution: ContributionRow, codeHash: string): void
  find(initiative: string, id: string): ContributionRow | undefined
  findByCode(initiative: string, codeHash: string): ContributionRow | undefined
  /** Newest first; of one sender, if given. */
  of(initiative: string, sender?: string): ContributionRow[]
  set(
    id: string,
    changes: Partial<Pick<ContributionRow, 'sender' | 'body' | 'status' | 'reason' | 'changedAt'>>,
  ): void
  /** The answer that was given to a key of this sender, as JSON. Neither it nor the key is kept in the clear. */
  answerTo(initiative: string, sender: string, key: string): string | undefined
  keepAnswer(initiative: string, sender: string, key: string, answer: string, at: string): void
  /** Forgets answers given before a time. */
  removeAnswers(before: string): void
}
