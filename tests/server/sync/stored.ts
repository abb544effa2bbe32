import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { encodeRow } from '../../../server/storage/log-row.ts'

/** The database of a data folder while no server has it, or beside one that has. */
export const withDatabase = <T>(folder: string, work: (database: DatabaseSync) => T): T => {
  const database = new DatabaseSync(join(folder, 'common-table.sqlite'))
  try {
    return work(database)
  } finally {
    database.close()
  }
}

const numberOf = (database: DatabaseSync, document: string): number =>
  Number(database.prepare("SELECT id FROM documents WHERE initiative = 'one' AND name = ?").get(document)!.id)

/** Writes updates to the end of a document's log, past all admission, as a server with a hole in it would have. */
export const store = (folder: string, updates: readonly Uint8Array[], document = 'plan'): void =>
  withDatabase(folder, (database) => {
    const id = numberOf(database, document)
    const { last } = database
      .prepare(
        `SELECT max(sequence) AS last FROM (
          SELECT sequence FROM document_log WHERE document = :id
          UNION SELECT sequence FROM document_snapshots WHERE document = :id)`,
      )
      .get({ id })!
    updates.forEach((update, index) => {
      const sequence = Number(last) + 1 + index
      database
        .prepare('INSERT INTO document_log (document, sequence, updates) VALUES (?, ?, ?)')
        .run(id, sequence, encodeRow(`one/${document}/${sequence}`, [update]))
    })
  })

/** What of a document is set aside: the updates' bytes, in the order in which they were. */
export const setAside = (folder: string, document = 'plan'): number[][] =>
  withDatabase(folder, (database) =>
    database
      .prepare('SELECT bytes FROM document_set_aside WHERE document = ? ORDER BY rowid')
      .all(numberOf(database, document))
      .map(({ bytes }) => [...(bytes as Uint8Array)]),
  )
