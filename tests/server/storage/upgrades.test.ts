import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { readConfig } from '../../../server/config.ts'
import { createLog } from '../../../server/log.ts'
import { type Running, startServer } from '../../../server/main.ts'
import { hashKey, unseal } from '../../../server/storage/sealing.ts'
import { openDatabase } from '../../../server/storage/sqlite/database.ts'
import { SqliteStorage } from '../../../server/storage/sqlite/sqlite-storage.ts'
import { UPGRADES } from '../../../server/storage/sqlite/upgrades.ts'

/**
 * A data folder as each version of the database was left by a server that wrote it: an initiative with activities,
 * people, a map, links and contributions, and one that was deleted. `before.json` is what that server answered.
 */
const folderOf = (version: number): string => join(import.meta.dirname, `version-${version}`)

type Before = {
  id: string
  secret: Record<string, string>
  cookie: Record<string, string>
  code: string
  answers: Record<string, unknown>
}
const answeredBy = (version: number): Before =>
  JSON.parse(readFileSync(join(folderOf(version), 'before.json'), 'utf8')) as Before
const before = answeredBy(0)

let folder: string
let file: string
let running: Running | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'common-table-upgrade-'))
  file = join(folder, 'common-table.sqlite')
  cpSync(folderOf(0), folder, { recursive: true })
})
afterEach(async () => {
  await running?.stop()
  running = undefined
  rmSync(folder, { recursive: true, force: true })
})

const start = async (): Promise<string> => {
  running = await startServer(readConfig({ PORT: '0', DATA_DIR: folder }), createLog('silent'))
  return running.url
}

const ask = async (
  url: string,
  path: string,
  headers: Record<string, string>,
  { id } = before,
): Promise<unknown> => (await fetch(`${url}/api/initiatives/${id}${path}`, { headers })).json()

const raw = <T>(work: (database: DatabaseSync) => T): T => {
  const database = new DatabaseSync(file)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

const versionNow = (): unknown =>
  raw((database) => database.prepare('PRAGMA user_version').get()?.user_version)

/** A server on the folder of a version answers as that version did; the record is the same to the letter. */
const expectTheSame = async (version: number): Promise<void> => {
  const then = answeredBy(version)
  // a session lasts for 90 days, this test for longer
  raw((database) => database.exec("UPDATE sessions SET expires_at = '2999-01-01T00:00:00.000Z'"))
  const url = await start()
  const facilitator = { authorization: `Bearer ${then.secret.facilitator}` }
  for (const [path, answer] of Object.entries(then.answers))
    expect(await ask(url, path, facilitator, then), path).toEqual(including(answer))
  expect(await ask(url, '/record', facilitator, then)).toEqual(then.answers['/record'])
  expect(await ask(url, '', { cookie: then.cookie.editor ?? '' }, then)).toMatchObject({ name: 'Ana' })
  const sent = await ask(url, '/contributions', { 'contribution-code': then.code }, then)
  expect(sent).toEqual([expect.objectContaining({ type: 'idea', status: 'waiting' })])
  expect(versionNow()).toBe(UPGRADES.length)
}

const take = (version: number): void => cpSync(folderOf(version), folder, { recursive: true })

const VERSIONS = [0, 1, 2, 3]

test('there is a folder of every version of the database', () => {
  expect(VERSIONS.at(-1)).toBe(UPGRADES.length)
})

test.each(VERSIONS)(
  'a folder of version %i serves the same record, people, links and contributions',
  async (version) => {
    take(version)
    await expectTheSame(version)
  },
)

test.each(VERSIONS)(
  'a folder of version %i that was killed in the middle of an upgrade opens, upgrades and serves the same',
  async (version) => {
    take(version)
    const upgrading = spawn(process.execPath, [join(import.meta.dirname, 'upgrading-process.ts'), file])
    await once(upgrading.stdout, 'data')
    upgrading.kill('SIGKILL')
    await once(upgrading, 'exit')
    expect(statSync(`${file}-wal`).size, 'some of it was written').toBeGreaterThan(1_000_000)
    expect(versionNow()).toBe(version)
    await expectTheSame(version)
  },
)

/** Newer answers may say more of the same thing; what the older one said is still there. */
const including = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(including)
  if (typeof value !== 'object' || value === null) return value
  return expect.objectContaining(
    Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, including(inner)])),
  )
}

test('an upgraded database and a new one have the same tables', () => {
  openDatabase(folder).close()
  const fresh = mkdtempSync(join(tmpdir(), 'common-table-fresh-'))
  const made = openDatabase(fresh)
  const shape = (database: DatabaseSync) =>
    database
      .prepare(
        `SELECT t.name AS owner, c.name, c.type, c."notnull", c.dflt_value FROM pragma_table_list t
        JOIN pragma_table_info(t.name) c WHERE t.schema = 'main' ORDER BY t.name, c.cid`,
      )
      .all()
  expect(raw(shape)).toEqual(shape(made))
  made.close()
  rmSync(fresh, { recursive: true, force: true })
})

test('people of the version before speak for what they chose, which nobody has confirmed', async () => {
  const storage = new SqliteStorage({ dataDir: folder, patience: 0 })
  expect(
    (await storage.load(before.id))?.people.map(({ name, organization, confirmed }) => [
      name,
      organization,
      confirmed,
    ]),
  ).toEqual([
    ['', '', false],
    ['Ana', '', false],
    ['Tomás', '', false],
  ])
  await storage.close()
})

test('keys, codes, and words that were taken back are no longer in the clear; answers are given again', async () => {
  const [initiative, sender, key] = [before.id, 'somebody', 'key-of-the-version-before']
  const answer = JSON.stringify({ id: 'x', status: 'waiting', code: before.code })
  raw((database) => {
    const add = database.prepare(
      'INSERT INTO answers (initiative, sender, key, answer, at) VALUES (?, ?, ?, ?, ?)',
    )
    add.run(initiative, sender, key, answer, new Date().toISOString())
    database.exec(`INSERT INTO contributions SELECT 'back', initiative, sender, 'hash', type, body, 'withdrawn', 'why',
      created_at, changed_at FROM contributions LIMIT 1`)
  })
  const storage = new SqliteStorage({ dataDir: folder, patience: 0 })
  const stored = await storage.load(initiative)
  const kept = stored?.answers.find((row) => row.key === hashKey(key))
  expect(unseal(key, kept?.answer ?? '')).toBe(answer)
  expect(stored?.contributions.find(({ id }) => id === 'back')).toMatchObject({
    status: 'withdrawn',
    body: {},
    reason: null,
  })
  expect(stored?.initiative.marks).toMatch(/^[0-9a-f]{32}$/)
  const rows = JSON.stringify(stored?.answers)
  for (const secret of [key, before.code]) expect(rows).not.toContain(secret)
  await storage.close()
})

test('an upgrade that fails on its way leaves the database as it was', () => {
  raw((database) => database.exec('ALTER TABLE people ADD COLUMN confirmed INTEGER'))
  expect(() => openDatabase(folder)).toThrow('duplicate column')
  const columns = raw((database) =>
    database.prepare('SELECT name FROM pragma_table_info(?)').all('initiatives'),
  )
  expect(columns.map(({ name }) => name)).not.toContain('marks')
  expect(versionNow()).toBe(0)
})

test('a database of a newer version is left alone, and the start says which version it needs', async () => {
  raw((database) => database.exec('PRAGMA user_version = 7'))
  const whole = readFileSync(file)
  await expect(start()).rejects.toThrow(/newer version of Common Table.*7/)
  expect(readFileSync(file).equals(whole)).toBe(true)
})
