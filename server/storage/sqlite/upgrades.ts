import type { DatabaseSync } from 'node:sqlite'

import { UnusableDatabase } from '../data-folder.ts'
import { hashKey, seal } from '../sealing.ts'
import { inTransaction } from './transaction.ts'
import { DOCUMENT_TABLES, INDEX_TABLES } from './schema.ts'

/**
 * From each version of the database to the next. What a released version wrote is never changed here: a change of the
 * tables is one more upgrade at the end.
 */
export const UPGRADES: readonly ((database: DatabaseSync) => void)[] = [
  (database) => {
    database.exec(`ALTER TABLE initiatives ADD COLUMN marks TEXT NOT NULL DEFAULT '';
      UPDATE initiatives SET marks = lower(hex(randomblob(16)));
      ALTER TABLE people ADD COLUMN organization TEXT NOT NULL DEFAULT '';
      ALTER TABLE people ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0;
      UPDATE contributions SET body = '{}', reason = NULL WHERE status = 'withdrawn';`)
    sealAnswers(database)
  },
  (database) =>
    database.exec(`CREATE TABLE comments (
      initiative TEXT NOT NULL REFERENCES initiatives ON DELETE CASCADE, id TEXT NOT NULL, written TEXT NOT NULL,
      said TEXT NOT NULL, changed TEXT NOT NULL, resolved TEXT NOT NULL, PRIMARY KEY (initiative, id)
    ) STRICT, WITHOUT ROWID;`),
  (database) =>
    database.exec(`CREATE TABLE visits (
      initiative TEXT NOT NULL REFERENCES initiatives ON DELETE CASCADE, person TEXT NOT NULL, last TEXT NOT NULL,
      before TEXT NOT NULL, PRIMARY KEY (initiative, person)
    ) STRICT, WITHOUT ROWID;`),
]

/** Keys and answers, with the codes in them, were kept in the clear. */
const sealAnswers = (database: DatabaseSync): void => {
  const set = database.prepare(
    'UPDATE answers SET key = :found, answer = :sealed WHERE initiative = :initiative AND sender = :sender AND key = :key',
  )
  for (const row of database.prepare('SELECT initiative, sender, key, answer FROM answers').all()) {
    const { initiative = null, sender = null } = row
    const key = String(row.key)
    set.run({ found: hashKey(key), sealed: seal(key, String(row.answer)), initiative, sender, key })
  }
}

/** The version of a database: 0 also where nothing has been written yet. */
const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.user_version)

/**
 * Makes the tables of a new database and brings an older one up to date, all in one transaction: it is all done or
 * not at all. The version is how many upgrades were run. Throws UnusableDatabase, and what SQLite throws.
 */
export const upgradeDatabase = (database: DatabaseSync, upgrades = UPGRADES): void => {
  refuseNewer(database, upgrades.length)
  if (versionOf(database) === upgrades.length) return
  inTransaction(database, () => {
    const from = versionOf(database)
    if (from === 0) database.exec(DOCUMENT_TABLES + INDEX_TABLES)
    for (const upgrade of upgrades.slice(from)) upgrade(database)
    database.exec(`PRAGMA user_version = ${upgrades.length}`)
  })
}

/** Throws UnusableDatabase when a database is not of this version. */
export const refuseOtherVersion = (database: DatabaseSync): void => {
  refuseNewer(database, UPGRADES.length)
  if (versionOf(database) === UPGRADES.length) return
  throw new UnusableDatabase(
    'The database was written by an older version of Common Table. Start this version on it once, which brings it up to date, and stop it again.',
  )
}

/** Throws UnusableDatabase when this version does not know what the database holds. */
const refuseNewer = (database: DatabaseSync, known: number): void => {
  const version = versionOf(database)
  if (version <= known && version >= 0) return
  throw new UnusableDatabase(
    `The database was written by a newer version of Common Table (its number is ${version}, this version knows up to ${known}). Start that version, or restore a backup that this one made.`,
  )
}
