import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import * as Y from 'yjs'

import { SqliteRecords } from './sqlite-records.ts'

/** What was read, and a sentence for each thing that is not as it was written. */
export type Verified = { documents: number; damaged: string[] }

/**
 * Reads every page and every document of a database file, and opens each document. `marksDir` is the data folder whose
 * sequence marks tell whether a log was shortened; a backup has none.
 */
export const verifyDatabase = (file: string, marksDir: string | undefined): Verified => {
  const database = new DatabaseSync(file)
  const own = marksDir ?? mkdtempSync(join(tmpdir(), 'common-table-verify-'))
  try {
    const damaged = readPages(database)
    const records = new SqliteRecords(database, own)
    const documents = records.all()
    for (const id of documents) {
      try {
        const stored = records.load(id)
        const doc = new Y.Doc()
        for (const update of stored ? [stored.snapshot, ...stored.updates] : []) Y.applyUpdate(doc, update)
        doc.destroy()
      } catch (error) {
        damaged.push(error instanceof Error ? error.message : String(error))
      }
    }
    records.close()
    return { documents: documents.length, damaged }
  } catch (error) {
    return { documents: 0, damaged: [`The database cannot be read: ${String(error)}.`] }
  } finally {
    database.close()
    if (marksDir === undefined) rmSync(own, { recursive: true, force: true })
  }
}

const readPages = (database: DatabaseSync): string[] =>
  database
    .prepare('PRAGMA integrity_check')
    .all()
    .map((row) => String(row.integrity_check))
    .filter((line) => line !== 'ok')
