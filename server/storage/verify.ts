import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import * as Y from 'yjs'

import { refuseNoDatabase } from './data-folder.ts'
import { SqliteDocuments } from './sqlite/documents.ts'
import { nameOf } from './storage.ts'

/**
 * What was read; a sentence for each thing that is not as it was written or does not open whole; and one for each
 * document from which the server has set aside what broke it.
 */
export type Verified = { documents: number; damaged: string[]; setAside: string[] }

/**
 * Reads every page and every document of a database file, and opens each document. `marksDir` is the data folder whose
 * sequence marks tell whether a log was shortened; a backup has none.
 */
export const verifyDatabase = (file: string, marksDir: string | undefined): Verified => {
  const why = whyNoDatabase(file)
  if (why) return { documents: 0, damaged: [why], setAside: [] }
  const database = new DatabaseSync(file)
  const own = marksDir ?? mkdtempSync(join(tmpdir(), 'common-table-verify-'))
  try {
    const damaged = readPages(database)
    const documents = new SqliteDocuments(database, own)
    const all = documents.all()
    for (const id of all) {
      try {
        const stored = documents.load(id)
        const why = stored && whyNotWhole([stored.snapshot, ...stored.updates])
        if (why) damaged.push(`${id.initiative}/${id.document}: ${why}`)
      } catch (error) {
        damaged.push(error instanceof Error ? error.message : String(error))
      }
    }
    const setAside = documents.setAsideOf().map(({ count, ...id }) => `${nameOf(id)}: ${count}`)
    documents.close()
    return { documents: all.length, damaged, setAside }
  } catch (error) {
    return { documents: 0, damaged: [`The database cannot be read: ${String(error)}.`], setAside: [] }
  } finally {
    database.close()
    if (marksDir === undefined) rmSync(own, { recursive: true, force: true })
  }
}

/** Why a file is no database, if it is none: SQLite would make one, or take an empty one for new. */
const whyNoDatabase = (file: string): string | undefined => {
  if (!existsSync(file)) return `There is no file "${file}".`
  try {
    refuseNoDatabase(file)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Why a document does not open whole, if it does not. */
const whyNotWhole = (updates: readonly Uint8Array[]): string | null => {
  const doc = new Y.Doc()
  try {
    for (const update of updates) Y.applyUpdate(doc, update)
    Y.encodeStateAsUpdate(doc)
    const { pendingStructs, pendingDs } = doc.store
    return pendingStructs || pendingDs ? 'it refers to something that is not in it.' : null
  } catch (error) {
    return `it does not open (${String(error)}).`
  } finally {
    doc.destroy()
  }
}

const readPages = (database: DatabaseSync): string[] =>
  database
    .prepare('PRAGMA integrity_check')
    .all()
    .map((row) => String(row.integrity_check))
    .filter((line) => line !== 'ok')
