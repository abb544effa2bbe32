import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'

/** A data folder's database cannot be used. The message says what is wrong and what to do. */
export class UnusableDatabase extends Error {}

export const DATABASE_FILE = 'common-table.sqlite'
export const MARKS_FILE = 'sequences'
/** What a move has brought so far, in a folder of its own until it is all there. */
export const HALF_MOVED = 'half-moved'

/** What only a folder has that once held a database: its marks, its log, what a restore moved aside. */
const TRACES = /^(sequences|common-table\.sqlite.+|before-restore-.+)$/

/** The first bytes of every SQLite database; its header has the page size at 16 and the number of pages at 28. */
const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100

const REMEDY = 'Put the right file back, or restore a backup (npm run restore -- <file>)'
const ANEW = 'to begin anew, choose an empty folder'

const unusable = (file: string, what: string): UnusableDatabase =>
  new UnusableDatabase(`"${file}" ${what}. Nothing was changed. ${REMEDY}; ${ANEW}.`)

/** Throws UnusableDatabase when a folder has no database, but held one before. */
export const refuseLostDatabase = (dataDir: string): void => {
  if (!existsSync(dataDir) || existsSync(join(dataDir, DATABASE_FILE))) return
  if (existsSync(join(dataDir, HALF_MOVED)))
    throw new UnusableDatabase(
      `A move to "${dataDir}" did not end: "${HALF_MOVED}" has a part of it. Where it came from is as it was. Move again (npm run move -- --to "${dataDir}"); ${ANEW}.`,
    )
  const trace = readdirSync(dataDir).find((name) => TRACES.test(name))
  if (trace === undefined) return
  throw unusable(
    join(dataDir, DATABASE_FILE),
    `is missing, but "${trace}" is there: the folder held a database before`,
  )
}

/** Throws UnusableDatabase when a file is there that is no whole database: SQLite would take an empty one for new. */
export const refuseNoDatabase = (file: string): void => {
  if (!existsSync(file)) return
  if (!statSync(file).isFile()) throw unusable(file, 'must be a database, but it is not a file')
  const { size } = statSync(file)
  if (size === 0) throw unusable(file, 'is empty: it has no bytes, and even a new database has some')
  const header = Buffer.alloc(HEADER_BYTES)
  const opened = openSync(file, 'r')
  readSync(opened, header, 0, HEADER_BYTES, 0)
  closeSync(opened)
  if (size < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw unusable(file, 'is no SQLite database, or its beginning is damaged')
  const written = header.readUInt16BE(16)
  const expected = header.readUInt32BE(28) * (written === 1 ? 65_536 : written)
  // While the log is being moved into the file it may be shorter than it says; the log has the rest.
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false })
  if (size < expected && !log?.size) throw unusable(file, `was cut off: it has ${size} bytes of ${expected}`)
}

/**
 * Throws UnusableDatabase when a database is not what the folder's marks were made with: one of another program, or
 * one that knows of fewer documents.
 */
export const refuseForeignDatabase = (database: DatabaseSync, dataDir: string): void => {
  const file = join(dataDir, DATABASE_FILE)
  const names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  const isOurs = names.some(({ name }) => name === 'documents')
  if (!isOurs && names.length > 0) throw unusable(file, 'is the database of another program')
  const marked = highestMark(join(dataDir, MARKS_FILE))
  const last = isOurs
    ? database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'documents'").get()?.seq
    : undefined
  if (marked > Number(last ?? 0))
    throw unusable(
      file,
      `lacks documents that "${MARKS_FILE}" knows of: it is not the one that was used here (take "${MARKS_FILE}" away to go on without them)`,
    )
}

/** The highest number of a document that has a mark: its place in the file, in pieces of 16 bytes. */
const highestMark = (file: string): number => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return Math.max(0, Math.floor(size / 16) - 1)
}
