import type { Logger } from 'pino'
import type { Clock } from '../../clock.ts'
import { refusal } from '../../refusal.ts'
import type { DocumentId, Entry, RecordStore } from '../../storage/records.ts'
import type { Counts } from '../counts.ts'

/** Milliseconds between attempts while nothing can be saved. */
const RETRY_AFTER = 250

export type JournalParts = {
  records: RecordStore
  log: Logger
  counts: Pick<Counts, 'commitSeconds' | 'commitFailures'>
  clock: Clock
  /** Called after each attempt, when barriers can be answered. */
  onSettled: () => void
}

/**
 * Collects what all rooms take in during some milliseconds and commits it in one transaction.
 * Batches are numbered; what is in batch `n` is durable once `committed` is at least `n`.
 */
export class Journal {
  readonly #parts: JournalParts
  #pending = new Map<object, Entry & { updates: Uint8Array[] }>()
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

  /** Gives the batch that the update is part of. `owner` is the room. */
  add(owner: object, id: DocumentId, update: Uint8Array): number {
    const pending = this.#pending.get(owner)
    if (pending) pending.updates.push(update)
    else this.#pending.set(owner, { ...id, updates: [update] })
    return this.#batch
  }

  /** What of a room is not stored yet. */
  unsaved(owner: object): readonly Uint8Array[] {
    return this.#pending.get(owner)?.updates ?? []
  }

  /** Whether a commit would have something to do now: not while one is on its way or waits for its time. */
  get canCommit(): boolean {
    return this.#pending.size > 0 && !this.#isWriting && this.#retry === null
  }

  commit(): void {
    if (this.canCommit) this.idle = this.#attempt()
  }

  /**
   * Commits what is pending, and with it `also` and, for one room, one update more; or none of it.
   * Throws what `also` throws, and AppError('cannot-save') when the store fails.
   */
  commitWith(extra: { owner: object; id: DocumentId; update: Uint8Array | null }, also: () => void): void {
    let refused: unknown
    const { owner, id, update } = extra
    const entries: Entry[] = [...this.#pending].filter(([room]) => room !== owner).map(([, entry]) => entry)
    const own = [...this.unsaved(owner), ...(update ? [update] : [])]
    if (own.length > 0) entries.push({ ...id, updates: own })
    try {
      this.#parts.records.append(entries, () => {
        try {
          also()
        } catch (error) {
          refused = error
          throw error
        }
      })
    } catch (error) {
      if (refused !== undefined) throw refused
      this.#failed(error)
      throw refusal('cannot-save')
    }
    this.#saved(this.#taken())
  }

  /** Drops what is not stored of a room: its document is gone, or has been stored whole. */
  forget(owner: object): void {
    this.#pending.get(owner)?.updates.splice(0)
  }

  /** The last attempt. What cannot be saved now is lost with the process; nothing of it was called saved. */
  close(): void {
    this.#isClosed = true
    this.#retry?.()
    try {
      this.#parts.records.append([...this.#pending.values()])
      this.#saved(this.#taken())
    } catch (error) {
      this.#failed(error)
    }
  }

  async #attempt(): Promise<void> {
    this.#isWriting = true
    const ended = this.#parts.counts.commitSeconds.startTimer()
    try {
      const written = this.#parts.records.write([...this.#pending.values()])
      const batch = this.#taken()
      await written
      ended()
      this.#saved(batch)
    } catch (error) {
      this.#failed(error)
    }
    this.#isWriting = false
    this.#parts.onSettled()
  }

  /** The store has what was pending. Gives its number. */
  #taken(): number {
    this.#pending = new Map()
    this.#batch += 1
    return this.#batch - 1
  }

  #saved(batch: number): void {
    if (this.trouble) this.#parts.log.info('Saving works again.')
    this.trouble = null
    this.committed = Math.max(this.committed, batch)
  }

  #failed(error: unknown): void {
    this.#parts.counts.commitFailures.inc()
    if (!this.trouble)
      this.#parts.log.error({ error: String(error) }, 'Cannot save; it is kept and tried again.')
    this.trouble = error instanceof Error ? error : new Error(String(error))
    if (this.#isClosed) return
    this.#retry ??= this.#parts.clock.after(RETRY_AFTER, () => {
      this.#retry = null
      this.idle = this.#attempt()
    })
  }
}
