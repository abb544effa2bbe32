import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

import { EDIT } from '../../shared/model/edit.ts'
import type { DocumentName } from '../../shared/words/documents.ts'
import { pauseBefore } from './back-off.ts'
import { speakBarriers } from './barrier.ts'
import { followClientId } from './client-id.ts'
import { databaseOf, keep, recall } from '../net/kept.ts'
import { type Held, nameOf } from './held.ts'
import { KeptDocument } from './kept-document.ts'
import { Presence } from './presence.ts'
import { SavedTracker } from './saved-state.ts'
import { Sending } from './sending.ts'
import { Store } from '../net/store.ts'
import { type Undoing, undoingOf } from './undoing.ts'
import { UnsentWords } from './unsent-words.ts'

/** Milliseconds: how long a connection may take to prove itself when the device says that its network is gone. */
const PROVE_WITHIN = 4000

/** One of an initiative's two documents, live: synced, kept on this device, undoable, and honest about both. */
export class LiveDocument {
  readonly name: DocumentName
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  readonly undo: Y.UndoManager
  readonly saved: SavedTracker
  readonly presence: Presence
  readonly kept: KeptDocument
  /** What was typed here since the server called all saved. */
  readonly unsent: UnsentWords
  /** Whether there is something to show: kept here from before, or come from the server. */
  readonly ready = new Store(false)
  /** Words of fields that are gone, and which are kept nowhere else. */
  readonly held = new Store<readonly Held[]>([])
  /** Called when the server asks for what it lacks while nothing is sent. */
  askedInVain = (): void => {}
  private readonly sending: Sending
  private readonly closing = new AbortController()

  /** `keeps`: whether this device may keep a copy. */
  constructor(initiative: string, name: DocumentName, keeps: boolean) {
    this.name = name
    const origin = location.origin.replace(/^http/, 'ws')
    this.provider = new WebsocketProvider(`${origin}/sync/${initiative}`, name, this.doc, {
      connect: false,
      disableBc: true,
    })
    followClientId(this.provider, this.reconnect)
    this.sending = new Sending(this.provider)
    this.presence = new Presence(this.provider.awareness)
    const ask = speakBarriers(this.provider, {
      ready: this.asked,
      flush: this.sending.flush,
      isHeld: () => !this.sending.isOn,
      answered: (answer) => this.saved.answered(answer),
    })
    const count = `${name}:unsaved` as const
    this.saved = new SavedTracker(this.doc, {
      ask,
      stalled: this.reconnect,
      count: {
        // without a copy of the words there is nothing to count after a reload
        read: () => (keeps ? (recall<number>(initiative, count) ?? 0) : 0),
        write: (changes) => keeps && keep(initiative, count, changes || undefined),
      },
    })
    const changed = `${name}:unsent` as const
    this.unsent = new UnsentWords(this.doc, this.saved, {
      read: () => (keeps ? recall(initiative, changed) : undefined),
      write: (all) => keeps && keep(initiative, changed, all.length > 0 ? all : undefined),
    })
    this.undo = new Y.UndoManager(this.doc, {
      trackedOrigins: new Set([EDIT]),
      captureTimeout: 600,
      // the whole document being its scope, it would count what changes nothing as a step
      captureTransaction: ({ changed }) => changed.size > 0,
      deleteFilter: holdsNothing,
    })
    this.kept = new KeptDocument(databaseOf(initiative, name), this.doc, keeps)
    this.follow()
    void this.open()
  }

  /** One step of one's own: an intent on this document, undone as a whole. */
  readonly act = <T>(intent: (doc: Y.Doc) => T): T => {
    this.undo.stopCapturing()
    const result = intent(this.doc)
    this.undo.stopCapturing()
    return result
  }

  /** One step like `act`, for a toast that offers to undo it; nothing where it changed nothing. */
  readonly step = (intent: (doc: Y.Doc) => unknown): Undoing | undefined => {
    const before = this.undo.undoStack.at(-1)
    this.act(intent)
    const item = this.undo.undoStack.at(-1)
    return item && item !== before ? undoingOf(this.doc, this.undo, item) : undefined
  }

  /**
   * The same for what takes long: an intent in parts, between which the page draws. `done` is told what each part gives.
   */
  readonly stepInParts = async <T>(
    intent: (doc: Y.Doc) => Iterable<T>,
    done: (part: T) => void,
  ): Promise<Undoing | undefined> => {
    const { undo } = this
    const { captureTimeout } = undo
    const before = undo.undoStack.at(-1)
    undo.stopCapturing()
    try {
      // one step, however long the page takes between its parts
      undo.captureTimeout = Infinity
      for (const part of intent(this.doc)) {
        done(part)
        await new Promise((resolve) => setTimeout(resolve))
      }
    } finally {
      undo.captureTimeout = captureTimeout
      undo.stopCapturing()
    }
    const item = undo.undoStack.at(-1)
    return item && item !== before ? undoingOf(this.doc, undo, item) : undefined
  }

  /** A step for the first words of something new: what is typed on at once belongs to it. */
  readonly begin = <T>(intent: (doc: Y.Doc) => T): T => {
    this.undo.stopCapturing()
    return intent(this.doc)
  }

  /** Holds the words of a field that goes. */
  readonly hold = (held: Held): void =>
    this.held.set([...this.held.get().filter((one) => nameOf(one) !== nameOf(held)), held])

  readonly letGo = (held: Held): void => this.held.set(this.held.get().filter((one) => one !== held))

  /** Sends nothing that is typed here from now on; what others type comes. */
  readonly stopSending = (): void => {
    if (!this.sending.isOn) return
    this.sending.stop()
    this.saved.hold(true)
  }

  /** Sends what was held back, and all that follows: the server asks for it when the connection is made anew. */
  readonly goOnSending = (): void => {
    if (this.sending.isOn) return
    this.sending.start()
    this.saved.hold(false)
    this.reconnect()
  }

  readonly close = (): void => {
    this.closing.abort()
    this.sending.stop()
    this.saved.close()
    this.provider.destroy()
    this.undo.destroy()
    this.kept.close()
    this.doc.destroy()
  }

  private async open(): Promise<void> {
    await this.kept.opened
    if (this.closing.signal.aborted) return
    if (this.doc.store.clients.size > 0) this.ready.set(true)
    this.provider.connect()
  }

  private readonly asked = (): void => {
    this.saved.ready()
    if (!this.sending.isOn) this.askedInVain()
  }

  private readonly reconnect = (): void => {
    if (!this.provider.shouldConnect) return
    this.provider.disconnect()
    this.provider.connect()
  }

  private follow(): void {
    const { provider } = this
    let attempts = 0
    provider.on('sync', (synced) => {
      if (!synced) return
      attempts = 0
      this.ready.set(true)
    })
    provider.on('connection-close', (event) => {
      this.saved.lost(event?.reason)
      // the provider waits as long as it may, from the first time on
      provider.wsUnsuccessfulReconnects = 20
      provider.maxBackoffTime = pauseBefore(attempts++, event?.reason)
    })
    provider.on('closed', ({ reason }) => this.saved.ended(reason))
    const { signal } = this.closing
    // a device may say that it is offline while the server is on the device itself: ask, rather than believe it
    addEventListener('offline', () => this.saved.check(PROVE_WITHIN), { signal })
    addEventListener('pagehide', this.sending.flush, { signal })
    addEventListener('online', () => setTimeout(this.comeBack, 1000 * Math.random()), { signal })
  }

  /** Connects again, if the server had closed the connection for good; what waited is sent. */
  readonly reopen = (): void => {
    this.saved.reopened()
    this.provider.connect()
  }

  /** Tries now to connect, rather than at the end of the wait. */
  readonly comeBack = (): void => {
    if (this.provider.shouldConnect) this.provider.connect()
  }
}

/** Undoing takes away a text or a paragraph that one made only once it is empty: others may have written in it. */
const holdsNothing = ({ content }: Y.Item): boolean =>
  !(content instanceof Y.ContentType) || content.type._length === 0
