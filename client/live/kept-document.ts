import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

import { keepsDocuments } from '../net/kept.ts'
import { Store } from '../net/store.ts'

/** Milliseconds to wait for the device's database: some answer late or never, and the server is there too. */
const PATIENCE = 3000

/**
 * Whether what was typed is kept on this device: `keeping` while it is being written, `nothing` where the browser
 * keeps nothing, as in some private windows, when the disk is full, or on a shared computer.
 */
export type Keeping = 'kept' | 'keeping' | 'nothing'

/** A document's copy on this device, so that what is typed survives closing the tab. */
export class KeptDocument {
  readonly state = new Store<Keeping>('kept')
  /** Resolves when what was kept is in the document, or when it is clear that nothing is kept. */
  readonly opened: Promise<void>
  private database: IndexeddbPersistence | undefined
  private hasFailed = false
  private isConfirming = false
  private isNewer = false

  /** `keeps`: whether anything may be kept at all; on a shared computer nothing is. */
  constructor(name: string, doc: Y.Doc, keeps: boolean) {
    this.opened = keeps && keepsDocuments() ? this.open(name, doc) : Promise.resolve(this.fail())
  }

  /** Takes the copy away, for good. */
  readonly forget = async (): Promise<void> => {
    await this.database?.clearData()
  }

  readonly close = (): void => {
    if (this.database?.db) void this.database.destroy()
  }

  private async open(name: string, doc: Y.Doc): Promise<void> {
    try {
      const database = new IndexeddbPersistence(name, doc)
      this.database = database
      const filled = database._db.then(async (db) => {
        this.watch(db, doc)
        await database.whenSynced
        if (this.state.get() === 'nothing') this.confirm(db)
      })
      await within(PATIENCE, filled)
    } catch {
      // if it only is late, it keeps what was typed meanwhile too, and this is said once it does
      this.state.set('nothing')
    }
  }

  private watch(db: IDBDatabase, doc: Y.Doc): void {
    // what cannot be written ends in one of these
    for (const event of ['abort', 'error', 'close']) db.addEventListener(event, this.fail)
    doc.on('update', (_update, _origin, _doc, transaction: Y.Transaction) => {
      if (transaction.local) this.confirm(db)
    })
  }

  /** A write counts once it is complete: a tab that closes before takes it with it. An empty one ends after all. */
  private confirm(db: IDBDatabase): void {
    if (this.hasFailed) return
    this.state.set('keeping')
    this.isNewer = this.isConfirming
    if (this.isConfirming) return
    this.isConfirming = true
    try {
      db.transaction('updates', 'readwrite').addEventListener('complete', () => {
        this.isConfirming = false
        if (this.isNewer) this.confirm(db)
        else if (this.state.get() === 'keeping') this.state.set('kept')
      })
    } catch {
      this.fail()
    }
  }

  private readonly fail = (): void => {
    this.hasFailed = true
    this.state.set('nothing')
  }
}

const within = <T>(ms: number, promise: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
