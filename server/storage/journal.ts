import type { Logger } from 'pino'

import type { Clock } from '../clock.ts'
import { refusal } from '../refusal.ts'
import type { Counts } from '../sync/counts.ts'
import {
  type Change,
  type DocumentId,
  type Entry,
  nameOf,
  NotOnDisk,
  type Storage,
  type Work,
} from './storage.ts'

/** Milliseconds between attempts while nothing can be saved. */
const RETRY_AFTER = 250

export type JournalParts = {
  storage: Pick<Storage, 'commit'>
  log: Logger
  counts: Pick<Counts, 'commitSeconds' | 'commitFailures'>
  clock: Clock
  /** Called after each attempt, when barriers can be answered. */
  onSettled: () => void
}

/**
 * What is saved together or taken back. It stands in memory at once; `undo` takes it out again, last first, and `done`
 * is run when it is saved.
 */
export class Deal {
  readonly changes: Change[] = []
  readonly entries: Entry[] = []
  readonly created: Work['created'][number][] = []
  readonly purged: string[] = []
  readonly undo: (() => void)[] = []
  readonly done: (() => void)[] = []

  get isEmpty(): boolean {
    return [this.changes, this.entries, this.created, this.purged].every(({ length }) => length === 0)
  }

  takeBack(): void {
    for (const undo of this.undo.splice(0).toReversed()) undo()
  }
}

type Waiting = { deal: Deal; resolve: () => void; reject: (error: unknown) => void }

/** Edits that are to be saved, by their document. */
type Edits = Map<string, DocumentId & { updates: Uint8Array[] }>

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
  /** How many deals are under way. */
  #dealing = 0
  /** Deals that are stored, but maybe not on disk. */
  #stored: Deal[] = []
  #open: Deal | null = null
  /** How many deals were made. */
  dealt = 0
  #retry: (() => void) | null = null
  #batch = 1
  #isWriting = false
  #isClosed = false
  /** The last attempt; resolves when it has ended, well or not. */
  idle: Promise<void> = Promise.resolve()
  committed = 0
  /** Why the last attempt failed, or null. What could not be saved is kept and tried again. */
  trouble: Error | null = null

  constructor(parts: JournalParts) {
    this.#parts = parts
  }

  /** Gives the batch that the update is part of. */
  add(id: DocumentId, update: Uint8Array): number {
    addTo(this.#edits, id, [update])
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
   * happened when this rejects: with AppError('cannot-save'), or what `run` throws. Only where the disk itself fails it
   * may be saved later.
   */
  async transact<T>(run: () => T): Promise<T> {
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

  /** Whether a deal is not saved yet. */
  get isDealing(): boolean {
    return this.#dealing + this.#deals.length > 0
  }

  #save(deal: Deal): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#deals.push({ deal, resolve, reject })
      if (!this.#isWriting) this.#attempt()
    })
  }

  /** Drops what is not stored of a document: all of it, for it is gone, or what broke it. */
  forget(id: DocumentId, broken?: readonly Uint8Array[]): void {
    const edits = this.#edits.get(nameOf(id))
    if (edits) edits.updates = broken ? edits.updates.filter((update) => !broken.includes(update)) : []
  }

  /** The last attempt. What cannot be saved now is lost with the process; nothing of it was called saved. */
  async close(): Promise<void> {
    await this.idle
    this.#isClosed = true
    this.#retry?.()
    if (this.#edits.size > 0 || this.#deals.length > 0) this.#attempt()
    await this.idle
  }

  #attempt(): void {
    this.#retry?.()
    this.#retry = null
    this.#isWriting = true
    this.idle = this.#write()
  }

  async #write(): Promise<void> {
    const deals = this.#deals.splice(0)
    this.#dealing = deals.length
    const batch = this.#batch++
    this.#underWay = this.#edits
    this.#edits = new Map()
    const ended = this.#underWay.size > 0 ? this.#parts.counts.commitSeconds.startTimer() : undefined
    try {
      await this.#parts.storage.commit(workOf(this.#underWay, deals))
      ended?.()
      this.#saved(batch)
      this.#finish([...this.#stored.splice(0), ...deals.map(({ deal }) => deal)])
      for (const { resolve } of deals) resolve()
    } catch (error) {
      this.#failed(error, deals)
    }
    this.#underWay = new Map()
    this.#dealing = 0
    this.#isWriting = false
    this.#parts.onSettled()
    if (this.#deals.length > 0 && !this.#isWriting) this.#attempt()
  }

  #saved(batch: number): void {
    if (this.trouble) this.#parts.log.info('Saving works again.')
    this.trouble = null
    this.committed = batch
  }

  #failed(error: unknown, deals: readonly Waiting[]): void {
    this.#parts.counts.commitFailures.inc()
    if (!this.trouble)
      this.#parts.log.error({ error: String(error) }, 'Cannot save; it is kept and tried again.')
    this.trouble = error instanceof Error ? error : new Error(String(error))
    const newer = this.#edits
    this.#edits = this.#underWay
    for (const { updates, ...id } of newer.values()) addTo(this.#edits, id, updates)
    const lost = this.#deals.splice(0)
    if (error instanceof NotOnDisk) this.#stored.push(...deals.map(({ deal }) => deal))
    else lost.unshift(...deals)
    for (const { deal } of lost.toReversed()) this.#run(() => deal.takeBack())
    for (const { reject } of new Set([...deals, ...lost])) reject(refusal('cannot-save'))
    if (!this.#isClosed) this.#retry = this.#parts.clock.after(RETRY_AFTER, () => this.#attempt())
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

const addTo = (edits: Edits, id: DocumentId, updates: readonly Uint8Array[]): void => {
  const known = edits.get(nameOf(id))
  if (known) known.updates.push(...updates)
  else edits.set(nameOf(id), { initiative: id.initiative, document: id.document, updates: [...updates] })
}

/** A deal may refer to what was typed before it, never the other way round. */
const workOf = (edits: Edits, deals: readonly Waiting[]): Work => {
  if (deals.length === 0) return { entries: [...edits.values()], created: [], changes: [], purged: [] }
  const all = new Map([...edits].map(([name, entry]) => [name, { ...entry, updates: [...entry.updates] }]))
  const made = deals.map(({ deal }) => deal)
  for (const { entries } of made) for (const { updates, ...id } of entries) addTo(all, id, updates)
  return {
    entries: [...all.values()],
    created: made.flatMap(({ created }) => created),
    changes: made.flatMap(({ changes }) => changes),
    purged: made.flatMap(({ purged }) => purged),
  }
}
