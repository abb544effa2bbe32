import { closeSync, fdatasync, openSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'

import { NotOnDisk } from '../storage.ts'

const sync = promisify(fdatasync)

/**
 * A database's write-ahead log, to put on disk what was written without waiting. SQLite has no lock on this file, so
 * that opening and closing it lets go of none.
 */
export class LogFile {
  readonly #database: DatabaseSync
  #file: number | null = null
  #isDoubtful = false
  /** Resolves when all syncs until now have ended, well or not. */
  #ended: Promise<unknown> = Promise.resolve()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** Resolves when all that was written before the call is on disk. Rejects with NotOnDisk. */
  async sync(): Promise<void> {
    try {
      const synced = sync(this.#open())
      this.#ended = Promise.allSettled([this.#ended, synced])
      await synced
    } catch (error) {
      this.#doubt(error)
    }
  }

  /**
   * To be called before anything more is written. After a failed sync the system no longer knows which parts of the
   * log are on disk, and a later sync would succeed without them: all of it goes into the database file instead.
   * Throws when that fails.
   */
  settle(): void {
    if (!this.#isDoubtful) return
    const result = this.#database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
    if (Number(result?.busy) !== 0)
      throw new Error('The log could not be put into the database: it is in use.')
    this.#isDoubtful = false
  }

  #doubt(error: unknown): never {
    this.#isDoubtful = true
    this.#close()
    throw new NotOnDisk(String(error))
  }

  #open(): number {
    this.#file ??= openSync(`${this.#database.location()}-wal`, 'r+')
    return this.#file
  }

  async close(): Promise<void> {
    await this.#ended
    this.#close()
  }

  #close(): void {
    if (this.#file !== null) closeSync(this.#file)
    this.#file = null
  }
}
