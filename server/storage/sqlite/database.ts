import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { DATABASE_FILE, refuseForeignDatabase, refuseLostDatabase, refuseNoDatabase } from '../data-folder.ts'
import { upgradeDatabase } from './upgrades.ts'

/**
 * Opens the one database file in `dataDir`, made if the folder never held one and brought up to date if an older
 * version wrote it. A commit is on disk when it returns (write-ahead log, synchronous FULL). A locked database fails
 * at once: the driver would block every room. Throws UnusableDatabase, and what the file system or SQLite throws.
 */
export const openDatabase = (dataDir: string): DatabaseSync => {
  mkdirSync(dataDir, { recursive: true })
  refuseLostDatabase(dataDir)
  const file = join(dataDir, DATABASE_FILE)
  refuseNoDatabase(file)
  const database = new DatabaseSync(file)
  try {
    refuseForeignDatabase(database, dataDir)
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 0; PRAGMA foreign_keys = ON',
    )
    upgradeDatabase(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
