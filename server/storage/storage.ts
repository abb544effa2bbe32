import type { DocumentName } from '../../shared/words/documents.ts'
import type { InitiativeRow, LinkRow, PersonRow, SessionRow, TableName, TableRows } from './tables.ts'

/** Which document of which initiative. */
export type DocumentId = { initiative: string; document: DocumentName }

/** A document by one name, as messages have it, and what its rows are checked against. */
export const nameOf = ({ initiative, document }: DocumentId): string => `${initiative}/${document}`

/** What one document takes in at once: each update stands apart, so that one can be left out later. */
export type Entry = DocumentId & { updates: readonly Uint8Array[] }

/** A document as it was stored: a full state, and the updates after it, oldest first. */
export type Stored = { snapshot: Uint8Array; updates: Uint8Array[] }

/** What is stored of a document is not what was written. `message` names the document and what is wrong. */
export class DamagedRecord extends Error {}

/**
 * What was committed is stored, but maybe not on disk: it is once a later commit has succeeded. Until then nobody may be
 * told that it is saved.
 */
export class NotOnDisk extends Error {}

/**
 * Another server has taken over what this one had, for its lease was over: nothing of it was stored, and nothing will
 * be. What is in memory may be old.
 */
export class ShutOut extends Error {
  constructor() {
    super('Another server has taken over.')
  }
}

/** The rows that belong to one initiative, each table's in the order in which they were first put. */
export type Rows = { initiative: InitiativeRow } & {
  [Name in Exclude<TableName, 'initiatives' | 'sessions'>]: TableRows[Name][]
}

/**
 * A row as it is from now on, new or not, or one that is taken away, by its key; with it goes what belongs to it: with
 * an initiative all of it but its documents, with a link or person what names them, with a session its seats.
 */
export type Change = {
  [Name in TableName]:
    | { table: Name; put: TableRows[Name] }
    | { table: Name; remove: Partial<TableRows[Name]> }
}[TableName]

/** What is stored at once, or not at all. */
export type Work = {
  /** Both documents of new initiatives, as full states. */
  created: readonly { initiative: string; states: Readonly<Record<DocumentName, Uint8Array>> }[]
  /** What is added to the ends of documents' logs. */
  entries: readonly Entry[]
  /** In their order, after what was created. */
  changes: readonly Change[]
  /** Initiatives whose documents are forgotten. */
  purged: readonly string[]
}

/** Somebody's seat in an initiative, with the links that they came through. */
export type Seated = { initiative: InitiativeRow; person: PersonRow; links: LinkRow[] }

/**
 * Where everything is kept. Calls take effect in the order in which they were made, also while earlier ones are under
 * way; what is loaded may have more than what was committed before. What a call does is on disk when its promise
 * resolves, and nothing of it when it rejects, if not said otherwise and not with NotOnDisk. Promises reject with the
 * storage's own error when it cannot be reached, read or written. Where it is lost while it writes they wait until it
 * can be asked what became of it.
 */
export interface Storage {
  /** What belongs to an initiative beside its documents; null when there is none. */
  load(initiative: string): Promise<Rows | null>
  /** Null when there is no such document. Rejects with DamagedRecord rather than giving less than was stored. */
  loadDocument(id: DocumentId): Promise<Stored | null>
  commit(work: Work): Promise<void>
  /**
   * Puts a full state in place of the log so far. `state` must hold all that was committed. Until it is on disk the log
   * is there instead.
   */
  compact(id: DocumentId, state: Uint8Array): Promise<void>
  /** Keeps an update that a document cannot hold, for whoever runs the server to look at. */
  setAside(id: DocumentId, update: Uint8Array, reason: string): Promise<void>

  /** All initiatives, oldest first. */
  initiatives(): Promise<InitiativeRow[]>
  /** All documents that are stored. */
  documents(): Promise<DocumentId[]>
  /** The initiative whose link a secret's hash is. */
  findLink(hash: string): Promise<string | undefined>
  /** The initiative that a short code is of, a room's or another device's. */
  findCode(hash: string): Promise<string | undefined>
  findSession(hash: string): Promise<SessionRow | undefined>
  /** Where a session sits. */
  findSeats(session: string): Promise<Seated[]>

  /** Forgets sessions and short codes that ended before `now`, and answers given before a time. */
  forget(before: { now: string; answers: string }): Promise<void>
  /** Writes something of no meaning; rejects when nothing can be saved. */
  probe(): Promise<void>
  /** A number that changes when another process has written what is known here: always the same where none may. */
  version(): Promise<number>
  close(): Promise<void>
}
