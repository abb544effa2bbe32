import { writeSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

import { upgradeDatabase, UPGRADES } from '../../../server/storage/sqlite/upgrades.ts'

/**
 * Upgrades the database that it is given, and says when it is in the middle: after all of today's upgrades and in one
 * more, which has written more than SQLite holds in memory and never ends.
 */
const database = new DatabaseSync(process.argv[2] ?? '')
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
upgradeDatabase(database, [
  ...UPGRADES,
  () => {
    database.exec('CREATE TABLE half (bytes BLOB NOT NULL)')
    const add = database.prepare('INSERT INTO half (bytes) VALUES (zeroblob(100000))')
    for (let i = 0; i < 80; i++) add.run()
    database.exec("UPDATE links SET label = 'half done'")
    writeSync(1, 'in the middle\n')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  },
])
