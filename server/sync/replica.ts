import * as Y from 'yjs'
import type { Stored } from '../storage/records.ts'

/** A room's copy of a document: a Y.Doc and the admitted updates that it has not applied yet. */
export class Replica {
  #doc = new Y.Doc()
  #tail: Uint8Array[] = []
  /** The next clock of each client, with all admitted updates counted. */
  readonly clocks = new Map<number, number>()

  /** Throws when the stored state cannot be applied whole. */
  constructor(stored: Stored) {
    this.#tail = [stored.snapshot, ...stored.updates]
    this.#apply()
    if (this.#doc.store.pendingStructs || this.#doc.store.pendingDs) {
      throw new Error('The stored document refers to something that is not in it.')
    }
    this.#readClocks()
  }

  /** The document with everything that was admitted. */
  get doc(): Y.Doc {
    if (this.#tail.length > 0) this.#apply()
    return this.#doc
  }

  /** Takes an admitted update; it is applied when somebody next needs the document. */
  add(update: Uint8Array): void {
    this.#tail.push(update)
  }

  /**
   * Runs `change` on the document and gives what it did to it as one update, or null when that is nothing.
   */
  capture<T>(change: (doc: Y.Doc) => T): { result: T; update: Uint8Array | null } {
    const doc = this.doc
    const updates: Uint8Array[] = []
    const collect = (update: Uint8Array): void => void updates.push(update)
    doc.on('update', collect)
    try {
      const result = change(doc)
      this.#readClocks()
      const [first, ...more] = updates
      return { result, update: first ? (more.length > 0 ? Y.mergeUpdates(updates) : first) : null }
    } finally {
      doc.off('update', collect)
    }
  }

  close(): void {
    this.#doc.destroy()
  }

  #readClocks(): void {
    const { store } = this.#doc
    for (const client of store.clients.keys()) this.clocks.set(client, Y.getState(store, client))
  }

  #apply(): void {
    const tail = this.#tail
    this.#tail = []
    this.#doc.transact(() => {
      for (const update of tail) Y.applyUpdate(this.#doc, update)
    })
  }
}
