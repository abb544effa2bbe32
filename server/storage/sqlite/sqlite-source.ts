import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'

import type { SetAside, Source } from '../source.ts'
import type { DocumentId, Rows, Stored } from '../storage.ts'
import type { TableRows } from '../tables.ts'
import { SqliteDocuments } from './documents.ts'
import { columnsOf, readRow, SqliteRows } from './rows.ts'

/** Sessions that are read at once. */
const PAGE = 1000

/** Reads a database file, of whatever version; rows only of today's. */
export class SqliteSource implements Source {
  readonly #database: DatabaseSync
  readonly #documents: SqliteDocuments
  readonly #ownMarks: string | undefined
  #rows: SqliteRows | undefined

  /** `marksDir`: the data folder whose sequence marks tell whether a log was shortened; a backup has none. */
  constructor(database: DatabaseSync, marksDir: string | undefined) {
    this.#database = database
    this.#ownMarks = marksDir === undefined ? mkdtempSync(join(tmpdir(), 'common-table-marks-')) : undefined
    this.#documents = new SqliteDocuments(database, marksDir ?? this.#ownMarks ?? '')
  }

  async initiatives(): Promise<string[]> {
    const rows = this.#database.prepare('SELECT id FROM initiatives ORDER BY created_at, id').all()
    return rows.map(({ id }) => String(id))
  }

  async documents(): Promise<DocumentId[]> {
    return this.#documents.all()
  }

  async load(initiative: string): Promise<Rows | null> {
    this.#rows ??= new SqliteRows(this.#database)
    return this.#rows.all(initiative)
  }

  async loadDocument(id: DocumentId): Promise<Stored | null> {
    return this.#documents.load(id)
  }

  async setAside(id: DocumentId): Promise<SetAside[]> {
    return this.#documents.setAsideOf(id)
  }

  async sessions(after: string): Promise<TableRows['sessions'][]> {
    const select = `SELECT ${columnsOf('sessions')} FROM sessions WHERE id > ? ORDER BY id LIMIT ${PAGE}`
    return this.#database
      .prepare(select)
      .all(after)
      .map((row) => readRow('sessions', row))
  }

  async damage(): Promise<string[]> {
    const pages = this.#database.prepare('PRAGMA integrity_check').all()
    const named = this.#database
      .prepare(
        `SELECT "table", parent, count(*) AS n FROM pragma_foreign_key_check GROUP BY 1, 2 ORDER BY 1, 2`,
      )
      .all()
    return [
      ...pages.map((row) => String(row.integrity_check)).filter((line) => line !== 'ok'),
      ...named.map(
        ({ table, parent, n }) =>
          `${String(table)}: ${Number(n)} rows name ${String(parent)} that are not there.`,
      ),
    ]
  }

  async close(): Promise<void> {
    this.#documents.close()
    this.#database.close()
    if (this.#ownMarks !== undefined) rmSync(this.#ownMarks, { recursive: true, force: true })
  }
}
