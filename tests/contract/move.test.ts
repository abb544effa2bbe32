import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'

import { SqliteStorage } from '../../server/storage/sqlite/sqlite-storage.ts'
import { createExample } from '../support/initiative.ts'
import { getPostgres, type Postgres } from '../support/postgres.ts'
import { startServer, type TestServer } from '../support/server.ts'

/** The operator's commands between SQLite and PostgreSQL, run as `npm run` runs them. */
let postgres: Postgres
beforeAll(async () => {
  postgres = await getPostgres()
})
afterAll(() => postgres.remove())

const clean: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const end of clean.splice(0).toReversed()) await end()
})

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'common-table-move-'))
  clean.push(() => rmSync(made, { recursive: true, force: true }))
  return made
}

type Place = { dataDir: string; databaseUrl?: string }
type Ended = { code: number | null; said: string }

const data = async ({ dataDir, databaseUrl = '' }: Place, args: string[]): Promise<Ended> => {
  const child = spawn(process.execPath, ['server/operating/data.ts', ...args], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

test('a house moves to PostgreSQL and back, and everybody finds what they left', async () => {
  const server = await startServer({ LOG_LEVEL: 'warn' })
  clean.push(() => server.remove())
  const { id, secret } = await createExample(server.url)
  const lookAt =
    (url: string) =>
    async (what: string): Promise<unknown> =>
      (
        await fetch(`${url}/api/initiatives/${id}${what}`, {
          headers: { authorization: `Bearer ${secret.facilitator}` },
        })
      ).json()
  const lookAll = ({ url }: TestServer) => Promise.all(['', '/plan', '/links', '/record'].map(lookAt(url)))
  const before = await lookAll(server)
  const databaseUrl = await postgres.createDatabase()
  const [from, between] = [{ dataDir: server.dataDir }, { dataDir: folder(), databaseUrl }]
  expect(await data(from, ['move', '--to', databaseUrl])).toEqual({
    code: 1,
    said: `A server is using "${server.dataDir}". Stop it first.\n`,
  })
  await server.stop()

  const there = await data(from, ['move', '--to', databaseUrl])
  expect(there.code, there.said).toBe(0)
  expect(there.said).toMatch(
    /^Read 1 of 1 initiatives, 2 documents, [\d.]+ MB\nMoved 1 of 1 initiatives, 2 of 2/,
  )
  expect(there.said).toContain('is the same: 1 initiatives, 2 documents')
  const verified = await data(between, ['verify'])
  expect(verified.said).toMatch(/^All 2 documents of "postgres:.+" are as they were written\.\n$/)

  const shared = await startServer({ LOG_LEVEL: 'warn', DATABASE_URL: databaseUrl })
  clean.push(() => shared.remove())
  expect(await lookAll(shared)).toEqual(before)
  const tooSoon = await data(between, ['move', '--to', folder()])
  expect(tooSoon).toEqual({
    code: 1,
    said: expect.stringMatching(/^A server is using the database\. Stop it first\./),
  })
  await shared.stop()

  for (const name of readdirSync(server.dataDir)) rmSync(join(server.dataDir, name), { recursive: true })
  const back = await data(between, ['move', '--to', server.dataDir])
  expect(back.code, back.said).toBe(0)
  expect((await data(from, ['verify'])).code).toBe(0)
  await server.start()
  expect(await lookAll(server)).toEqual(before)
})

const fill = async (dataDir: string): Promise<void> => {
  const storage = new SqliteStorage({ dataDir, patience: 0 })
  const doc = new Y.Doc()
  doc.getText('words').insert(0, 'words '.repeat(5000))
  const state = Y.encodeStateAsUpdate(doc)
  const states = { plan: state, map: state }
  const created = Array.from({ length: 20 }, (_, i) => ({ initiative: `initiative-${i}`, states }))
  await storage.commit({ created, entries: [], changes: [], purged: [] })
  await storage.close()
}

test('what is damaged in a PostgreSQL database is named', async () => {
  const from = { dataDir: folder() }
  await fill(from.dataDir)
  const databaseUrl = await postgres.createDatabase()
  await data(from, ['move', '--to', databaseUrl])
  const client = new pg.Client(databaseUrl)
  await client.connect()
  const of = (id: string) => `(SELECT id FROM documents WHERE initiative = '${id}' AND name = 'plan')`
  await client.query(`
    UPDATE document_snapshots SET state = set_byte(state, 7, 1) WHERE document = ${of('initiative-1')};
    UPDATE documents SET last = 3 WHERE id = ${of('initiative-2')};
    DELETE FROM documents WHERE id = ${of('initiative-3')};
    INSERT INTO initiatives VALUES ('alone', DEFAULT, '', '{}', 'first', 'free', 0, '', '', '', NULL);
    ALTER TABLE people DISABLE TRIGGER ALL;
    INSERT INTO people VALUES ('somebody', DEFAULT, 'nowhere', '', NULL, '', 0, 0, NULL)`)
  await client.end()
  const { code, said } = await data({ dataDir: from.dataDir, databaseUrl }, ['verify'])
  expect(code).toBe(1)
  for (const line of [
    'people: 1 rows name initiatives that are not there.',
    'initiative-1/plan: its full state is not as it was written.',
    'initiative-2/plan: its log ends at 0, but it was saved up to 3.',
    'alone/plan: it is missing.',
    'alone/map: it is missing.',
  ])
    expect(said).toContain(line)
})

test.each([
  [
    'backup',
    /^No backup was made\. .+\n {2}pg_dump --format=custom --file="\/.+house\.dump" "\$DATABASE_URL"\n$/,
  ],
  ['restore', /^Nothing was restored\. .+\n {2}pg_restore .+ "\/.+house\.dump"\n.+npm run verify\n$/],
])(
  'with PostgreSQL, %s says which of its programs to use, and never the password',
  async (command, sentence) => {
    const databaseUrl = 'postgres://me:s3cret@127.0.0.1:1/none'
    const { code, said } = await data({ dataDir: folder(), databaseUrl }, [command, 'house.dump'])
    expect([code, said]).toEqual([1, expect.stringMatching(sentence)])
    expect(said).not.toContain('s3cret')
  },
)

test.each([
  [['move'], /^Say where to: /],
  [['move', '--to', 'postgres://me:s3cret@127.0.0.1:1/none'], /^The database cannot be reached \(.+\)\.\n$/],
  [['move', '--into', 'x'], /^Unknown option '--into'/],
])('a move that cannot be made says why: %j', async (args, sentence) => {
  const from = { dataDir: folder() }
  await fill(from.dataDir)
  const { code, said } = await data(from, args)
  expect([code, said]).toEqual([1, expect.stringMatching(sentence)])
  expect(said).not.toContain('s3cret')
})
