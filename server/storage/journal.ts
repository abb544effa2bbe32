import type { Logger } from 'pino'

import { DOCUMENTS } from '../../shared/words/documents.ts'
import type { Clock } from '../clock.ts'
import { refusal } from '../refusal.ts'
import type { Counts } from '../sync/counts.ts'
import { addTo, Deal, type Edits, forgetIn, hasChanges, workOf } from './deal.ts'
import { type Change, type DocumentId, nameOf, NotOnDisk, ShutOut, type Storage } from './storage.ts'

/** Milliseconds between attempts while nothing can be saved. */
const RETRY_AFTER = 250
/** Milliseconds that a commit may take before those who wait for it are told that it cannot be saved. */
const PATIENCE = 2000

export type JournalParts = {
  storage: Pick<Storage, 'commit'>
  log: Logger
  counts: Pick<Counts, 'commitSeconds' | 'commitFailures'>
  clock: Clock
  /** Called after each attempt, when barriers can be answered. */
  onSettled: () => void
}

type Waiting = { deal: Deal; resolve: () => void; reject: (error: unknown) => void }

/**
 * Collects what all rooms take in during some milliseconds, and what calls change, and commits it in one transaction
 * after the other. Batches are numbered; what is in batch `n` is durable once `committed` is at least `n`. An edit that
 * cannot be saved is kept and tried again; a deal is taken back, with all that were made after it.
 */
export class Journal {
  readonly #parts: JournalParts
  #edits: Edits = new Map()
  /** What is on its way to the disk. */
  #underWay: Edits = new Map()
  #deals: Waiting[] = []
  /** Deals that are under way. */
  #dealing: Waiting[] = []
  /** Deals that are stored, but maybe not on disk. */
  #stored: Deal[] = []
  #open: Deal | null = null
  /** How many deals were made, and rows changed along with edits. */
  dealt = 0
  #retry: (() => void) | null = null
  #batch = 1
  #isWriting = false
  /** Whether what is on its way takes longer than anybody should wait: what becomes of it is not known yet. */
  #isLate = false
  #isClosed = false
  /** The last attempt; resolves when it has ended, well or not. */
  idle: Promise<void> = Promise.resolve()
  /** Resolves when it has ended or is late. */
  #waited: Promise<void> = Promise.resolve()
  committed = 0
  /** Why the last attempt failed, or null. What could not be saved is kept and tried again. */
  trouble: Error | null = null

  constructor(parts: JournalParts) {
    this.#parts = parts
  }

  /** Gives the batch that the update is part of. `along`: rows that are saved with it, kept and tried again as it is. */
  add(id: DocumentId, update: Uint8Array, along: readonly Change[] = []): number {
    addTo(this.#edits, id, [update], along)
    if (along.length > 0) this.dealt += 1
    return this.#batch
  }

  /** What of a document's edits is not stored yet. */
  unsaved(id: DocumentId): readonly Uint8Array[] {
    const name = nameOf(id)
    return [this.#underWay, this.#edits].flatMap((edits) => edits.get(name)?.updates ?? [])
  }

  /** Whether a commit would have something to do now: not while one is on its way or waits for its time. */
  get canCommit(): boolean {
    return this.#edits.size > 0 && !this.#isWriting && this.#retry === null
  }

  commit(): void {
    if (this.canCommit) this.#attempt()
  }

  /** The deal that what is changed now is part of. Throws where nothing would save it. */
  get deal(): Deal {
    if (!this.#open) throw new Error('Something is changed that nothing saves.')
    return this.#open
  }

  /**
   * Runs `run`, and resolves when all that it changed is saved, with all that was changed before. Nothing of it has
   * happened when this rejects: with AppError('cannot-save'), or what `run` throws. Only where the disk itself fails, or
   * the storage does not answer, it may be saved later.
   */
  async transact<T>(run: () => T): Promise<T> {
    if (this.#isLate) throw refusal('cannot-save')
    const deal = new Deal()
    this.dealt += 1
    let result: T
    this.#open = deal
    try {
      result = run()
    } catch (error) {
      deal.takeBack()
      throw error
    } finally {
      this.#open = null
    }
    // what it has only seen may not be saved yet
    if (!deal.isEmpty || this.isDealing) await this.#save(deal)
    return result
  }

  /** Whether a deal, or a row that goes along with an edit, is not saved yet. */
  get isDealing(): boolean {
    return this.#dealing.length + this.#deals.length > 0 || [this.#underWay, this.#edits].some(hasChanges)
  }

  #save(deal: Deal): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#deals.push({ deal, resolve, reject })
      if (!this.#isWriting) this.#attempt()
    })
  }

  /** Drops what is not stored of a document: all of it, for it is gone, or what broke it. */
  forget(id: DocumentId, broken?: readonly Uint8Array[]): void {
    forgetIn(this.#edits, id, broken)
  }

  /** Gives up all that is not stored: another server has taken over what it belongs to. */
  drop(): void {
    this.#edits.clear()
    this.#underWay.clear()
    for (const { deal } of this.#dealing) deal.done.length = 0
    this.#refuse(this.#dealing, [...this.#dealing, ...this.#deals.splice(0)])
  }

  /** Resolves when no edit of an initiative waits to be stored any more. */
  async flushed(initiative: string): Promise<void> {
    while (DOCUMENTS.some((document) => this.unsaved({ initiative, document }).length > 0)) {
      this.commit()
      if (this.#isWriting) await this.idle
      else await new Promise<void>((resolve) => this.#parts.clock.after(RETRY_AFTER, resolve))
    }
  }

  /** The last attempt. What cannot be saved now is lost with the process; nothing of it was called saved. */
  async close(): Promise<void> {
    await this.#waited
    this.#isClosed = true
    this.#retry?.()
    if (!this.#isWriting && (this.#edits.size > 0 || this.#deals.length > 0)) this.#attempt()
    await this.#waited
  }

  #attempt(): void {
    this.#retry?.()
    this.#retry = null
    this.#isWriting = true
    const late = Promise.withResolvers<void>()
    const { clock } = this.#parts
    const batch = this.#batch
    const lookLate = (): void => {
      if (this.#isWriting && batch === this.#batch - 1) this.#late()
      late.resolve()
    }
    // an answer that has come by now is taken first
    const waitNoLonger = clock.after(PATIENCE, () => clock.soon(lookLate))
    this.idle = this.#write().finally(waitNoLonger)
    this.#waited = Promise.race([this.idle, late.promise])
  }

  async #write(): Promise<void> {
    const deals = (this.#dealing = this.#deals.splice(0))
    const batch = this.#batch++
    this.#underWay = this.#edits
    this.#edits = new Map()
    const ended = this.#underWay.size > 0 ? this.#parts.counts.commitSeconds.startTimer() : undefined
    const made = deals.map(({ deal }) => deal)
    try {
      await this.#parts.storage.commit(workOf(this.#underWay, made))
      ended?.()
      this.#saved(batch)
      this.#finish([...this.#stored.splice(0), ...made])
      for (const { resolve } of deals) resolve()
    } catch (error) {
      this.#failed(error)
    }
    this.#underWay = new Map()
    this.#dealing = []
    this.#isWriting = false
    this.#isLate = false
    this.#parts.onSettled()
    if (this.#deals.length > 0 && !this.#isWriting) this.#attempt()
  }

  /** What is on its way may be saved yet; what waits for it is taken back. */
  #late(): void {
    this.#isLate = true
    this.#cannotSave(new Error('The storage has not answered for too long.'))
    this.#refuse(this.#dealing, this.#deals.splice(0))
    this.#parts.onSettled()
  }

  #saved(batch: number): void {
    if (this.trouble) this.#parts.log.info('Saving works again.')
    this.trouble = null
    this.committed = batch
  }

  #failed(error: unknown): void {
    this.#parts.counts.commitFailures.inc()
    this.#cannotSave(error instanceof Error ? error : new Error(String(error)))
    if (error instanceof ShutOut) this.drop()
    const newer = this.#edits
    this.#edits = this.#underWay
    for (const { updates, changes, ...id } of newer.values()) addTo(this.#edits, id, updates, changes)
    const lost = this.#deals.splice(0)
    if (error instanceof NotOnDisk) this.#stored.push(...this.#dealing.map(({ deal }) => deal))
    else lost.unshift(...this.#dealing)
    this.#refuse(this.#dealing, lost)
    if (!this.#isClosed) this.#retry = this.#parts.clock.after(RETRY_AFTER, () => this.#attempt())
  }

  #cannotSave(trouble: Error): void {
    if (!this.trouble)
      this.#parts.log.error({ error: String(trouble) }, 'Cannot save; it is kept and tried again.')
    this.trouble = trouble
  }

  /** Tells those who wait that it cannot be saved, and takes back what is lost, last first. */
  #refuse(underWay: readonly Waiting[], lost: readonly Waiting[]): void {
    for (const { deal } of lost.toReversed()) this.#run(() => deal.takeBack())
    for (const { reject } of new Set([...underWay, ...lost])) reject(refusal('cannot-save'))
  }

  #finish(deals: readonly Deal[]): void {
    for (const done of deals.flatMap((deal) => deal.done)) this.#run(done)
  }

  /** What follows from a commit, well or not, makes no other of it. */
  #run(follows: () => void): void {
    try {
      follows()
    } catch (error) {
      this.#parts.log.error({ error: String(error) }, 'What follows from a commit failed.')
    }
  }
}
