import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { UnusableDatabase } from '../../../server/storage/data-folder.ts'
import { columnName, TABLES } from '../../../server/storage/tables.ts'
import { getPostgres, type Postgres } from '../../support/postgres.ts'
import { type Place, storageContract } from './contract.ts'
import { append, created, read, work } from './contract-support.ts'
import { openAt } from './open-at.ts'

let postgres: Postgres
let shared: string
beforeAll(async () => {
  postgres = await getPostgres()
  shared = await postgres.createDatabase()
})
afterAll(() => postgres.remove())

const FLIP = `CREATE OR REPLACE FUNCTION flip(bytes bytea) RETURNS bytea LANGUAGE sql
  AS 'SELECT set_byte(bytes, length(bytes) - 1, get_byte(bytes, length(bytes) - 1) # 1)'`

const change = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(`${FLIP}; ${sql}`)
  } finally {
    await client.end()
  }
}

let places = 0

/** A part of one database that knows nothing of the others: it takes a database long to make one, and to let it go. */
const fresh = async (): Promise<Place> => {
  const schema = `place_${(places += 1)}`
  await change(shared, `CREATE SCHEMA ${schema}`)
  const url = new URL(shared)
  url.searchParams.set('options', `-c search_path=${schema}`)
  const address = url.href
  return {
    address,
    open: () => openAt(address),
    change: (sql) => change(address, sql),
    async makeNewer() {
      await change(address, 'UPDATE version SET number = 700')
      return 700
    },
    // it goes with its database
    async remove() {},
  }
}

storageContract('PostgreSQL', fresh)

test('of those that start at once on an empty database one makes the tables, and all work', async () => {
  const address = await postgres.createDatabase()
  const storages = await Promise.all(Array.from({ length: 5 }, () => openAt(address)))
  const ids = storages.map((_, i) => ({ initiative: `initiative-${i}`, document: 'plan' }) as const)
  for (const [i, storage] of storages.entries()) {
    await storage.commit(work({ created: [created(ids[i]!.initiative)] }))
    await append(storage, ids[i]!, i)
  }
  for (const storage of storages)
    for (const [i, id] of ids.entries()) expect((await read(storage, id))?.updates).toEqual([[i]])
  for (const storage of storages) await storage.close()
})

test('the database of another program is refused, and left alone', async () => {
  const address = await postgres.createDatabase()
  await change(address, 'CREATE TABLE documents (title text)')
  const opening = openAt(address)
  await expect(opening).rejects.toThrow(UnusableDatabase)
  await expect(opening).rejects.toThrow('is the one of another program')
  await change(address, 'SELECT title FROM documents')
})

test('a database that cannot be reached is said so at the start, in a sentence', async () => {
  const address = new URL(await postgres.createDatabase())
  address.port = '1'
  await expect(openAt(address.href)).rejects.toThrow(/^The database cannot be reached \(.+\)\.$/)
  address.port = new URL(await postgres.createDatabase()).port
  address.pathname = '/none'
  await expect(openAt(address.href)).rejects.toThrow('The database says: database "none" does not exist.')
})

test('the tables have the columns that are described for both databases, and no others', async () => {
  const address = await postgres.createDatabase()
  await (await openAt(address)).close()
  const client = new pg.Client(address)
  await client.connect()
  const { rows } = await client.query<{ owner: string; columns: string[] }>(
    `SELECT table_name::text AS owner, array_agg(column_name::text) AS columns FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name <> 'place' GROUP BY table_name`,
  )
  await client.end()
  for (const { name, columns } of Object.values(TABLES)) {
    const made = rows.find(({ owner }) => owner === name)?.columns
    expect(made?.toSorted(), name).toEqual(Object.keys(columns).map(columnName).toSorted())
  }
})
