import { IndexeddbPersistence } from 'y-indexeddb'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

import type { DocumentName } from '../../shared/protocol.ts'
import { EDIT } from '../../shared/model/edit.ts'
import { speakBarriers } from './barrier.ts'
import { Presence } from './presence.ts'
import { SavedTracker } from './saved-state.ts'
import { Store } from './store.ts'

const LONGEST_PAUSE_MS = 15_000

/** One of an initiative's two documents, live: synced, kept on this device, undoable, and honest about both. */
export class LiveDocument {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  readonly undo: Y.UndoManager
  readonly saved: SavedTracker
  readonly presence: Presence
  /** Whether there is something to show: kept here from before, or come from the server. */
  readonly ready = new Store(false)
  readonly #kept: IndexeddbPersistence | undefined
  readonly name: DocumentName

  constructor(initiative: string, name: DocumentName) {
    this.name = name
    const origin = location.origin.replace(/^http/, 'ws')
    this.provider = new WebsocketProvider(`${origin}/sync/${initiative}`, name, this.doc, {
      connect: false,
      disableBc: true,
    })
    this.presence = new Presence(this.provider.awareness)
    const ask = speakBarriers(this.provider, {
      ready: () => this.saved.ready(),
      answered: (answer) => this.saved.answered(answer),
    })
    this.saved = new SavedTracker(this.doc, `${keptName(initiative, name)}:unsaved`, ask)
    this.undo = new Y.UndoManager(this.doc, { trackedOrigins: new Set([EDIT]), captureTimeout: 600 })
    this.#follow()
    this.#kept = keep(keptName(initiative, name), this.doc)
    void this.#open()
  }

  /** One step of one's own: an intent on this document, undone as a whole. */
  readonly act = <T>(intent: (doc: Y.Doc) => T): T => {
    this.undo.stopCapturing()
    const result = intent(this.doc)
    this.undo.stopCapturing()
    return result
  }

  readonly close = (): void => {
    this.provider.destroy()
    this.undo.destroy()
    void this.#kept?.destroy()
    this.doc.destroy()
  }

  async #open(): Promise<void> {
    await this.#kept?.whenSynced
    if (this.doc.store.clients.size > 0) this.ready.set(true)
    this.provider.connect()
  }

  #follow(): void {
    const { provider } = this
    let attempts = 0
    provider.on('sync', (synced) => {
      if (!synced) return
      attempts = 0
      this.ready.set(true)
    })
    provider.on('connection-close', () => {
      this.saved.lost()
      // spread over time, so that a room of people does not come back in the same second
      provider.wsUnsuccessfulReconnects = 20
      provider.maxBackoffTime =
        Math.min(LONGEST_PAUSE_MS, 500 * 2 ** attempts++) * (0.3 + Math.random() * 0.7)
    })
    provider.on('closed', ({ code, reason }) => this.saved.ended(reason, String(code)))
    addEventListener('online', () => provider.connect())
  }
}

/** The database on this device; none where the browser keeps nothing (a private window of some). */
const keep = (name: string, doc: Y.Doc): IndexeddbPersistence | undefined => {
  try {
    return new IndexeddbPersistence(name, doc)
  } catch {
    return undefined
  }
}

export const keptName = (initiative: string, name: DocumentName): string =>
  `common-table:${initiative}:${name}`
