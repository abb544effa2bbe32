import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { claimUnused } from './sqlite/claim.ts'
import { DATABASE_FILE, MARKS_FILE, refuseNoDatabase } from './data-folder.ts'
import { verifyDatabase } from './verify.ts'

/** What belongs to the database in a data folder. */
const FILES = [DATABASE_FILE, `${DATABASE_FILE}-wal`, `${DATABASE_FILE}-shm`, MARKS_FILE]

/**
 * Writes a whole copy of a data folder's database to `file`, as it was at one moment, also while a server uses it.
 * Throws when `file` exists, cannot be written, or the database cannot be read to its end.
 */
export const backup = (dataDir: string, file: string): void => {
  if (existsSync(file)) throw new Error(`"${file}" exists already. Give a new name.`)
  const source = join(dataDir, DATABASE_FILE)
  if (!existsSync(source)) throw new Error(`There is no database "${source}".`)
  refuseNoDatabase(source)
  const database = new DatabaseSync(source)
  try {
    database.exec('PRAGMA busy_timeout = 5000')
    database.prepare('VACUUM INTO ?').run(file)
  } finally {
    database.close()
  }
}

/**
 * Puts a backup in place of a data folder's database; what was there is moved aside, into a folder whose name is
 * given back. Rejects when a server uses the folder, or when anything in the backup is damaged.
 */
export const restore = async (dataDir: string, file: string): Promise<string | undefined> => {
  if (!existsSync(file)) throw new Error(`There is no file "${file}".`)
  const { damaged } = await verifyDatabase(file, undefined)
  if (damaged.length > 0)
    throw new Error(`The backup is damaged, nothing was changed:\n${damaged.join('\n')}`)
  mkdirSync(dataDir, { recursive: true })
  const release = claimUnused(dataDir)
  try {
    // Copied first: should this end on its way, a start sees that it has not been done.
    const copy = join(dataDir, `${DATABASE_FILE}.restoring`)
    copyFileSync(file, copy)
    const aside = moveAside(dataDir)
    renameSync(copy, join(dataDir, DATABASE_FILE))
    return aside
  } finally {
    release()
  }
}

const moveAside = (dataDir: string): string | undefined => {
  const there = FILES.filter((name) => existsSync(join(dataDir, name)))
  if (there.length === 0) return undefined
  const aside = join(dataDir, `before-restore-${new Date().toISOString().replaceAll(':', '-')}`)
  mkdirSync(aside)
  for (const name of there) renameSync(join(dataDir, name), join(aside, name))
  return aside
}
