import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SqliteStorage } from '../../../server/storage/sqlite/sqlite-storage.ts'
import {
  DamagedRecord,
  NotOnDisk,
  type DocumentId,
  type Entry,
  type Stored,
  type Work,
} from '../../../server/storage/storage.ts'
import { EMPTY, temporaryFolder } from '../sync/support.ts'

const PLAN: DocumentId = { initiative: 'one', document: 'plan' }
const MAP: DocumentId = { initiative: 'one', document: 'map' }

let folder: string
let opened: { close: () => Promise<void> }[] = []
const open = (): SqliteStorage => {
  const storage = new SqliteStorage({ dataDir: folder, patience: 0 })
  opened.push(storage)
  return storage
}
const work = (some: Partial<Work>): Work => ({ created: [], entries: [], changes: [], purged: [], ...some })
const create = (storage: SqliteStorage, plan: Uint8Array, map: Uint8Array): Promise<void> =>
  storage.commit(work({ created: [{ initiative: 'one', states: { plan, map } }] }))
const append = (storage: SqliteStorage, ...entries: Entry[]): Promise<void> =>
  storage.commit(work({ entries }))
const closeAll = async (): Promise<void> => {
  for (const one of opened) await one.close()
  opened = []
}
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)
/** Commits `words` to the plan and gives the file without its write-ahead log. */
const written = async (words: string): Promise<string> => {
  const storage = open()
  await create(storage, EMPTY, EMPTY)
  await append(storage, { ...PLAN, updates: [Buffer.from(words)] }, { ...MAP, updates: [bytes(7)] })
  await closeAll()
  return join(folder, 'common-table.sqlite')
}

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(async () => {
  await closeAll()
  rmSync(folder, { recursive: true, force: true })
})

test('a document is its full state and the updates after it, in order, after a restart too', async () => {
  const storage = open()
  await create(storage, bytes(1), bytes(2))
  await append(storage, { ...PLAN, updates: [bytes(3), bytes(4, 4)] })
  await append(storage, { ...PLAN, updates: [bytes(5)] })
  await closeAll()
  const stored = (await open().loadDocument(PLAN))!
  expect(stored.snapshot).toEqual(bytes(1))
  expect(stored.updates.map((update) => [...update])).toEqual([[3], [4, 4], [5]])
})

test('what could not be synced is not called written, and is on disk once writing works again', async () => {
  await create(open(), bytes(1), bytes(2))
  await closeAll()
  const storage = open()
  storage.database.exec('INSERT INTO probes (id, n) VALUES (1, 0)')
  const file = join(folder, 'common-table.sqlite')
  renameSync(`${file}-wal`, `${file}-lost`)
  await expect(append(storage, { ...PLAN, updates: [bytes(3)] })).rejects.toThrow(NotOnDisk)
  renameSync(`${file}-lost`, `${file}-wal`)
  await append(storage, { ...PLAN, updates: [bytes(4)] })
  // What was in doubt went into the database file, so that the log cannot lack it.
  const alone = join(folder, 'alone')
  mkdirSync(alone)
  writeFileSync(join(alone, 'common-table.sqlite'), readFileSync(file))
  const kept = new SqliteStorage({ dataDir: alone, patience: 0 })
  opened.push(kept)
  expect((await kept.loadDocument(PLAN))?.updates.map((update) => [...update])).toEqual([[3]])
  await closeAll()
  expect((await open().loadDocument(PLAN))?.updates.map((update) => [...update])).toEqual([[3], [4]])
})

test('there is nothing of a document that was never made, nor of a purged one', async () => {
  const storage = open()
  expect(await storage.loadDocument(PLAN)).toBeNull()
  await create(storage, bytes(1), bytes(2))
  await storage.commit(work({ purged: ['one'] }))
  expect(await storage.loadDocument(PLAN)).toBeNull()
})

test('a full state takes the place of the log, and updates go on after it', async () => {
  const storage = open()
  await create(storage, bytes(1), bytes(2))
  await append(storage, { ...PLAN, updates: [bytes(3)] })
  await storage.compact(PLAN, bytes(9, 9))
  await append(storage, { ...PLAN, updates: [bytes(4)] })
  await closeAll()
  const stored = (await open().loadDocument(PLAN))!
  expect(stored.snapshot).toEqual(bytes(9, 9))
  expect(stored.updates.map((update) => [...update])).toEqual([[4]])
})

test('what else is committed with an update is committed with it or not at all', async () => {
  const storage = open()
  await create(storage, bytes(1), bytes(2))
  const nobody = { table: 'seats', put: { session: 'none', initiative: 'one', person: 'none' } } as const
  const entries = [{ ...PLAN, updates: [bytes(3)] }]
  await expect(storage.commit(work({ entries, changes: [nobody] }))).rejects.toThrow('FOREIGN KEY')
  expect((await storage.loadDocument(PLAN))!.updates).toEqual([])
  await append(storage, { ...PLAN, updates: [bytes(4)] })
  expect((await storage.loadDocument(PLAN))!.updates).toHaveLength(1)
})

test('a flipped bit is named when the document is opened, and the others still open', async () => {
  const file = await written('the words that somebody wrote')
  const data = readFileSync(file)
  data[data.indexOf('somebody')]! ^= 1
  writeFileSync(file, data)
  const storage = open()
  await expect(storage.loadDocument(PLAN)).rejects.toThrow(DamagedRecord)
  await expect(storage.loadDocument(PLAN)).rejects.toThrow(/one\/plan/)
  expect((await storage.loadDocument(MAP))!.updates).toHaveLength(1)
})

test(
  'no flipped bit anywhere in the file gives a blank, shortened or altered document',
  { timeout: 60_000 },
  async () => {
    const file = await written('the words that somebody wrote')
    const sound = readFileSync(file)
    const seed = Date.now() % 9973
    console.log(`seed ${seed}`)
    for (let at = seed % 97; at < sound.length; at += 97) {
      const data = Buffer.from(sound)
      data[at]! ^= 1 << (at % 8)
      writeFileSync(file, data)
      let loaded: Stored | null | undefined
      try {
        loaded = await open().loadDocument(PLAN)
      } catch {
        loaded = undefined
      }
      await closeAll()
      // A document that seems never to have been is told from a blank one by whoever asks for it.
      if (loaded) expect(Buffer.from(loaded.updates[0]!).toString()).toBe('the words that somebody wrote')
    }
  },
)

test('a write-ahead log that lost its end is noticed', async () => {
  const storage = open()
  await create(storage, EMPTY, EMPTY)
  await append(storage, { ...PLAN, updates: [bytes(1)] })
  const wal = join(folder, 'common-table.sqlite-wal')
  const whole = readFileSync(wal).length
  await append(storage, { ...PLAN, updates: [bytes(2)] })
  const copy = temporaryFolder()
  for (const name of ['common-table.sqlite', 'common-table.sqlite-wal', 'sequences']) {
    writeFileSync(join(copy, name), readFileSync(join(folder, name)))
  }
  await closeAll()
  rmSync(folder, { recursive: true, force: true })
  folder = copy
  truncateSync(join(folder, 'common-table.sqlite-wal'), whole)
  await expect(open().loadDocument(PLAN)).rejects.toThrow(/its log ends at 1, but it was saved up to 2/)
})
