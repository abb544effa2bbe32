import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { type Config, readConfig } from '../config.ts'
import { backup, restore } from '../storage/backup.ts'
import { isDatabase } from '../storage/ends.ts'
import { type Verified, verifyDatabase, verifyPostgres } from '../storage/verify.ts'
import { moveHouse, nameOfPlace } from './moving.ts'

/**
 * `npm run backup -- <file>`, `npm run restore -- <file>`, `npm run verify [-- <file>]`,
 * `npm run move -- --to <database or folder>`.
 */
const run = async ([command, ...args]: string[]): Promise<string> => {
  const config = readConfig(process.env)
  const { dataDir, databaseUrl } = config
  if (command === 'move') return moveHouse(databaseUrl ?? dataDir, placeOf(args))
  const file = args[0] === undefined ? undefined : fromHere(args[0])
  if (command === 'verify') return verify(config, file)
  if (file === undefined) throw new Error(`Say which file: npm run ${command} -- <file>`)
  if (databaseUrl !== null) throw new Error(WITH_POSTGRES[command === 'restore' ? 'restore' : 'backup'](file))
  if (command === 'restore') {
    const aside = await restore(dataDir, file)
    return `"${dataDir}" has what "${file}" holds.${aside ? ` What was there is in "${aside}".` : ''}`
  }
  backup(dataDir, file)
  const { documents, damaged } = await verifyDatabase(file, undefined)
  if (damaged.length > 0) throw new Error(`"${file}" was written, but is damaged:\n${damaged.join('\n')}`)
  return `"${file}" holds ${documents} documents, each read back.`
}

/** A path as whoever called npm meant it. */
const fromHere = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path)

const placeOf = (args: string[]): string => {
  const { to } = parseArgs({ args, options: { to: { type: 'string' } } }).values
  if (!to)
    throw new Error(
      'Say where to: npm run move -- --to postgres://user:password@db.example.org/common_table, or --to <folder>',
    )
  return isDatabase(to) ? to : fromHere(to)
}

/** PostgreSQL has programs of its own for this. */
const WITH_POSTGRES = {
  backup: (
    file: string,
  ) => `No backup was made. A PostgreSQL database is backed up by a program of its own, also while servers use it:
  pg_dump --format=custom --file="${file}" "$DATABASE_URL"`,
  restore: (
    file: string,
  ) => `Nothing was restored. A PostgreSQL database is restored by a program of its own. Stop all servers, make an empty database, set DATABASE_URL to it, and:
  pg_restore --exit-on-error --single-transaction --no-owner --dbname="$DATABASE_URL" "${file}"
Before servers start on it, look whether it is whole: npm run verify`,
}

const verify = async ({ dataDir, databaseUrl }: Config, file: string | undefined): Promise<string> => {
  if (file !== undefined) return sayVerified(file, await verifyDatabase(file, undefined))
  if (databaseUrl !== null) return sayVerified(nameOfPlace(databaseUrl), await verifyPostgres(databaseUrl))
  const own = join(dataDir, 'common-table.sqlite')
  return sayVerified(own, await verifyDatabase(own, dataDir))
}

const sayVerified = (database: string, { documents, damaged, setAside }: Verified): string => {
  if (damaged.length > 0) throw new Error(`Damaged:\n${damaged.join('\n')}`)
  const whole = `All ${documents} documents of "${database}" are as they were written.`
  if (setAside.length === 0) return whole
  return `${whole}\nUpdates that broke a document, set aside in the table document_set_aside:\n${setAside.join('\n')}`
}

try {
  console.log(await run(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
