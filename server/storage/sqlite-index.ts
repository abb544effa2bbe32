import type { DatabaseSync } from 'node:sqlite'

import { inTransaction } from './transaction.ts'
import type { Index } from './index.ts'
import { sqliteContributions } from './sqlite-index/contributions.ts'
import { sqliteInitiatives } from './sqlite-index/initiatives.ts'
import { sqliteLinks } from './sqlite-index/links.ts'
import { sqlitePeople } from './sqlite-index/people.ts'

/** The index in the same database as the documents, so that both can be changed in one transaction. */
export const sqliteIndex = (database: DatabaseSync): Index => {
  const probe = database.prepare(
    'INSERT INTO probes (id, n) VALUES (1, 0) ON CONFLICT (id) DO UPDATE SET n = (n + 1) % 1000',
  )
  const version = database.prepare('PRAGMA data_version')
  return {
    transact: (run) => inTransaction(database, run),
    probe: () => void probe.run(),
    version: () => Number(version.get()?.data_version),
    initiatives: sqliteInitiatives(database),
    links: sqliteLinks(database),
    people: sqlitePeople(database),
    contributions: sqliteContributions(database),
  }
}
