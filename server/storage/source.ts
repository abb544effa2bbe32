import type { DocumentName } from '../../shared/words/documents.ts'
import type { Change, DocumentId, Rows, Stored, Work } from './storage.ts'
import { type TableName, type TableRows, TABLES } from './tables.ts'

/** An update that a document could not hold, as it was set aside. */
export type SetAside = { reason: string; at: string; bytes: Uint8Array }

type Session = TableRows['sessions']

/** All that is kept in a place, to be read to its last row: whether it is whole, and to be moved elsewhere. */
export interface Source {
  /** The ids of all initiatives, oldest first. */
  initiatives(): Promise<string[]>
  documents(): Promise<DocumentId[]>
  /** Both as in Storage. */
  load(initiative: string): Promise<Rows | null>
  loadDocument(id: DocumentId): Promise<Stored | null>
  /** What was set aside of a document, oldest first. */
  setAside(id: DocumentId): Promise<SetAside[]>
  /** The next sessions by their ids, after the one that is given; none after the last. */
  sessions(after: string): Promise<Session[]>
  /** A sentence for each thing that is not as it should be, beside what is wrong in the documents. */
  damage(): Promise<string[]>
  close(): Promise<void>
}

/** All that is kept of an initiative. What was purged halfway has no rows any more. */
export type Whole = {
  initiative: string
  rows: Rows | null
  documents: Record<DocumentName, Stored & { setAside: SetAside[] }>
}

/** What puts all of an initiative, but what was set aside, where nothing of it is. */
export const workOf = ({ initiative, rows, documents: { plan, map } }: Whole): Work => ({
  created: [{ initiative, states: { plan: plan.snapshot, map: map.snapshot } }],
  entries: [
    { initiative, document: 'plan', updates: plan.updates },
    { initiative, document: 'map', updates: map.updates },
  ],
  changes: rows ? putsOf(rows) : [],
  purged: [],
})

/** In an order in which each row comes after those that it names. */
const putsOf = ({ initiative, ...tables }: Rows): Change[] => [
  { table: 'initiatives', put: initiative },
  ...BELONGING.flatMap((table) => tables[table].map((put) => ({ table, put }) as Change)),
]

/** The tables whose rows belong to an initiative. */
export const BELONGING = (Object.keys(TABLES) as TableName[]).filter(
  (name) => name !== 'initiatives' && name !== 'sessions',
)

/** A new place, which no server starts on before it is kept. */
export interface Target {
  /** What was put until now, to be read again. */
  readonly written: Source
  putSessions(sessions: readonly Session[]): Promise<void>
  /** After all sessions. */
  put(whole: Whole): Promise<void>
  /** From now on it is there, on disk and for servers. */
  keep(): Promise<void>
  /** Nothing stays of what was not kept. */
  close(): Promise<void>
}
