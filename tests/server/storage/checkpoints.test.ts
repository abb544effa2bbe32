import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test, vi } from 'vitest'

import { keepCheckpointed } from '../../../server/storage/sqlite/checkpoints.ts'
import { openDatabase } from '../../../server/storage/sqlite/database.ts'
import { SqliteStorage } from '../../../server/storage/sqlite/sqlite-storage.ts'
import { EMPTY, temporaryFolder } from '../sync/support.ts'

const PLAN = { initiative: 'one', document: 'plan' } as const
const ROWS = 1200

/** How many rows are in a copy of the database file alone, without its log. */
const rowsWithoutLog = (folder: string): number => {
  const alone = join(folder, 'alone')
  rmSync(alone, { recursive: true, force: true })
  mkdirSync(alone)
  copyFileSync(join(folder, 'common-table.sqlite'), join(alone, 'common-table.sqlite'))
  const database = openDatabase(alone)
  try {
    return Number(database.prepare('SELECT count(*) AS n FROM document_log').get()?.n)
  } catch {
    return 0
  } finally {
    database.close()
  }
}

test('while the server runs a long log moves into the database file, and writing goes on meanwhile', async () => {
  const folder = temporaryFolder()
  const storage = new SqliteStorage({ dataDir: folder, patience: 0 })
  const { database } = storage
  database.exec('PRAGMA wal_autocheckpoint = 0')
  const nothing = { created: [], entries: [], changes: [], purged: [] }
  const append = (byte: number): Promise<void> =>
    storage.commit({ ...nothing, entries: [{ ...PLAN, updates: [new Uint8Array([byte])] }] })
  await storage.commit({ ...nothing, created: [{ initiative: 'one', states: { plan: EMPTY, map: EMPTY } }] })
  for (let i = 0; i < ROWS; i++) await append(i % 256)
  expect(rowsWithoutLog(folder)).toBe(0)
  database.exec('PRAGMA wal_autocheckpoint = 1000')
  const checkpoints = keepCheckpointed(database, (error) => expect.unreachable(String(error)))
  // whoever writes never moves it
  expect(database.prepare('PRAGMA wal_autocheckpoint').get()).toMatchObject({ wal_autocheckpoint: 0 })
  await vi.waitFor(
    async () => {
      await append(1)
      expect(rowsWithoutLog(folder)).toBeGreaterThanOrEqual(ROWS)
    },
    { timeout: 10_000, interval: 100 },
  )
  await checkpoints.stop()
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})
