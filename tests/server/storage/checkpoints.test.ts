import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { pino } from 'pino'
import { expect, test, vi } from 'vitest'

import { keepCheckpointed } from '../../../server/storage/checkpoints.ts'
import { openDatabase } from '../../../server/storage/database.ts'
import { SqliteRecords } from '../../../server/storage/sqlite-records.ts'
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
  const database = openDatabase(folder)
  const records = new SqliteRecords(database, folder)
  database.exec('PRAGMA wal_autocheckpoint = 0')
  records.create('one', { plan: EMPTY, map: EMPTY })
  for (let i = 0; i < ROWS; i++) await records.write([{ ...PLAN, updates: [new Uint8Array([i % 256])] }])
  expect(rowsWithoutLog(folder)).toBe(0)
  database.exec('PRAGMA wal_autocheckpoint = 1000')
  const checkpoints = keepCheckpointed(database, pino({ level: 'silent' }))
  // whoever writes never moves it
  expect(database.prepare('PRAGMA wal_autocheckpoint').get()).toMatchObject({ wal_autocheckpoint: 0 })
  await vi.waitFor(
    () => {
      records.append([{ ...PLAN, updates: [new Uint8Array([1])] }])
      expect(rowsWithoutLog(folder)).toBeGreaterThanOrEqual(ROWS)
    },
    { timeout: 10_000, interval: 100 },
  )
  await checkpoints.stop()
  records.close()
  database.close()
  rmSync(folder, { recursive: true, force: true })
})
