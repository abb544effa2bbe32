import type * as Y from 'yjs'

import type { StoredDocument } from '../document/document.ts'
import type { Connection } from './connection.ts'

export type OwnChangesParts = {
  document: StoredDocument
  /** Sends a saved change to all. */
  relay: (update: Uint8Array) => void
  /** Runs what may find the document broken. Throws AppError('cannot-load') when it is. */
  whole: <T>(work: () => T) => T
}

/** The server's own changes of a document: nobody sees them before they are saved. */
export class OwnChanges {
  readonly #parts: OwnChangesParts
  /** What waits until all that is in the document may be seen. */
  #held: (() => void)[] = []

  constructor(parts: OwnChangesParts) {
    this.#parts = parts
  }

  /** Runs a change, as StoredDocument does, and sends it to all. Rejects with AppError('cannot-load'), too. */
  async run<T>(change: (doc: Y.Doc) => T, also: (result: T) => void): Promise<T> {
    const { document, relay, whole } = this.#parts
    try {
      return await document.change(change, { also, saved: relay })
    } catch (error) {
      return whole<T>(() => {
        throw error
      })
    } finally {
      this.#letGo()
    }
  }

  /** Writes the schema's number over another that somebody wrote. */
  async renumber(closing: boolean): Promise<void> {
    await this.#parts.document.renumber(closing, this.#parts.relay)
    this.#letGo()
  }

  /** Whether somebody has to wait until `then` can be done, for all that is in the document may not be seen yet. */
  holds(connection: Connection, then: () => void): boolean {
    if (!this.#parts.document.hasUnsaved) return false
    this.#held.push(() => connection.isOpen && then())
    return true
  }

  #letGo(): void {
    if (this.#parts.document.hasUnsaved) return
    for (const then of this.#held.splice(0)) then()
  }
}
