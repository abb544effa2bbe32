import type { Initiative, Link, Shares, SpeaksFor, Voice } from '../../shared/api.ts'
import type { ContributionStatus, ContributionType } from '../../shared/words/choices.ts'

/**
 * What is stored beside the documents: the rows of each table, and how they are stored. Times are ISO 8601 in UTC,
 * which compare as text.
 */

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

export type LinkRow = Link & { initiative: string }

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

/**
 * What is known of a comment of the plan, from the sockets that brought it. `written`: whose socket it was, null where it
 * may have been another's words; `said` stands for the words as they were then. `changed`: who wrote other words in its
 * place, and what stands for those. `resolved`: who marked it so.
 */
export type CommentRow = {
  initiative: string
  id: string
  written: Voice | null
  said: string
  changed: { by: Voice | null; said: string } | null
  resolved: Voice | null
}

/** What somebody had seen of both documents, as state vectors in base64, and when. */
type Seen = { plan: string; map: string; at: string }

/** When a person was last here, and what they had seen then and at the end of the visit `before`. */
export type VisitRow = { initiative: string; person: string; last: Seen; before: Seen | null }

/** The row of each table. A `hash` is what a secret or a code is found by; itself it is never stored. */
export type TableRows = {
  initiatives: InitiativeRow
  links: LinkRow & { hash: string }
  /** A session belongs to a browser, not to an initiative. */
  sessions: SessionRow & { hash: string }
  people: PersonRow
  /** That a person came through a link. */
  admissions: { person: string; link: string }
  /** The person that a session is in an initiative. */
  seats: { session: string; initiative: string; person: string }
  /** A short code that gives another device the seat of a person, once. */
  codes: { hash: string; initiative: string; person: string; expiresAt: string }
  /** A short code that stands for a link, for as many as type it. */
  roomCodes: { hash: string; link: string; expiresAt: string }
  contributions: ContributionRow & { codeHash: string }
  comments: CommentRow
  visits: VisitRow
  /** The answer that was given to a key of a sender. Neither it nor the key is kept in the clear. */
  answers: { initiative: string; sender: string; key: string; answer: string; at: string }
}

export type TableName = keyof TableRows

/** A flag is 0 or 1, and what is JSON is text, in both databases. */
export type ColumnType = 'text' | 'count' | 'flag' | 'json'

export type Table<Row> = {
  /** Its name in the database. */
  name: string
  key: readonly (keyof Row & string)[]
  columns: Readonly<Record<keyof Row & string, ColumnType>>
  /** How its rows are found by their initiative, where they do not name it: by the row of another table. */
  through?: { column: keyof Row & string; table: TableName }
}

const LINK = { id: 'text', initiative: 'text', hash: 'text', role: 'text', label: 'text' } as const

export const TABLES: { readonly [Name in TableName]: Table<TableRows[Name]> } = {
  initiatives: {
    name: 'initiatives',
    key: ['id'],
    columns: {
      id: 'text',
      title: 'text',
      shares: 'json',
      review: 'text',
      structure: 'text',
      paused: 'flag',
      salt: 'text',
      marks: 'text',
      createdAt: 'text',
      deletedAt: 'text',
    },
  },
  links: {
    name: 'links',
    key: ['id'],
    columns: {
      ...LINK,
      createdAt: 'text',
      expiresAt: 'text',
      revokedAt: 'text',
      joined: 'count',
      lastJoinedAt: 'text',
    },
  },
  sessions: { name: 'sessions', key: ['id'], columns: { id: 'text', hash: 'text', expiresAt: 'text' } },
  people: {
    name: 'people',
    key: ['id'],
    columns: {
      id: 'text',
      initiative: 'text',
      name: 'text',
      partner: 'text',
      organization: 'text',
      confirmed: 'flag',
      reviewer: 'flag',
      endedAt: 'text',
    },
  },
  admissions: {
    name: 'admissions',
    key: ['person', 'link'],
    columns: { person: 'text', link: 'text' },
    through: { column: 'person', table: 'people' },
  },
  seats: {
    name: 'seats',
    key: ['session', 'initiative'],
    columns: { session: 'text', initiative: 'text', person: 'text' },
  },
  codes: {
    name: 'codes',
    key: ['hash'],
    columns: { hash: 'text', initiative: 'text', person: 'text', expiresAt: 'text' },
  },
  roomCodes: {
    name: 'room_codes',
    key: ['hash'],
    columns: { hash: 'text', link: 'text', expiresAt: 'text' },
    through: { column: 'link', table: 'links' },
  },
  contributions: {
    name: 'contributions',
    key: ['id'],
    columns: {
      id: 'text',
      initiative: 'text',
      sender: 'text',
      codeHash: 'text',
      type: 'text',
      body: 'json',
      status: 'text',
      reason: 'text',
      createdAt: 'text',
      changedAt: 'text',
    },
  },
  comments: {
    name: 'comments',
    key: ['initiative', 'id'],
    columns: {
      initiative: 'text',
      id: 'text',
      written: 'json',
      said: 'text',
      changed: 'json',
      resolved: 'json',
    },
  },
  visits: {
    name: 'visits',
    key: ['initiative', 'person'],
    columns: { initiative: 'text', person: 'text', last: 'json', before: 'json' },
  },
  answers: {
    name: 'answers',
    key: ['initiative', 'sender', 'key'],
    columns: { initiative: 'text', sender: 'text', key: 'text', answer: 'text', at: 'text' },
  },
}

/** The tables in which the order counts in which rows were first put. */
export const ORDERED: ReadonlySet<TableName> = new Set(['links', 'people', 'contributions'])

/** A column's name in the database: `expires_at` of `expiresAt`. */
export const columnName = (property: string): string =>
  property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
