import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { readConfig } from '../../../server/config.ts'
import { createLog } from '../../../server/log.ts'
import { type Running, startServer } from '../../../server/main.ts'
import { openDatabase } from '../../../server/storage/database.ts'
import { sqliteIndex } from '../../../server/storage/sqlite-index.ts'

/**
 * A data folder as the version before databases had numbers left it: an initiative with activities, people, a map,
 * links and contributions, and one that was deleted. `before.json` is what that version answered.
 */
const OLD = join(import.meta.dirname, 'version-0')

type Before = {
  id: string
  secret: Record<string, string>
  cookie: Record<string, string>
  code: string
  answers: Record<string, unknown>
}
const before = JSON.parse(readFileSync(join(OLD, 'before.json'), 'utf8')) as Before

let folder: string
let file: string
let running: Running | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'common-table-upgrade-'))
  file = join(folder, 'common-table.sqlite')
  cpSync(OLD, folder, { recursive: true })
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

const ask = async (url: string, path: string, headers: Record<string, string>): Promise<unknown> =>
  (await fetch(`${url}/api/initiatives/${before.id}${path}`, { headers })).json()

const raw = <T>(work: (database: DatabaseSync) => T): T => {
  const database = new DatabaseSync(file)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

const version = (): unknown => raw((database) => database.prepare('PRAGMA user_version').get()?.user_version)

test('a database of the version before serves the same record, people, links and contributions', async () => {
  // a session lasts for 90 days, this test for longer
  raw((database) => database.exec("UPDATE sessions SET expires_at = '2999-01-01T00:00:00.000Z'"))
  const url = await start()
  const facilitator = { authorization: `Bearer ${before.secret.facilitator}` }
  for (const [path, answer] of Object.entries(before.answers))
    expect(await ask(url, path, facilitator), path).toEqual(including(answer))
  expect(await ask(url, '', { cookie: before.cookie.editor ?? '' })).toMatchObject({ name: 'Ana' })
  const sent = await ask(url, '/contributions', { 'contribution-code': before.code })
  expect(sent).toEqual([expect.objectContaining({ type: 'idea', status: 'waiting' })])
  expect(version()).toBe(1)
})

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

test('people of the version before speak for what they chose, which nobody has confirmed', () => {
  const database = openDatabase(folder)
  const people = sqliteIndex(database).people.of(before.id)
  expect(people.map(({ name, organization, confirmed }) => [name, organization, confirmed])).toEqual([
    ['', '', false],
    ['Ana', '', false],
    ['Tomás', '', false],
  ])
  database.close()
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
  const database = openDatabase(folder)
  const index = sqliteIndex(database)
  expect(index.contributions.answerTo(initiative, sender, key)).toBe(answer)
  expect(index.contributions.find(initiative, 'back')).toMatchObject({
    status: 'withdrawn',
    body: {},
    reason: null,
  })
  expect(index.initiatives.find(initiative)?.marks).toMatch(/^[0-9a-f]{32}$/)
  const rows = JSON.stringify(database.prepare('SELECT * FROM answers').all())
  for (const secret of [key, before.code]) expect(rows).not.toContain(secret)
  database.close()
})

test('an upgrade that fails on its way leaves the database as it was', () => {
  raw((database) => database.exec('ALTER TABLE people ADD COLUMN confirmed INTEGER'))
  expect(() => openDatabase(folder)).toThrow('duplicate column')
  const columns = raw((database) =>
    database.prepare('SELECT name FROM pragma_table_info(?)').all('initiatives'),
  )
  expect(columns.map(({ name }) => name)).not.toContain('marks')
  expect(version()).toBe(0)
})

test('a database of a newer version is left alone, and the start says which version it needs', async () => {
  raw((database) => database.exec('PRAGMA user_version = 7'))
  const whole = readFileSync(file)
  await expect(start()).rejects.toThrow(/newer version of Common Table.*7/)
  expect(readFileSync(file).equals(whole)).toBe(true)
})
