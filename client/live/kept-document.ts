import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

import { Store } from './store.ts'

/** Milliseconds to wait for the device's database: some browsers never answer, and the server is there too. */
const PATIENCE = 3000

/** A document's copy on this device, so that what is typed survives closing the tab. */
export class KeptDocument {
  /** Whether the device keeps it: not in some private windows, nor when its disk is full. */
  readonly works = new Store(true)
  /** Resolves when what was kept is in the document, or when it is clear that nothing is kept. */
  readonly opened: Promise<void>
  #database: IndexeddbPersistence | undefined

  constructor(name: string, doc: Y.Doc) {
    this.opened = this.#open(name, doc)
  }

  /** Takes the copy away, for good. */
  readonly forget = async (): Promise<void> => {
    await this.#database?.clearData()
  }

  readonly close = (): void => {
    if (this.#database?.db) void this.#database.destroy()
  }

  async #open(name: string, doc: Y.Doc): Promise<void> {
    try {
      const database = new IndexeddbPersistence(name, doc)
      this.#database = database
      const filled = database._db.then((db) => {
        this.#watch(db)
        return database.whenSynced
      })
      await within(PATIENCE, filled)
    } catch {
      this.works.set(false)
    }
  }

  /** What cannot be written ends in one of these. */
  #watch(db: IDBDatabase): void {
    for (const event of ['abort', 'error', 'close']) db.addEventListener(event, () => this.works.set(false))
  }
}

const within = <T>(ms: number, promise: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
