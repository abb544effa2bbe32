import type { Logger } from 'pino'
import type * as Y from 'yjs'
import type { Clock } from '../../clock.ts'
import { newestOf, schemaOf, type Upgrade, upgradeDocument } from '../../../shared/model/upgrades.ts'
import { refusal } from '../../refusal.ts'
import { NEWER } from '../../../shared/words/refusals.ts'
import type { Deal } from '../../storage/deal.ts'
import type { Journal } from '../../storage/journal.ts'
import type { Change, DocumentId, Storage } from '../../storage/storage.ts'
import type { Counts } from '../counts.ts'
import type { Reading } from '../guard/guard.ts'
import { Kept } from './kept.ts'
import { build, findBroken, openReplica, setAside } from './mend.ts'
import { Broken, bytesOf, type Replica } from './replica.ts'
import { Space } from './space.ts'

export { Broken, type Replica } from './replica.ts'

/** Updates, and bytes of them, after which a full state takes the log's place; bytes never less than half the state. */
const LONG_LOG = { updates: 5000, bytes: 512 * 1024 }

/** Bytes that came since it was last looked at: while a large document grows like that it waits, up to so many. */
const GROWS = { bytes: 1024 * 1024, most: 64 * 1024 * 1024 }

/** Bytes of a document that is looked at soon after it was opened: that takes some 40 ms for each million. */
const CHECKED_SOON = 1024 * 1024

export type StoredDocumentParts = {
  id: DocumentId
  storage: Pick<Storage, 'loadDocument' | 'compact' | 'setAside'>
  journal: Journal
  log: Logger
  counts: Counts
  clock: Clock
  /** Bytes of the full state that a document may have. */
  mostBytes: number
  /** Hears of each edit that is taken. */
  edited: () => void
  /** What brings older documents up to date. */
  upgrades: readonly Upgrade[]
  /** Whether it broke when it was last open: then it is looked at closely. */
  isSuspect: boolean
}

/** What goes along with a change of the server's own: `also` is saved with it, `saved` hears its update then. */
export type Along<T> = { also?: (result: T) => void; saved?: (update: Uint8Array) => void }

/** A document that is open: its copy in memory, and its log on disk. */
export class StoredDocument {
  readonly #parts: StoredDocumentParts
  readonly space: Space
  /** Whether a newer version wrote it: it is read, and nothing of it is changed. */
  readonly isNewer: boolean
  #replica: Replica
  readonly #kept: Kept
  #logged = { updates: 0, bytes: 0 }
  /** The log's bytes when it was last looked at. */
  #looked = 0
  #isChecked = false
  #isCompacting = false
  /** The batch of the last update that was taken. */
  batch = 0

  /**
   * Loads a document, and brings an older one up to date. Rejects with DamagedRecord or Broken when it cannot be opened
   * whole, AppError when there is none or it cannot be saved, and what an upgrade throws.
   */
  static async open(parts: StoredDocumentParts): Promise<StoredDocument> {
    const { id, storage, journal, upgrades } = parts
    const unsaved = [...journal.unsaved(id)]
    const stored = await storage.loadDocument(id)
    if (!stored) throw refusal('cannot-load')
    const updates = [...stored.updates, ...unsaved]
    const { replica, broken } = openReplica([stored.snapshot, ...updates], parts.isSuspect)
    const document = new StoredDocument(parts, new Kept({ snapshot: stored.snapshot, updates }), replica)
    document.#kept.shorten(replica)
    document.#logged = { updates: stored.updates.length, bytes: bytesOf(stored.updates) }
    await document.#setAside(broken)
    const schema = document.#schema
    // On disk before anybody sees it: done twice it would make twice what it makes.
    if (schema < newestOf(upgrades))
      await document.change((doc) => upgradeDocument(doc, id.document, schema, upgrades))
    return document
  }

  private constructor(parts: StoredDocumentParts, kept: Kept, replica: Replica) {
    const { id, log, clock, mostBytes, upgrades } = parts
    this.#parts = parts
    this.#kept = kept
    this.#replica = replica
    this.space = new Space(this, clock, mostBytes, (bytes) =>
      log.warn({ ...id, bytes }, 'A document is more than half full.'),
    )
    this.isNewer = this.#schema > newestOf(upgrades)
  }

  get replica(): Replica {
    return this.#replica
  }

  /**
   * Keeps an admitted update, and saves the rows that go `along` with it. With a `reading` the copy in memory has yet to
   * apply it.
   */
  take(update: Uint8Array, reading: Reading | null, along: readonly Change[] = []): void {
    if (reading) this.#replica.add(update, reading)
    this.#keep(update)
    this.batch = this.#parts.journal.add(this.#parts.id, update, along)
  }

  /**
   * Runs the server's own change, and `also`; both are saved when this resolves. Nothing of it has happened when this
   * rejects, as Journal.transact does, and with AppError('paused') for what a newer version wrote.
   */
  async change<T>(
    change: (doc: Y.Doc) => T,
    { also = () => {}, saved = () => {} }: Along<T> = {},
  ): Promise<T> {
    const { journal } = this.#parts
    return journal.transact(() => {
      const made = this.#make(journal.deal, change, saved)
      also(made.result)
      return made.result
    })
  }

  /** Whether it has changes of the server's own that nobody may see yet. */
  get hasUnsaved(): boolean {
    return this.#kept.hasUnsaved
  }

  #make<T>(deal: Deal, change: (doc: Y.Doc) => T, saved: (update: Uint8Array) => void): { result: T } {
    if (this.isNewer) throw refusal('paused', NEWER)
    deal.undo.push(() => this.reopen())
    const made = this.#replica.capture((doc) => doc.transact(() => change(doc)))
    const { update } = made
    if (!update) return made
    this.#kept.hold(update)
    deal.entries.push({ ...this.#parts.id, updates: [update] })
    deal.undo.push(() => this.#kept.letGo(update))
    deal.done.push(() => {
      this.#kept.letGo(update)
      this.#keep(update)
      saved(update)
    })
    return made
  }

  /** Goes back to what was taken: something else has been applied. */
  reopen(): void {
    this.#replica.close()
    this.#replica = build(this.#kept.all)
  }

  /**
   * Looks, once after it was opened, whether what it is made of can be encoded and read again; a large one is looked
   * at when its log is shortened. Throws Broken.
   */
  check(): void {
    if (!this.#isChecked && this.#replica.bytes < CHECKED_SOON) this.#replica.checkedState()
    this.#isChecked = true
  }

  /**
   * The server alone says of which schema a document is: a number that somebody else wrote would close it at the next
   * start. Writes its own over that, once it is applied, or at once before `closing`.
   */
  async renumber(closing: boolean, saved: (update: Uint8Array) => void): Promise<void> {
    const { id, log, upgrades } = this.#parts
    try {
      const doc = closing ? this.#replica.doc : this.#replica.applied
      if (this.isNewer || (schemaOf(doc) ?? 0) <= newestOf(upgrades)) return
      await this.change((doc) => upgradeDocument(doc, id.document, newestOf(upgrades), upgrades), { saved })
    } catch (error) {
      log.warn({ ...id, error: String(error) }, 'The number of a schema could not be written.')
    }
  }

  /** Puts a full state in the log's place once the log is long, or, with `whenever`, once it is there at all. */
  compact(whenever: boolean): void {
    if (this.isNewer || this.isUnsaved || this.#isCompacting) return
    const { updates, bytes } = this.#logged
    const grew = bytes - this.#looked
    this.#looked = bytes
    // others would wait for it again and again
    if (!whenever && grew > GROWS.bytes && bytes < GROWS.most) return
    const isLong = updates > LONG_LOG.updates || bytes > Math.max(LONG_LOG.bytes, this.#replica.bytes / 2)
    if (updates > 0 && (isLong || whenever))
      void this.#store(this.#replica.checkedState(), { updates, bytes })
    else this.#kept.shorten(this.#replica)
  }

  async #store(state: Uint8Array, { updates, bytes }: { updates: number; bytes: number }): Promise<void> {
    const { id, storage, counts, log } = this.#parts
    this.#kept.replace(state)
    this.#isCompacting = true
    try {
      await storage.compact(id, state)
      this.#logged = { updates: this.#logged.updates - updates, bytes: this.#logged.bytes - bytes }
      this.#looked = 0
      counts.compactions.inc()
    } catch (error) {
      log.warn({ ...id, error: String(error) }, 'A log could not be shortened.')
    }
    this.#isCompacting = false
  }

  /** Whether something of it is not on disk yet. */
  get isUnsaved(): boolean {
    return this.hasUnsaved || this.#parts.journal.unsaved(this.#parts.id).length > 0
  }

  /**
   * Builds the copy again from what works of all that was taken. True when something of that does not: then it is to be
   * opened anew, which sets it aside. Throws when it cannot be built.
   */
  mend(): boolean {
    const { whole, broken } = findBroken(this.#kept.all)
    this.#replica.close()
    this.#replica = build(whole)
    return broken.length > 0
  }

  /** Rejects with Broken for what a newer version wrote and does not work here: that is left as it is. */
  async #setAside(broken: readonly Uint8Array[]): Promise<void> {
    if (broken.length === 0) return
    if (this.isNewer) throw new Broken('A newer version wrote it, and it does not work here.')
    const state = this.#replica.checkedState()
    await setAside(this.#parts, broken, state)
    this.#kept.replace(state)
    this.#logged = { updates: 0, bytes: 0 }
  }

  close(): void {
    this.#replica.close()
  }

  get #schema(): number {
    return schemaOf(this.#replica.doc) ?? newestOf(this.#parts.upgrades)
  }

  #keep(update: Uint8Array): void {
    this.#kept.add(update)
    this.#logged.updates += 1
    this.#logged.bytes += update.length
    this.#parts.counts.updates.inc()
    this.#parts.counts.updateBytes.inc(update.length)
    this.#parts.edited()
  }
}
