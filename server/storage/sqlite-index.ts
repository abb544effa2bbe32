import type { DatabaseSync } from 'node:sqlite'

import type { Index } from './index.ts'
import { sqliteContributions } from './sqlite-index/contributions.ts'
import { sqliteInitiatives } from './sqlite-index/initiatives.ts'
import { sqliteLinks } from './sqlite-index/links.ts'
import { sqlitePeople } from './sqlite-index/people.ts'
import { createTables } from './sqlite-index/schema.ts'

/** The index in the same database as the documents, so that both can be changed in one transaction. */
export const sqliteIndex = (database: DatabaseSync): Index => {
  createTables(database)
  const probe = database.prepare(
    'INSERT INTO probes VALUES (1, 0) ON CONFLICT (id) DO UPDATE SET n = (n + 1) % 1000',
  )
  const version = database.prepare('PRAGMA data_version')
  return {
    transact: (run) => transact(database, run),
    probe: () => void probe.run(),
    version: () => Number(version.get()?.data_version),
    initiatives: sqliteInitiatives(database),
    links: sqliteLinks(database),
    people: sqlitePeople(database),
    contributions: sqliteContributions(database),
  }
}

const transact = <T>(database: DatabaseSync, run: () => T): T => {
  if (database.isTransaction) return run()
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = run()
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
