import { ConfigError } from '../config-error.ts'
import { UnusableDatabase } from './data-folder.ts'
import { openPostgres } from './postgres/postgres-storage.ts'
import type { Servers } from './servers.ts'
import { claimFolder } from './sqlite/claim.ts'
import { SqliteStorage } from './sqlite/sqlite-storage.ts'
import type { Storage } from './storage.ts'

/** `servers`: those that share it, where it can be shared. `release` is called once it is closed. */
export type Opened = { storage: Storage; servers: Servers | null; release: () => void }

type Settings = { dataDir: string; databaseUrl: string | null }

/** Opens the storage that the settings choose. Rejects with ConfigError when it cannot be used. */
export const openStorage = async (
  { dataDir, databaseUrl }: Settings,
  warn: (what: string) => void,
): Promise<Opened> => (databaseUrl === null ? openFolder(dataDir, warn) : openDatabase(databaseUrl))

const openDatabase = async (url: string): Promise<Opened> => {
  try {
    const storage = await openPostgres(url)
    return { storage, servers: storage.servers, release: () => {} }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new ConfigError(`DATABASE_URL cannot be used: ${why}`)
  }
}

const openFolder = (dataDir: string, warn: (what: string) => void): Opened => {
  let release: () => void
  try {
    release = claimFolder(dataDir)
  } catch (error) {
    const why = String(error).includes('locked') ? 'another server is using it' : String(error)
    throw new ConfigError(`DATA_DIR "${dataDir}" cannot be used: ${why}.`)
  }
  try {
    // nobody waits longer than they know: it is tried again
    return { storage: new SqliteStorage({ dataDir, patience: 0 }, warn), servers: null, release }
  } catch (error) {
    release()
    if (error instanceof UnusableDatabase)
      throw new ConfigError(`DATA_DIR "${dataDir}" cannot be used: ${error.message}`)
    throw new ConfigError(`DATA_DIR "${dataDir}" has a database that cannot be opened: ${String(error)}.`)
  }
}
