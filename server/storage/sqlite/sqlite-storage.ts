import type { DatabaseSync, StatementSync } from 'node:sqlite'

import type { DocumentId, Rows, Seated, Stored, Storage, Work } from '../storage.ts'
import type { InitiativeRow, SessionRow } from '../tables.ts'
import { keepCheckpointed } from './checkpoints.ts'
import { openDatabase } from './database.ts'
import { type Appended, SqliteDocuments } from './documents.ts'
import { LogFile } from './log-file.ts'
import { columnsOf, readRow, SqliteRows } from './rows.ts'
import { inTransaction } from './transaction.ts'

export type SqlitePlace = { dataDir: string; patience: number }

/**
 * Everything in the one database of a data folder. It is written to at once, which takes no longer than writing to
 * memory, and then waited for until its log is on disk, in Node's thread pool.
 */
export class SqliteStorage implements Storage {
  readonly database: DatabaseSync
  readonly #documents: SqliteDocuments
  readonly #rows: SqliteRows
  readonly #log: LogFile
  readonly #statements: ReturnType<typeof statementsOf>
  readonly #checkpoints: ReturnType<typeof keepCheckpointed>

  /**
   * Opens or makes the database. `patience`: milliseconds that a call waits for another process that writes; `warn`
   * hears what goes wrong beside all calls. Throws UnusableDatabase, and what the file system or SQLite throws.
   */
  constructor({ dataDir, patience }: SqlitePlace, warn: (what: string) => void = () => {}) {
    this.database = openDatabase(dataDir)
    this.database.exec(`PRAGMA busy_timeout = ${patience}; PRAGMA synchronous = NORMAL`)
    this.#documents = new SqliteDocuments(this.database, dataDir)
    this.#rows = new SqliteRows(this.database)
    this.#log = new LogFile(this.database)
    this.#statements = statementsOf(this.database)
    this.#checkpoints = keepCheckpointed(this.database, (error) => warn(String(error)))
  }

  async load(id: string): Promise<Rows | null> {
    return this.#rows.all(id)
  }

  async loadDocument(id: DocumentId): Promise<Stored | null> {
    return this.#documents.load(id)
  }

  async commit({ created, entries, changes, purged }: Work): Promise<void> {
    const append = (): Appended[] => {
      for (const { initiative, states } of created) this.#documents.create(initiative, states)
      const appended = this.#documents.append(entries)
      for (const change of changes) this.#rows.change(change)
      for (const initiative of purged) this.#documents.purge(initiative)
      return appended
    }
    this.#documents.mark(await this.#save(append, (appended) => this.#documents.taken(appended)))
  }

  async compact(id: DocumentId, state: Uint8Array): Promise<void> {
    this.#documents.compact(id, state)
  }

  async setAside(id: DocumentId, update: Uint8Array, reason: string): Promise<void> {
    this.#documents.setAside(id, { bytes: update, reason, at: new Date().toISOString() })
  }

  async initiatives(): Promise<InitiativeRow[]> {
    return this.#statements.initiatives.all().map((row) => readRow('initiatives', row))
  }

  async documents(): Promise<DocumentId[]> {
    return this.#documents.all()
  }

  async findLink(hash: string): Promise<string | undefined> {
    return this.#statements.link.get(hash)?.initiative as string | undefined
  }

  async findCode(hash: string): Promise<string | undefined> {
    return this.#statements.code.get({ hash })?.initiative as string | undefined
  }

  async findSession(hash: string): Promise<SessionRow | undefined> {
    return this.#statements.session.get(hash) as SessionRow | undefined
  }

  async findSeats(session: string): Promise<Seated[]> {
    return this.#statements.seats.all(session).map(({ initiative, person }) => {
      const id = String(initiative)
      const admitted = new Set(
        this.#rows.of('admissions', id).flatMap((one) => (one.person === person ? [one.link] : [])),
      )
      return {
        initiative: this.#rows.of('initiatives', id)[0]!,
        person: this.#rows.of('people', id).find((one) => one.id === person)!,
        links: this.#rows
          .of('links', id)
          .flatMap(({ hash: _hash, ...link }) => (admitted.has(link.id) ? [link] : [])),
      }
    })
  }

  async forget({ now, answers }: { now: string; answers: string }): Promise<void> {
    await this.#save(() => {
      for (const statement of this.#statements.old) statement.run(now)
      this.#statements.answers.run(answers)
    })
  }

  async probe(): Promise<void> {
    await this.#save(() => this.#statements.probe.run())
  }

  async version(): Promise<number> {
    return Number(this.#statements.version.get()?.data_version)
  }

  async close(): Promise<void> {
    await Promise.all([this.#checkpoints.stop(), this.#log.close()])
    this.#documents.close()
    this.database.close()
  }

  /** In one transaction, which is written when this returns, and on disk when it resolves. */
  async #save<T>(work: () => T, written: (result: T) => void = () => {}): Promise<T> {
    const changes = (): number => Number(this.#statements.changes.get()?.n)
    this.#log.settle()
    const before = changes()
    const result = inTransaction(this.database, work)
    written(result)
    if (changes() > before) await this.#log.sync()
    return result
  }
}

const statementsOf = (database: DatabaseSync) => {
  const prepare = (sql: string): StatementSync => database.prepare(sql)
  return {
    initiatives: prepare(`SELECT ${columnsOf('initiatives')} FROM initiatives ORDER BY created_at, id`),
    link: prepare('SELECT initiative FROM links WHERE hash = ?'),
    code: prepare(
      `SELECT initiative FROM codes WHERE hash = :hash UNION ALL
      SELECT links.initiative FROM room_codes JOIN links ON links.id = link WHERE room_codes.hash = :hash`,
    ),
    session: prepare('SELECT id, expires_at AS expiresAt FROM sessions WHERE hash = ?'),
    seats: prepare('SELECT initiative, person FROM seats WHERE session = ? ORDER BY initiative'),
    old: [
      prepare('DELETE FROM sessions WHERE expires_at <= ?'),
      prepare('DELETE FROM codes WHERE expires_at <= ?'),
      prepare('DELETE FROM room_codes WHERE expires_at <= ?'),
    ],
    answers: prepare('DELETE FROM answers WHERE at < ?'),
    probe: prepare(
      'INSERT INTO probes (id, n) VALUES (1, 0) ON CONFLICT (id) DO UPDATE SET n = (n + 1) % 1000',
    ),
    version: prepare('PRAGMA data_version'),
    changes: prepare('SELECT total_changes() AS n'),
  }
}
