import type { MAP_SHARES, REVIEWS, STRUCTURES } from './words/choices.ts'
import type { Role } from './words/roles.ts'

/** Shapes of the HTTP contract that both sides use. Times are ISO 8601 strings. */

/** What of the record those who do not edit may read. `notes`: of activities, where the grid is shared. */
export type Shares = { grid: boolean; agenda: boolean; map: (typeof MAP_SHARES)[number]; notes: boolean }

/** Whom a person speaks for: a partner's id, `resident` for residents, or null for only themselves. */
export type SpeaksFor = string | null

export type Initiative = {
  id: string
  title: string
  role: Role
  name: string
  partner: SpeaksFor
  /** The organization that one says one speaks for, where it is none of the partners. */
  organization?: string
  /** An editor who may answer what residents add, as facilitators may. */
  reviewer?: true
  shares: Shares
  review: (typeof REVIEWS)[number]
  structure: (typeof STRUCTURES)[number]
  paused: boolean
  /** This browser is on a shared computer: its session ends with it, and it keeps nothing. */
  shared?: true
  /** For those who add: the question that the map is about; empty while it has none. */
  asks?: { issue: string }
}

/** What facilitators change of an initiative. */
export type Settings = Partial<Pick<Initiative, 'title' | 'review' | 'structure' | 'paused'>> & {
  shares?: Partial<Shares>
}

/** Somebody's own part in an initiative. */
export type Membership = Pick<Initiative, 'id' | 'title' | 'role' | 'name' | 'partner' | 'organization'>

/** What somebody says of themselves, or a facilitator of them. `as`: what a named organization becomes in the plan. */
export type Self = { name?: string; partner?: SpeaksFor; organization?: string; as?: 'partner' | 'backbone' }

/** What joining opened. */
export type Joined = Pick<Initiative, 'role' | 'shared'> & { initiative: Pick<Initiative, 'id' | 'title'> }

/** What an initiative begins with. */
export type Beginning =
  | { title: string; template: string }
  | { title?: string; record: object }
  | { example: true }

/** The whole record, of which an initiative can be made again. Each kind is an object of its entries. */
export type WholeRecord = { schema: number; plan: Record<string, unknown>; map: Record<string, unknown> }

/**
 * Whether an initiative is deleted. `days`: how many a deleted one is kept; `until`: when it can last be brought
 * back; both times are null while it is not deleted.
 */
export type Deletion = {
  id: string
  title: string
  role: Role
  days: number
  deletedAt: string | null
  until: string | null
}

export type Link = {
  id: string
  role: Role
  label: string
  createdAt: string
  expiresAt: string | null
  revokedAt: string | null
  joined: number
  lastJoinedAt: string | null
}

/** A short code for people to type, and until when it works. */
export type ShortCode = { code: string; expiresAt: string }

/** A link with its secret: shown once, when it is made. */
export type NewLink = { id: string; role: Role; label: string; secret: string; url: string }

/** What the server says of whoever is behind an awareness state; nobody can set it for themselves. */
export type Who = { name: string; role: Role; partner: SpeaksFor; person: string }

/** Whoever said something, as they were then. `at`: when it came to the server. */
export type Voice = Who & { at: string }

/**
 * What the server knows of a comment in the plan, from the sockets that brought it. `by` is null where it does not know
 * the author: what came with a record, or was brought by somebody else. `isSentIn`: it was an idea that somebody sent in.
 * `changed`: its words are no longer those of the author, and who changed them, if that is known. `resolved`: who marked
 * it so, as long as it is.
 */
export type CommentOrigin = {
  id: string
  by: Voice | null
  isSentIn?: true
  /** More comments than there is room for authors were there when it came. */
  isOver?: true
  changed?: { by: Voice | null }
  resolved?: Voice
}

/** A signature for a partner that the server took from somebody who speaks for it. */
export type Signature = { partner: string; by: string; at: string; words: string }

/** What somebody has seen of both documents: state vectors, in base64. `begins`: as a visit begins. */
export type Seen = { plan: string; map: string; begins?: boolean }

/** What somebody had seen when they were last here, and when that was; null at the first visit. */
export type Visit = { since: (Omit<Seen, 'begins'> & { at: string }) | null }

/** Whom somebody who has joined speaks for. `confirmed`: a facilitator says so too; else it is their own word. */
export type Speaker = { id: string; partner: SpeaksFor; organization: string; confirmed: boolean }

/** Somebody who has joined, as facilitators see them. `links`: the ids of those they came through. */
export type Person = Speaker & {
  name: string
  role: Role
  reviewer: boolean
  here: boolean
  links: string[]
  you: boolean
}

/** Whether other devices can open links, and the addresses of the server's computer in its network. */
export type Network = { reach: 'this-computer' | 'others'; addresses: string[] }

/** A test whether other devices reach the server. */
export type ReachTest = { running: boolean; reachedAt: string | null }
