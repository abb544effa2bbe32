import type { DocumentName } from '../../shared/words/documents.ts'

/** Which document of which initiative. */
export type DocumentId = { initiative: string; document: DocumentName }

/** What one document takes in at once: each update stands apart, so that one can be left out later. */
export type Entry = DocumentId & { updates: readonly Uint8Array[] }

/** A document as it was stored: a full state, and the updates after it, oldest first. */
export type Stored = { snapshot: Uint8Array; updates: Uint8Array[] }

/** What is stored of a document is not what was written. `message` names the document and what is wrong. */
export class DamagedRecord extends Error {}

/**
 * Where documents are kept: an append-only log of updates each, with a full state now and then.
 * What a call does is on disk when it returns, and nothing of it when it throws, if not said otherwise.
 */
export interface RecordStore {
  /** A new initiative's documents from full states. `also` runs in the same transaction. Throws if they exist. */
  create(initiative: string, states: Readonly<Record<DocumentName, Uint8Array>>, also?: () => void): void
  /** Appends to several documents in one transaction, of which `also` is part. */
  append(entries: readonly Entry[], also?: () => void): void
  /**
   * Appends, and resolves when it is on disk: nobody has to stand still for the disk. Throws when it cannot be
   * written. When it rejects it is written but may not be on disk, and the next call makes up for it or throws.
   */
  write(entries: readonly Entry[]): Promise<void>
  /** Null when there is no such document. Throws DamagedRecord rather than giving less than was stored. */
  load(id: DocumentId): Stored | null
  /** All documents that are stored. */
  all(): DocumentId[]
  /**
   * Puts a full state in place of the log so far. `state` must hold all that was appended. Until it is on disk the
   * log is there instead.
   */
  compact(id: DocumentId, state: Uint8Array): void
  /** Keeps an update that a document cannot hold, for whoever runs the server to look at. */
  setAside(id: DocumentId, update: Uint8Array, reason: string): void
  /** Forgets an initiative's documents. */
  purge(initiative: string): void
  close(): void
}
