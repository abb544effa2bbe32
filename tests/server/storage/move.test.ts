import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { NotMoved } from '../../../server/storage/move.ts'
import { claimFolder } from '../../../server/storage/sqlite/claim.ts'
import { openPostgres } from '../../../server/storage/postgres/postgres-storage.ts'
import { getPostgres, type Postgres } from '../../support/postgres.ts'
import { temporaryFolder } from '../sync/support.ts'
import { bytes, contentOf, MAP, work } from './contract-support.ts'
import { change, everythingOf, fill, moving, using } from './move-support.ts'
import { openAt } from './open-at.ts'
import { person } from './sample-rows.ts'

let postgres: Postgres
let shared: string
const folders: string[] = []
beforeAll(async () => {
  postgres = await getPostgres()
  shared = await postgres.createDatabase()
})
afterAll(async () => {
  await postgres.remove()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const folder = (): string => {
  const made = temporaryFolder()
  folders.push(made)
  return made
}

let schemas = 0

/** A part of one database that knows nothing of the others, but that one move at a time holds. */
const database = async (): Promise<string> => {
  const schema = `place_${(schemas += 1)}`
  await change(shared, `CREATE SCHEMA ${schema}`)
  const url = new URL(shared)
  url.searchParams.set('options', `-c search_path=${schema}`)
  return url.href
}

const PLACES = { SQLite: async () => folder(), PostgreSQL: database }
const WAYS = [
  ['SQLite', 'PostgreSQL'],
  ['PostgreSQL', 'SQLite'],
  ['PostgreSQL', 'PostgreSQL'],
  ['SQLite', 'SQLite'],
] as const
const KINDS = ['SQLite', 'PostgreSQL'] as const

test.each(WAYS)('all that %s holds moves to %s, and can be used there', async (from, to) => {
  const source = await PLACES[from]()
  const target = from === to && from === 'PostgreSQL' ? await postgres.createDatabase() : await PLACES[to]()
  await fill(source)
  const before = await everythingOf(source)
  const told = new Map<string, unknown>()
  const moved = await moving(source, target, (doing, done, all) => told.set(doing, [done, all]))
  expect(moved).toEqual({ initiatives: 4, documents: 8, bytes: 300_011 })
  expect(told.get('Read')).toEqual([moved, { initiatives: 4 }])
  for (const doing of ['Moved', 'Compared']) expect(told.get(doing)).toEqual([moved, moved])
  expect(await everythingOf(target)).toEqual(before)
  expect(await everythingOf(source)).toEqual(before)
  await using(target, async (storage) => {
    await storage.commit(work({ entries: [{ ...MAP, updates: [bytes(10)] }] }))
    expect(contentOf(await storage.loadDocument(MAP))).toEqual({ state: [6, 6], updates: [[7], [10]] })
    await storage.commit(work({ changes: [{ table: 'people', put: person('c', 'one') }] }))
    expect((await storage.load('one'))?.people.map(({ id }) => id)).toEqual(['one-z', 'one-a', 'b', 'c'])
  })
})

test('what moved there and back is what it was', async () => {
  const [first, between, last] = [folder(), await database(), folder()]
  await fill(first)
  const files = (): string[] => readdirSync(first).toSorted()
  const read = (): Buffer => readFileSync(join(first, 'common-table.sqlite'))
  const [names, before] = [files(), read()]
  await moving(first, between)
  expect(files()).toEqual([...names, 'server.lock'].toSorted())
  expect(read().equals(before)).toBe(true)
  await moving(between, last)
  expect(readdirSync(last).toSorted()).toEqual(['common-table.sqlite', 'server.lock'])
  expect(await everythingOf(last)).toEqual(await everythingOf(first))
})

test.each(KINDS)(
  'on %s a place that was used and is empty is moved to, one that is not is left alone',
  async (to) => {
    const [source, target] = [folder(), await PLACES[to]()]
    await fill(source)
    if (to === 'PostgreSQL') await using(target, async () => {})
    await moving(source, target)
    await using(target, (storage) =>
      storage.commit(work({ changes: [{ table: 'people', put: person('d', 'one') }] })),
    )
    const before = await everythingOf(target)
    await expect(moving(source, target)).rejects.toThrow(/is not empty: it has .+ Nothing was changed/)
    expect(await everythingOf(target)).toEqual(before)
  },
)

test('a folder with something else in it, a database of another program and the place itself are no targets', async () => {
  const [source, other, songs] = [folder(), folder(), await database()]
  await fill(source)
  writeFileSync(join(other, 'letter.txt'), '')
  await change(songs, 'CREATE TABLE songs (name text)')
  await expect(moving(source, other)).rejects.toThrow('is not empty: it has "letter.txt"')
  await expect(moving(source, songs)).rejects.toThrow('of another program')
  await expect(moving(source, source)).rejects.toThrow(/A server is using|is not empty/)
})

test('a folder that a server uses is neither moved nor moved to', async () => {
  const [source, used] = [folder(), folder()]
  await fill(source)
  await fill(used)
  const release = claimFolder(used)
  await expect(moving(used, folder())).rejects.toThrow(`A server is using "${used}". Stop it first.`)
  await expect(moving(source, used)).rejects.toThrow(`A server is using "${used}". Stop it first.`)
  release()
})

test('a database that a server uses is neither moved nor moved to', async () => {
  const [source, used] = [folder(), await database()]
  await fill(source)
  await fill(used)
  const storage = await openPostgres(used)
  await storage.servers.join({ address: 'http://10.0.0.2:9090', secret: '', version: '' }, () => {})
  for (const [from, to] of [[used, folder()] as const, [source, used] as const])
    await expect(moving(from, to)).rejects.toThrow(
      'A server is using the database (http://10.0.0.2:9090). Stop it first.',
    )
  await storage.servers.leave()
  await storage.close()
  await moving(used, folder())
})

test('a server that starts meanwhile waits until all has moved', async () => {
  const [source, target] = [folder(), await database()]
  await fill(source)
  let starting: Promise<unknown> | undefined
  await moving(source, target, (doing) => {
    if (doing === 'Moved') starting ??= using(target, (storage) => storage.initiatives())
  })
  expect(await starting).toHaveLength(3)
})

test.each(KINDS)('what is damaged on %s is named, all of it, and nothing is moved', async (from) => {
  const source = await PLACES[from]()
  await fill(source)
  const idOf = (of: string, name: string) =>
    `(SELECT id FROM documents WHERE initiative = '${of}' AND name = '${name}')`
  const without = from === 'SQLite' ? 'PRAGMA foreign_keys = OFF' : 'ALTER TABLE seats DISABLE TRIGGER ALL'
  await change(
    source,
    `DELETE FROM document_log WHERE document = ${idOf('one', 'plan')} AND sequence = 1;
    UPDATE document_snapshots SET checksum = 1 WHERE document = ${idOf('one', 'map')};
    DELETE FROM documents WHERE initiative = 'two' AND name = 'map';
    ${without};
    INSERT INTO seats (session, initiative, person) VALUES ('many-1', 'one', 'nobody')`,
  )
  for (const target of [folder(), await postgres.createDatabase()]) {
    const failing = moving(source, target)
    await expect(failing).rejects.toThrow(NotMoved)
    await expect(failing).rejects.toThrow(
      /Nothing was moved:\nseats: 1 rows name people that are not there\.\none\/plan: .+\none\/map: .+\ntwo\/map: it is missing\./,
    )
    await using(target, async (storage) => expect(await storage.documents()).toEqual([]))
  }
})

test('what does not arrive as it was is named, and none of it is kept', async () => {
  const [source, target] = [folder(), await database()]
  await fill(source)
  await using(target, async () => {})
  await change(
    target,
    `CREATE FUNCTION louder() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN NEW.name = upper(NEW.name); RETURN NEW; END $$;
    CREATE TRIGGER louder BEFORE INSERT ON people FOR EACH ROW WHEN (NEW.id = 'b') EXECUTE FUNCTION louder()`,
  )
  await expect(moving(source, target)).rejects.toThrow('Different are: one.')
  await change(target, 'DROP TRIGGER louder ON people')
  await moving(source, target)
})

test('what the other database cannot hold is named by its initiative', async () => {
  const [source, target] = [folder(), await database()]
  await fill(source)
  await using(source, (storage) =>
    storage.commit(work({ changes: [{ table: 'people', put: person('e', 'two', { name: 'a\0b' }) }] })),
  )
  await expect(moving(source, target)).rejects.toThrow(/"two" could not be put there\. Nothing is kept\./)
  await using(target, async (storage) => expect(await storage.initiatives()).toEqual([]))
})

test.each(KINDS)('what another version wrote on %s is not moved, and left as it is', async (from) => {
  const source = await PLACES[from]()
  await fill(source)
  const setVersion = (n: number) =>
    from === 'SQLite' ? `PRAGMA user_version = ${n}` : `UPDATE version SET number = ${n}`
  await change(source, setVersion(700))
  await expect(moving(source, folder())).rejects.toThrow('written by a newer version')
  await change(source, setVersion(0))
  await expect(moving(source, folder())).rejects.toThrow('Start this version on it once')
})

test('a place that has nothing is no source', async () => {
  await expect(moving(folder(), folder())).rejects.toThrow('There is no database')
  await expect(moving(await database(), folder())).rejects.toThrow('has nothing of Common Table')
})

/** A process that is killed in the middle of a move. */
const moveKilled = async (from: string, to: string): Promise<void> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'moving-process.ts'), from, to], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  child.kill('SIGKILL')
  await closed
  expect(said.toString()).toBe('in the middle\n')
}

test('of a move to a folder that is killed nothing starts, and the next one takes it away', async () => {
  const [source, target] = [folder(), folder()]
  await fill(source)
  const before = await everythingOf(source)
  await moveKilled(source, target)
  expect(readdirSync(target)).not.toContain('common-table.sqlite')
  await expect(openAt(target)).rejects.toThrow(/did not end: .+ Move again \(npm run move/)
  await moving(source, target)
  expect(await everythingOf(target)).toEqual(before)
})

test('of a move to a database that is killed nothing stays, and the next one does it all', async () => {
  const [source, target] = [folder(), await database()]
  await fill(source)
  const before = await everythingOf(source)
  await moveKilled(source, target)
  // who opens it waits until the database has noticed
  await using(target, async (storage) => expect(await storage.documents()).toEqual([]))
  await moving(source, target)
  expect(await everythingOf(target)).toEqual(before)
})
