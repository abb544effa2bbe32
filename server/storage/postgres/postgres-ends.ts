import type { Client } from 'pg'

import { DOCUMENTS } from '../../../shared/words/documents.ts'
import { UnusableDatabase } from '../data-folder.ts'
import { type Source, type Target, type Whole, workOf } from '../source.ts'
import type { TableRows } from '../tables.ts'
import { connect, isAnswer, plain, WITHOUT_HASTE } from './connection.ts'
import { planDocuments, setAside } from './documents.ts'
import { PostgresSource, readBy } from './postgres-source.ts'
import { changeRows, type Statement } from './statements.ts'
import { holdStarts, refuseOtherVersion, upgradeWithin } from './upgrades.ts'

/** The two ends of a move that are PostgreSQL databases. No server can start on one meanwhile. */

/** To be read also while servers use it. Rejects with UnusableDatabase. */
export const readPostgres = (url: string): Promise<Source> =>
  connected(url, async (client) => {
    await refuseOtherVersion(client)
    return new PostgresSource(client)
  })

/** What a database holds. Rejects with UnusableDatabase, also when it is in use; nothing in it is changed. */
export const openPostgresSource = (url: string): Promise<Source> =>
  connected(url, async (client) => {
    await holdStarts(client, 'session')
    await refuseOtherVersion(client)
    await refuseInUse(client)
    return new PostgresSource(client)
  })

/** An empty database, with tables or without. Rejects with UnusableDatabase. */
export const openPostgresTarget = (url: string): Promise<Target> =>
  connected(url, async (client) => {
    await client.query('BEGIN')
    // nobody ends it while it waits for what it is to write
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL statement_timeout = 0')
    await holdStarts(client, 'transaction')
    await upgradeWithin(client)
    await refuseInUse(client)
    await refuseFull(client)
    return new PostgresTarget(client)
  })

const connected = async <T>(url: string, open: (client: Client) => Promise<T>): Promise<T> => {
  const client = await connect(url, { ...WITHOUT_HASTE, pipeline: true })
  try {
    return await open(client)
  } catch (error) {
    await client.end().catch(() => {})
    throw error instanceof UnusableDatabase ? error : plain(error)
  }
}

const refuseInUse = async (client: Client): Promise<void> => {
  const { rows } = await client.query('SELECT address FROM servers WHERE until > now() ORDER BY address')
  if (rows.length === 0) return
  const names = rows.flatMap(({ address }) => (address ? [String(address)] : []))
  throw new UnusableDatabase(
    `A server is using the database${names.length > 0 ? ` (${names.join(', ')})` : ''}. Stop it first. One that was killed counts for a few seconds more.`,
  )
}

const refuseFull = async (client: Client): Promise<void> => {
  for (const table of ['initiatives', 'documents', 'sessions']) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${table} LIMIT 1`)
    if (rowCount)
      throw new UnusableDatabase(
        `The database is not empty: it has ${table}. Nothing was changed. Give an empty one.`,
      )
  }
}

/** All in one transaction: whatever ends it, the database is as it was, or has all. */
class PostgresTarget implements Target {
  readonly written: Source
  readonly #client: Client

  constructor(client: Client) {
    this.#client = client
    this.written = new PostgresSource(client, readBy(client))
  }

  putSessions(sessions: readonly TableRows['sessions'][]): Promise<void> {
    return this.#run(changeRows(sessions.map((put) => ({ table: 'sessions', put }))))
  }

  async put(whole: Whole): Promise<void> {
    const work = workOf(whole)
    const { statements } = await planDocuments(work, new Map(), async () => [])
    const aside = DOCUMENTS.flatMap((document) =>
      whole.documents[document].setAside.map((one) =>
        setAside({ initiative: whole.initiative, document }, one),
      ),
    )
    await this.#run([...statements, ...changeRows(work.changes), ...aside])
  }

  async keep(): Promise<void> {
    try {
      await this.#client.query('COMMIT')
    } catch (error) {
      if (isAnswer(error)) throw plain(error)
      throw new Error(`${plain(error).message} It may be moved all the same: look with npm run verify.`)
    }
  }

  async close(): Promise<void> {
    await this.#client.end()
  }

  async #run(statements: readonly Statement[]): Promise<void> {
    await readBy(this.#client)(statements)
  }
}
