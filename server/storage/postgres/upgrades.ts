import type { ClientBase } from 'pg'

import { UnusableDatabase } from '../data-folder.ts'
import { FIRST_TABLES } from './schema.ts'

/** What is known of comments; `place` as in the first tables. */
const COMMENTS = `
CREATE TABLE comments (
  initiative words NOT NULL REFERENCES initiatives ON DELETE CASCADE, id words NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY, written words NOT NULL, said words NOT NULL, changed words NOT NULL,
  resolved words NOT NULL, PRIMARY KEY (initiative, id)
);
`

/** What people had seen when they were last here. */
const VISITS = `
CREATE TABLE visits (
  initiative words NOT NULL REFERENCES initiatives ON DELETE CASCADE, person words NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY, last words NOT NULL, before words NOT NULL,
  PRIMARY KEY (initiative, person)
);
`

/**
 * From each version of the database to the next, the first from an empty one. What a released version made is never
 * changed here: a change of the tables is one more upgrade at the end.
 */
const UPGRADES: readonly string[] = [FIRST_TABLES, COMMENTS, VISITS]

/** Which of the locks that programs agree upon in a database is for upgrades: any number that no other takes. */
const LOCK = 7_261_943_380

/** The first version of PostgreSQL that has all that is used. */
const OLDEST = 14

/**
 * Makes the tables of an empty database and brings an older one up to date, all in one transaction: it is all done or
 * not at all. Others who start meanwhile wait. Rejects with UnusableDatabase, and what the database says.
 */
export const upgradeDatabase = async (client: ClientBase): Promise<void> => {
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
    await upgradeWithin(client)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

/** Within a transaction that holds the lock. */
export const upgradeWithin = async (client: ClientBase): Promise<void> => {
  const from = await versionOf(client)
  refuseNewer(from)
  for (const upgrade of UPGRADES.slice(from)) await client.query(upgrade)
  if (from < UPGRADES.length) await client.query('UPDATE version SET number = $1', [UPGRADES.length])
}

/** Keeps servers from starting until the connection or its transaction ends. Rejects with UnusableDatabase. */
export const holdStarts = async (client: ClientBase, until: 'session' | 'transaction'): Promise<void> => {
  const lock = until === 'session' ? 'pg_try_advisory_lock' : 'pg_try_advisory_xact_lock'
  const { rows } = await client.query(`SELECT ${lock}($1) AS is_ours`, [LOCK])
  if (rows[0]?.is_ours === true) return
  throw new UnusableDatabase(
    'The database is being brought up to date or moved by another program just now. Nothing was changed. Try again when that has ended.',
  )
}

/** Rejects with UnusableDatabase when a database is not of this version. */
export const refuseOtherVersion = async (client: ClientBase): Promise<void> => {
  const { rows } = await client.query(`SELECT to_regclass('version') IS NOT NULL AS is_ours`)
  if (rows[0]?.is_ours !== true)
    throw new UnusableDatabase('The database has nothing of Common Table. Nothing was changed.')
  const version = Number((await client.query('SELECT number FROM version')).rows[0]?.number)
  refuseNewer(version)
  if (version === UPGRADES.length) return
  throw new UnusableDatabase(
    'The database was written by an older version of Common Table. Start this version on it once, which brings it up to date, and stop it again.',
  )
}

/** How many upgrades a database has had. Throws UnusableDatabase where it cannot hold what is to be kept. */
const versionOf = async (client: ClientBase): Promise<number> => {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding,
    to_regclass('version') IS NOT NULL AS is_ours,
    (SELECT count(*)::int FROM pg_tables WHERE schemaname = current_schema()) AS tables`,
  )
  const { version, encoding, is_ours: isOurs, tables } = rows[0] as Found
  if (version < OLDEST)
    throw new UnusableDatabase(
      `The database is PostgreSQL ${version}. Common Table needs ${OLDEST} or newer. Nothing was changed.`,
    )
  if (encoding !== 'UTF8')
    throw new UnusableDatabase(
      `The database keeps text as ${encoding}, which has no room for all languages. Nothing was changed. Make one with: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.`,
    )
  if (!isOurs && tables > 0)
    throw new UnusableDatabase(
      'The database is the one of another program: it has tables that are not of Common Table. Nothing was changed. Choose an empty one.',
    )
  if (!isOurs)
    await client.query(
      'CREATE TABLE version (number integer NOT NULL); INSERT INTO version (number) VALUES (0)',
    )
  const found = await client.query('SELECT number FROM version')
  return Number(found.rows[0]?.number)
}

type Found = { version: number; encoding: string; is_ours: boolean; tables: number }

/** Throws UnusableDatabase when this version does not know what the database holds. */
const refuseNewer = (version: number): void => {
  if (version <= UPGRADES.length) return
  throw new UnusableDatabase(
    `The database was written by a newer version of Common Table (its number is ${version}, this version knows up to ${UPGRADES.length}). Start that version, or restore a backup that this one made.`,
  )
}
