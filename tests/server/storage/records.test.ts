import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../../server/storage/database.ts'
import { DamagedRecord, type DocumentId } from '../../../server/storage/records.ts'
import { SqliteRecords } from '../../../server/storage/sqlite-records.ts'
import { EMPTY, temporaryFolder } from '../sync/support.ts'

const PLAN: DocumentId = { initiative: 'one', document: 'plan' }
const MAP: DocumentId = { initiative: 'one', document: 'map' }

let folder: string
let opened: { close: () => void }[] = []
const open = (): SqliteRecords => {
  const database = openDatabase(folder)
  const records = new SqliteRecords(database, folder)
  opened.push(records, database)
  return records
}
const closeAll = (): void => {
  for (const one of opened) one.close()
  opened = []
}
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)
/** Commits `words` to the plan and gives the file without its write-ahead log. */
const written = (words: string): string => {
  const records = open()
  records.create('one', { plan: EMPTY, map: EMPTY })
  records.append([
    { ...PLAN, updates: [Buffer.from(words)] },
    { ...MAP, updates: [bytes(7)] },
  ])
  closeAll()
  return join(folder, 'common-table.sqlite')
}

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => {
  closeAll()
  rmSync(folder, { recursive: true, force: true })
})

test('a document is its full state and the updates after it, in order, after a restart too', () => {
  const records = open()
  records.create('one', { plan: bytes(1), map: bytes(2) })
  records.append([{ ...PLAN, updates: [bytes(3), bytes(4, 4)] }])
  records.append([{ ...PLAN, updates: [bytes(5)] }])
  closeAll()
  const stored = open().load(PLAN)!
  expect(stored.snapshot).toEqual(bytes(1))
  expect(stored.updates.map((update) => [...update])).toEqual([[3], [4, 4], [5]])
})

test('what could not be synced is not called written, and is on disk once writing works again', async () => {
  const records = open()
  records.create('one', { plan: bytes(1), map: bytes(2) })
  const file = join(folder, 'common-table.sqlite')
  renameSync(`${file}-wal`, `${file}-lost`)
  await expect(records.write([{ ...PLAN, updates: [bytes(3)] }])).rejects.toThrow('ENOENT')
  renameSync(`${file}-lost`, `${file}-wal`)
  await records.write([{ ...PLAN, updates: [bytes(4)] }])
  // What was in doubt went into the database file, so that the log cannot lack it.
  const alone = join(folder, 'alone')
  mkdirSync(alone)
  writeFileSync(join(alone, 'common-table.sqlite'), readFileSync(file))
  const copy = openDatabase(alone)
  const kept = new SqliteRecords(copy, alone)
  opened.push(kept, copy)
  expect(kept.load(PLAN)?.updates.map((update) => [...update])).toEqual([[3]])
  closeAll()
  expect(
    open()
      .load(PLAN)
      ?.updates.map((update) => [...update]),
  ).toEqual([[3], [4]])
})

test('there is nothing of a document that was never made, nor of a purged one', () => {
  const records = open()
  expect(records.load(PLAN)).toBeNull()
  records.create('one', { plan: bytes(1), map: bytes(2) })
  records.purge('one')
  expect(records.load(PLAN)).toBeNull()
})

test('a full state takes the place of the log, and updates go on after it', () => {
  const records = open()
  records.create('one', { plan: bytes(1), map: bytes(2) })
  records.append([{ ...PLAN, updates: [bytes(3)] }])
  records.compact(PLAN, bytes(9, 9))
  records.append([{ ...PLAN, updates: [bytes(4)] }])
  closeAll()
  const stored = open().load(PLAN)!
  expect(stored.snapshot).toEqual(bytes(9, 9))
  expect(stored.updates.map((update) => [...update])).toEqual([[4]])
})

test('what else is committed with an update is committed with it or not at all', () => {
  const records = open()
  records.create('one', { plan: bytes(1), map: bytes(2) })
  const fail = (): void => records.append([{ ...PLAN, updates: [bytes(3)] }], () => expect.unreachable('no'))
  expect(fail).toThrow()
  expect(records.load(PLAN)!.updates).toEqual([])
  records.append([{ ...PLAN, updates: [bytes(4)] }])
  expect(records.load(PLAN)!.updates).toHaveLength(1)
})

test('a flipped bit is named when the document is opened, and the others still open', () => {
  const file = written('the words that somebody wrote')
  const data = readFileSync(file)
  data[data.indexOf('somebody')]! ^= 1
  writeFileSync(file, data)
  const records = open()
  expect(() => records.load(PLAN)).toThrow(DamagedRecord)
  expect(() => records.load(PLAN)).toThrow(/one\/plan/)
  expect(records.load(MAP)!.updates).toHaveLength(1)
})

test(
  'no flipped bit anywhere in the file gives a blank, shortened or altered document',
  { timeout: 60_000 },
  () => {
    const file = written('the words that somebody wrote')
    const sound = readFileSync(file)
    const seed = Date.now() % 9973
    console.log(`seed ${seed}`)
    for (let at = seed % 97; at < sound.length; at += 97) {
      const data = Buffer.from(sound)
      data[at]! ^= 1 << (at % 8)
      writeFileSync(file, data)
      let loaded: ReturnType<SqliteRecords['load']> | undefined
      try {
        loaded = open().load(PLAN)
      } catch {
        loaded = undefined
      }
      closeAll()
      // A document that seems never to have been is told from a blank one by whoever asks for it.
      if (loaded) expect(Buffer.from(loaded.updates[0]!).toString()).toBe('the words that somebody wrote')
    }
  },
)

test('a write-ahead log that lost its end is noticed', () => {
  const records = open()
  records.create('one', { plan: EMPTY, map: EMPTY })
  records.append([{ ...PLAN, updates: [bytes(1)] }])
  const wal = join(folder, 'common-table.sqlite-wal')
  const whole = readFileSync(wal).length
  records.append([{ ...PLAN, updates: [bytes(2)] }])
  const copy = temporaryFolder()
  for (const name of ['common-table.sqlite', 'common-table.sqlite-wal', 'sequences']) {
    writeFileSync(join(copy, name), readFileSync(join(folder, name)))
  }
  closeAll()
  rmSync(folder, { recursive: true, force: true })
  folder = copy
  truncateSync(join(folder, 'common-table.sqlite-wal'), whole)
  expect(() => open().load(PLAN)).toThrow(/its log ends at 1, but it was saved up to 2/)
})
