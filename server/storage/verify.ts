import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

import * as Y from 'yjs'

import { DOCUMENTS } from '../../shared/words/documents.ts'
import { refuseNoDatabase } from './data-folder.ts'
import { readPostgres } from './postgres/postgres-ends.ts'
import type { Source } from './source.ts'
import { SqliteSource } from './sqlite/sqlite-source.ts'
import { type DocumentId, nameOf } from './storage.ts'

/**
 * What was read; a sentence for each thing that is not as it was written or does not open whole; and one for each
 * document from which the server has set aside what broke it.
 */
export type Verified = { documents: number; damaged: string[]; setAside: string[] }

/**
 * Reads every page and every document of a database file, and opens each document. `marksDir` is the data folder whose
 * sequence marks tell whether a log was shortened; a backup has none.
 */
export const verifyDatabase = async (file: string, marksDir: string | undefined): Promise<Verified> => {
  const why = whyNoDatabase(file)
  if (why) return { documents: 0, damaged: [why], setAside: [] }
  const database = new DatabaseSync(file)
  try {
    return await verify(new SqliteSource(database, marksDir))
  } catch (error) {
    return { documents: 0, damaged: [`The database cannot be read: ${String(error)}.`], setAside: [] }
  } finally {
    if (database.isOpen) database.close()
  }
}

/** The same of a PostgreSQL database, also while servers use it. Rejects when it cannot be reached or is not ours. */
export const verifyPostgres = async (url: string): Promise<Verified> => {
  return verify(await readPostgres(url))
}

/** Reads everything that is kept, opens each document, and closes the source. */
const verify = async (source: Source): Promise<Verified> => {
  try {
    return await verifyAll(source)
  } finally {
    await source.close()
  }
}

const verifyAll = async (source: Source): Promise<Verified> => {
  const damaged = await source.damage()
  const setAside: string[] = []
  const all = await documentsOf(source)
  for (const id of all) {
    const why = await whyDamaged(source, id)
    if (why) damaged.push(why)
    const { length } = await source.setAside(id)
    if (length > 0) setAside.push(`${nameOf(id)}: ${length}`)
  }
  return { documents: all.length, damaged, setAside }
}

/** Those that are there, and those that should be. */
const documentsOf = async (source: Source): Promise<DocumentId[]> => {
  const found = await source.documents()
  const initiatives = await source.initiatives()
  const expected = initiatives.flatMap((initiative) =>
    DOCUMENTS.map((document) => ({ initiative, document })),
  )
  return [...new Map([...found, ...expected].map((id) => [nameOf(id), id])).values()]
}

const whyDamaged = async (source: Source, id: DocumentId): Promise<string | undefined> => {
  try {
    const stored = await source.loadDocument(id)
    const why = stored ? whyNotWhole([stored.snapshot, ...stored.updates]) : 'it is missing.'
    return why === null ? undefined : `${nameOf(id)}: ${why}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
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
