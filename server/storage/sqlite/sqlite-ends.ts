import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { DOCUMENTS } from '../../../shared/words/documents.ts'
import { DATABASE_FILE, HALF_MOVED, refuseForeignDatabase, refuseNoDatabase } from '../data-folder.ts'
import { type Source, type Target, type Whole, workOf } from '../source.ts'
import type { TableRows } from '../tables.ts'
import { claimUnused, LOCK_FILE } from './claim.ts'
import { openDatabase } from './database.ts'
import { SqliteDocuments } from './documents.ts'
import { SqliteRows } from './rows.ts'
import { SqliteSource } from './sqlite-source.ts'
import { inTransaction } from './transaction.ts'
import { refuseOtherVersion } from './upgrades.ts'

/** The two ends of a move that are data folders. No server can start on one meanwhile. */

/** What a folder holds. Throws UnusableDatabase, and when it is in use; nothing in it is changed. */
export const openSqliteSource = (dataDir: string): Source => {
  const file = join(dataDir, DATABASE_FILE)
  if (!existsSync(file)) throw new Error(`There is no database "${file}".`)
  refuseNoDatabase(file)
  const release = claimUnused(dataDir)
  const database = new DatabaseSync(file)
  try {
    refuseForeignDatabase(database, dataDir)
    refuseOtherVersion(database)
    const source = new SqliteSource(database, dataDir)
    const close = source.close.bind(source)
    source.close = () => close().finally(release)
    return source
  } catch (error) {
    database.close()
    release()
    throw error
  }
}

/** An empty folder, to be made if there is none. What was left of a move that did not end is taken away. */
export const openSqliteTarget = (dataDir: string): Target => {
  mkdirSync(dataDir, { recursive: true })
  const release = claimUnused(dataDir)
  try {
    const [other] = readdirSync(dataDir).filter((name) => !name.startsWith(LOCK_FILE) && name !== HALF_MOVED)
    if (other !== undefined)
      throw new Error(
        `"${dataDir}" is not empty: it has "${other}". Nothing was changed. Give an empty folder.`,
      )
    return new SqliteTarget(dataDir, release)
  } catch (error) {
    release()
    throw error
  }
}

/** Written in a folder of its own within the other, and moved out of it when it is whole. */
class SqliteTarget implements Target {
  readonly written: Source
  readonly #dataDir: string
  readonly #half: string
  readonly #release: () => void
  readonly #database: DatabaseSync
  readonly #documents: SqliteDocuments
  readonly #rows: SqliteRows
  #isOpen = true

  constructor(dataDir: string, release: () => void) {
    this.#dataDir = dataDir
    this.#half = join(dataDir, HALF_MOVED)
    this.#release = release
    rmSync(this.#half, { recursive: true, force: true })
    this.#database = openDatabase(this.#half)
    // it counts only once all of it is on disk
    this.#database.exec('PRAGMA synchronous = NORMAL')
    this.#documents = new SqliteDocuments(this.#database, this.#half)
    this.#rows = new SqliteRows(this.#database)
    this.written = new SqliteSource(new DatabaseSync(join(this.#half, DATABASE_FILE)), this.#half)
  }

  async putSessions(sessions: readonly TableRows['sessions'][]): Promise<void> {
    inTransaction(this.#database, () => {
      for (const put of sessions) this.#rows.change({ table: 'sessions', put })
    })
  }

  async put(whole: Whole): Promise<void> {
    const { created, entries, changes } = workOf(whole)
    inTransaction(this.#database, () => {
      for (const { initiative, states } of created) this.#documents.create(initiative, states)
      this.#documents.append(entries)
      for (const change of changes) this.#rows.change(change)
      for (const document of DOCUMENTS)
        for (const one of whole.documents[document].setAside)
          this.#documents.setAside({ initiative: whole.initiative, document }, one)
    })
  }

  async keep(): Promise<void> {
    await this.#leave()
    renameSync(join(this.#half, DATABASE_FILE), join(this.#dataDir, DATABASE_FILE))
  }

  async close(): Promise<void> {
    if (this.#isOpen) await this.#leave()
    rmSync(this.#half, { recursive: true, force: true })
    this.#release()
  }

  /** All of the log is in the file once the last that has it open has closed it. */
  async #leave(): Promise<void> {
    this.#isOpen = false
    await this.written.close()
    this.#documents.close()
    this.#database.close()
  }
}
