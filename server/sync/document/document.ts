import type { Logger } from 'pino'
import type * as Y from 'yjs'
import type { Clock } from '../../clock.ts'
import { newestOf, schemaOf, type Upgrade, upgradeDocument } from '../../../shared/model/upgrades.ts'
import { refusal } from '../../refusal.ts'
import { NEWER } from '../../../shared/words/refusals.ts'
import type { DocumentId, RecordStore } from '../../storage/records.ts'
import type { Counts } from '../counts.ts'
import type { Reading } from '../guard/guard.ts'
import type { Journal } from './journal.ts'
import { findBroken } from './mend.ts'
import { Broken, bytesOf, Replica } from './replica.ts'
import { Space } from './space.ts'

export { Journal } from './journal.ts'
export { Broken, type Replica } from './replica.ts'

/** Updates, and bytes of them, after which a full state takes the log's place; bytes never less than half the state. */
const LONG_LOG = { updates: 5000, bytes: 512 * 1024 }

/** Bytes that came since it was last looked at: while a large document grows like that it waits, up to so many. */
const GROWS = { bytes: 1024 * 1024, most: 64 * 1024 * 1024 }

/** Bytes of a document that is looked at soon after it was opened: that takes some 40 ms for each million. */
const CHECKED_SOON = 1024 * 1024

export type StoredDocumentParts = {
  id: DocumentId
  records: RecordStore
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
}

/** A document that is open: its copy in memory, and its log on disk. */
export class StoredDocument {
  readonly #parts: StoredDocumentParts
  readonly space: Space
  /** Whether a newer version wrote it: it is read, and nothing of it is changed. */
  readonly isNewer: boolean
  #replica: Replica
  #logged = { updates: 0, bytes: 0 }
  /** The log's bytes when it was last looked at. */
  #looked = 0
  #isChecked = false
  /** The batch of the last update that was taken. */
  batch = 0

  /**
   * Brings an older document up to date. Throws DamagedRecord or Broken when it cannot be opened whole, AppError when
   * there is none or it cannot be saved, and what an upgrade throws.
   */
  constructor(parts: StoredDocumentParts) {
    const { id, log, clock, mostBytes, upgrades } = parts
    this.#parts = parts
    this.#replica = this.#open()
    this.space = new Space(this, clock, mostBytes, (bytes) =>
      log.warn({ ...id, bytes }, 'A document is more than half full.'),
    )
    const newest = newestOf(upgrades)
    const schema = this.#schema
    this.isNewer = schema > newest
    // On disk before anybody sees it: done twice it would make twice what it makes.
    if (schema < newest)
      this.change(
        (doc) => upgradeDocument(doc, id.document, schema, upgrades),
        () => {},
      )
  }

  get replica(): Replica {
    return this.#replica
  }

  /** Keeps an admitted update. With a `reading` the copy in memory has yet to apply it. */
  take(update: Uint8Array, reading: Reading | null): void {
    if (reading) this.#replica.add(update, reading)
    this.#count(update)
    this.batch = this.#parts.journal.add(this, this.#parts.id, update)
  }

  /**
   * Runs the server's own change and gives its update. It is durable with `also` when this returns, and undone
   * when this throws: AppError('cannot-save'), AppError('paused') for what a newer version wrote, or what `change` or
   * `also` throws.
   */
  change<T>(change: (doc: Y.Doc) => T, also: (result: T) => void): { result: T; update: Uint8Array | null } {
    if (this.isNewer) throw refusal('paused', NEWER)
    const { id, journal } = this.#parts
    try {
      const changed = this.#replica.capture((doc) => doc.transact(() => change(doc)))
      const { result, update } = changed
      journal.commitWith({ owner: this, id, update }, () => also(result))
      if (update) this.#count(update)
      return changed
    } catch (error) {
      this.reopen()
      throw error
    }
  }

  /** Goes back to what was taken: something else has been applied. */
  reopen(): void {
    this.#replica.close()
    this.#replica = this.#open()
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
   * start. Writes its own over that, once it is applied, and gives the update.
   */
  renumber(doc = this.#replica.applied): Uint8Array | null {
    const { id, log, upgrades } = this.#parts
    if (this.isNewer || (schemaOf(doc) ?? 0) <= newestOf(upgrades)) return null
    try {
      return this.change(
        (changed) => upgradeDocument(changed, id.document, newestOf(upgrades), upgrades),
        () => {},
      ).update
    } catch (error) {
      log.warn({ ...id, error: String(error) }, 'The number of a schema could not be written.')
      return null
    }
  }

  /** Puts a full state in the log's place once the log is long, or, with `whenever`, once it is there at all. */
  compact(whenever: boolean): void {
    if (this.isNewer) return
    const { updates, bytes } = this.#logged
    const grew = bytes - this.#looked
    this.#looked = bytes
    // others would wait for it again and again
    if (!whenever && grew > GROWS.bytes && bytes < GROWS.most) return
    const isLong = updates > LONG_LOG.updates || bytes > Math.max(LONG_LOG.bytes, this.#replica.bytes / 2)
    if (updates === 0 || !(isLong || whenever) || this.isUnsaved) return
    if (whenever) this.renumber(this.#replica.doc)
    const state = this.#replica.checkedState()
    try {
      this.#parts.records.compact(this.#parts.id, state)
      this.#logged = { updates: 0, bytes: 0 }
      this.#looked = 0
      this.#parts.counts.compactions.inc()
    } catch (error) {
      this.#parts.log.warn({ ...this.#parts.id, error: String(error) }, 'A log could not be shortened.')
    }
  }

  /** Whether something of it is not on disk yet. */
  get isUnsaved(): boolean {
    return this.#parts.journal.unsaved(this).length > 0
  }

  /**
   * Builds the document again without the updates that broke it, which are set aside and reported. True when there
   * were any. Throws when it cannot be built, and Broken for what a newer version wrote: that is left as it is.
   */
  mend(): boolean {
    const { id, records, journal, log, counts, upgrades } = this.#parts
    const { whole, broken } = findBroken(this.#updates())
    this.#replica.close()
    this.#replica = this.#build(whole)
    if (broken.length === 0) return false
    if (this.#schema > newestOf(upgrades))
      throw new Broken('A newer version wrote it, and it does not work here.')
    log.error({ ...id, count: broken.length }, 'A document broke; the updates that broke it are set aside.')
    // In this order, so that nothing is dropped in silence when the process ends in between.
    for (const update of broken)
      records.setAside(id, update, 'With it the document does not apply or encode.')
    records.compact(id, this.#replica.checkedState())
    journal.forget(this)
    counts.rebuilt.inc()
    counts.setAside.inc(broken.length)
    return true
  }

  close(): void {
    this.#replica.close()
  }

  get #schema(): number {
    return schemaOf(this.#replica.doc) ?? newestOf(this.#parts.upgrades)
  }

  #count(update: Uint8Array): void {
    this.#logged.updates += 1
    this.#logged.bytes += update.length
    this.#parts.counts.updates.inc()
    this.#parts.counts.updateBytes.inc(update.length)
    this.#parts.edited()
  }

  /** All that the document is made of, saved or not. */
  #updates(): Uint8Array[] {
    const { id, records, journal } = this.#parts
    const stored = records.load(id)
    if (!stored) throw refusal('cannot-load')
    this.#logged = {
      updates: stored.updates.length,
      bytes: bytesOf(stored.updates),
    }
    return [stored.snapshot, ...stored.updates, ...journal.unsaved(this)]
  }

  #build([snapshot, ...updates]: Uint8Array[]): Replica {
    return new Replica({ snapshot: snapshot!, updates })
  }

  #open(): Replica {
    try {
      return this.#build(this.#updates())
    } catch (error) {
      if (!(error instanceof Broken)) throw error
    }
    const { whole } = findBroken(this.#updates())
    this.#replica = this.#build(whole)
    this.mend()
    return this.#replica
  }
}
