import type { Client } from 'pg'

import type { SetAside, Source } from '../source.ts'
import type { DocumentId, Rows, Stored } from '../storage.ts'
import type { TableRows } from '../tables.ts'
import { plain, send } from './connection.ts'
import { loadDocument, type Read, readDocuments, selectDocuments } from './documents.ts'
import { BEGIN_READING, END_READING, readRows, selectRows } from './queries.ts'
import { columnsOf, readRow, type Statement } from './statements.ts'

/** Sessions that are read at once. */
const PAGE = 1000

/** The rows of each statement, in the transaction that the connection is in. */
export const readBy =
  (client: Client): Read =>
  async (statements) => {
    try {
      const answers = await Promise.all(send(client, statements))
      return answers.map(({ rows }) => rows)
    } catch (error) {
      throw plain(error)
    }
  }

/** The rows of each statement, of one moment, also while servers write. */
const readAtOnce =
  (client: Client): Read =>
  async (statements) =>
    (await readBy(client)([BEGIN_READING, ...statements, END_READING])).slice(1, -1)

/** Reads a database by a connection of its own. */
export class PostgresSource implements Source {
  readonly #client: Client
  readonly #read: Read

  constructor(client: Client, read: Read = readAtOnce(client)) {
    this.#client = client
    this.#read = read
  }

  async initiatives(): Promise<string[]> {
    const rows = await this.#ask('all ids', 'SELECT id FROM initiatives ORDER BY created_at, id')
    return rows.map(([id]) => String(id))
  }

  async documents(): Promise<DocumentId[]> {
    const [rows = []] = await this.#read([selectDocuments])
    return readDocuments(rows)
  }

  async load(initiative: string): Promise<Rows | null> {
    return readRows(await this.#read(selectRows(initiative)))
  }

  loadDocument(id: DocumentId): Promise<Stored | null> {
    return loadDocument(id, this.#read)
  }

  async setAside({ initiative, document }: DocumentId): Promise<SetAside[]> {
    const text = `SELECT reason, at, bytes FROM document_set_aside JOIN documents ON id = document
      WHERE initiative = $1 AND name = $2 ORDER BY at, reason, bytes`
    const rows = await this.#ask('what was set aside', text, initiative, document)
    return rows.map(([reason, at, bytes]) => ({ reason, at, bytes }) as SetAside)
  }

  async sessions(after: string): Promise<TableRows['sessions'][]> {
    const text = `SELECT ${columnsOf('sessions')} FROM sessions WHERE id > $1 ORDER BY id LIMIT ${PAGE}`
    return (await this.#ask('sessions', text, after)).map((values) => readRow('sessions', values))
  }

  async damage(): Promise<string[]> {
    const damage: string[] = []
    for (const [table, column, parent, key] of await this.#ask('references', REFERENCES)) {
      const text = `SELECT count(*) FROM ${String(table)} AS one LEFT JOIN ${String(parent)} AS named
        ON named.${String(key)} = one.${String(column)}
        WHERE one.${String(column)} IS NOT NULL AND named.${String(key)} IS NULL`
      const [[count] = []] = await this.#ask(`${String(table)} ${String(column)}`, text)
      if (Number(count) > 0)
        damage.push(`${String(table)}: ${Number(count)} rows name ${String(parent)} that are not there.`)
    }
    return damage
  }

  async close(): Promise<void> {
    await this.#client.end()
  }

  async #ask(name: string, text: string, ...values: Statement['values']): Promise<unknown[][]> {
    const [rows = []] = await this.#read([{ name, text, values }])
    return rows
  }
}

/** Each column that names rows of a table, with the table and its key. */
const REFERENCES = `SELECT conrelid::regclass::text, one.attname, confrelid::regclass::text, named.attname
  FROM pg_constraint
  JOIN pg_attribute AS one ON one.attrelid = conrelid AND one.attnum = conkey[1]
  JOIN pg_attribute AS named ON named.attrelid = confrelid AND named.attnum = confkey[1]
  WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY 1, 2`
