import pg from 'pg'

import { DOCUMENTS } from '../../../shared/words/documents.ts'
import {
  type DocumentId,
  nameOf,
  type Rows,
  type Seated,
  type Storage,
  type Stored,
  type Work,
} from '../storage.ts'
import type { Servers } from '../servers.ts'
import type { InitiativeRow, SessionRow } from '../tables.ts'
import { ANSWERING, connect, NotAsKnown, plain, send, settingsOf, WITHOUT_HASTE } from './connection.ts'
import {
  compact,
  findEnds,
  loadDocument,
  planDocuments,
  readDocuments,
  selectDocuments,
  setAside,
} from './documents.ts'
import {
  BEGIN_READING,
  END_READING,
  findCode,
  findLink,
  findSession,
  forget,
  readRows,
  readSeats,
  selectRows,
  selectSeats,
} from './queries.ts'
import { PostgresServers } from './servers.ts'
import { changeRows, columnsOf, readRow, type Statement, type Value } from './statements.ts'
import { upgradeDatabase } from './upgrades.ts'
import { Writer } from './writer.ts'

/** Connections that read: what one loads keeps none of those who save waiting. */
const READERS = 4

/** Milliseconds in which the database is to answer that it was left. */
const LEAVING = 1000

/**
 * Opens the PostgreSQL database at a URL, its tables made or brought up to date first. Rejects with UnusableDatabase,
 * and when the database cannot be reached.
 */
export const openPostgres = async (url: string): Promise<Storage & { readonly servers: Servers }> => {
  const client = await connect(url, WITHOUT_HASTE)
  try {
    await upgradeDatabase(client)
  } finally {
    await client.end()
  }
  return new PostgresStorage(url)
}

/** Everything in a PostgreSQL database. What is read sees all that was asked to be written before, maybe more. */
class PostgresStorage implements Storage {
  readonly servers: PostgresServers
  readonly #writer: Writer
  readonly #readers: pg.Pool
  /** The last sequences of documents' logs, of those that this process has written to. */
  readonly #ends = new Map<string, number>()
  #closing: Promise<void> | undefined

  constructor(url: string) {
    this.#writer = new Writer(url)
    this.servers = new PostgresServers(url, this.#writer, (initiative) => this.#forgetEnds(initiative))
    const settings = { ...settingsOf(url), pipeline: true, max: READERS }
    // here it is also how long a read waits for those before it
    this.#readers = new pg.Pool({ ...settings, connectionTimeoutMillis: ANSWERING })
    // an error that nobody listens to would end the process; a connection that is lost is made again when it is needed
    this.#readers.on('error', () => {})
    this.#readers.on('connect', (client) => client.on('error', () => {}))
  }

  async load(id: string): Promise<Rows | null> {
    return readRows(await this.#read(selectRows(id)))
  }

  loadDocument(id: DocumentId): Promise<Stored | null> {
    return loadDocument(id, (statements) => this.#read(statements))
  }

  commit(work: Work): Promise<void> {
    return this.#write(async () => {
      const { statements, ends } = await planDocuments(work, this.#ends, this.#writer.ask)
      await this.#writer.store([...statements, ...changeRows(work.changes)])
      for (const [name, end] of ends) this.#ends.set(name, end)
      for (const initiative of work.purged) this.#forgetEnds(initiative)
    })
  }

  compact(id: DocumentId, state: Uint8Array): Promise<void> {
    return this.#write(async () => this.#writer.store([compact(id, await this.#endOf(id), state)]))
  }

  setAside(id: DocumentId, update: Uint8Array, reason: string): Promise<void> {
    return this.#write(async () => {
      await this.#endOf(id)
      await this.#writer.store([setAside(id, { bytes: update, reason, at: new Date().toISOString() })])
    })
  }

  async initiatives(): Promise<InitiativeRow[]> {
    const text = `SELECT ${columnsOf('initiatives')} FROM initiatives ORDER BY created_at, id`
    const [rows = []] = await this.#read([{ name: 'initiatives', text, values: [] }])
    return rows.map((values) => readRow('initiatives', values))
  }

  async documents(): Promise<DocumentId[]> {
    const [rows = []] = await this.#read([selectDocuments])
    return readDocuments(rows)
  }

  async findLink(hash: string): Promise<string | undefined> {
    return (await this.#find(findLink(hash)))?.[0] as string | undefined
  }

  async findCode(hash: string): Promise<string | undefined> {
    return (await this.#find(findCode(hash)))?.[0] as string | undefined
  }

  async findSession(hash: string): Promise<SessionRow | undefined> {
    const found = await this.#find(findSession(hash))
    return found && { id: String(found[0]), expiresAt: String(found[1]) }
  }

  async findSeats(session: string): Promise<Seated[]> {
    return readSeats(await this.#read(selectSeats(session)))
  }

  forget(before: { now: string; answers: string }): Promise<void> {
    return this.#write(() => this.#writer.store(forget(before)))
  }

  probe(): Promise<void> {
    return this.#write(() => this.#writer.probe())
  }

  /** An initiative is written by the server that owns it alone. */
  async version(): Promise<number> {
    return 0
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close())
  }

  /** Takes leave of the database, if it still hears. */
  async #close(): Promise<void> {
    await this.#writer.close()
    const left = Promise.all([this.#writer.leave(), this.#readers.end(), this.servers.close()])
    await Promise.race([left, new Promise((resolve) => setTimeout(resolve, LEAVING).unref())])
  }

  /** Tries a second time where it was not as it was known: another server has written there. */
  #write(run: () => Promise<void>): Promise<void> {
    return this.#writer.write(async () => {
      try {
        await run()
      } catch (error) {
        this.#ends.clear()
        if (!(error instanceof NotAsKnown)) throw error
        await run()
      }
    })
  }

  #forgetEnds(initiative: string): void {
    for (const document of DOCUMENTS) this.#ends.delete(nameOf({ initiative, document }))
  }

  async #endOf(id: DocumentId): Promise<number> {
    const end = (await findEnds([id], this.#writer.ask)).get(nameOf(id))
    if (end === undefined) throw new Error(`There is no document ${nameOf(id)}.`)
    return end
  }

  async #find(statement: Statement): Promise<unknown[] | undefined> {
    return (await this.#read([statement]))[0]?.[0]
  }

  /** The rows of each statement, of one moment. */
  async #read(statements: readonly Statement[]): Promise<unknown[][][]> {
    await this.#writer.settled()
    if (statements.some(({ values }) => values.some(isImpossible))) return statements.map(() => [])
    let client: pg.PoolClient | undefined
    try {
      client = await this.#readers.connect()
      const sent = statements.length > 1 ? [BEGIN_READING, ...statements, END_READING] : statements
      const answers = await Promise.all(send(client, sent))
      client.release()
      return answers.filter((_, i) => statements.includes(sent[i]!)).map(({ rows }) => rows)
    } catch (error) {
      client?.release(true)
      throw plain(error)
    }
  }
}

/** Whether nothing can be stored under a text: the database refuses the character 0. */
const isImpossible = (value: Value): boolean => typeof value === 'string' && value.includes('\0')
