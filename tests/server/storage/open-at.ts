import { openPostgres } from '../../../server/storage/postgres/postgres-storage.ts'
import { SqliteStorage } from '../../../server/storage/sqlite/sqlite-storage.ts'
import type { Storage } from '../../../server/storage/storage.ts'

/** Opens the storage at an address: the URL of a database, or a folder. */
export const openAt = async (address: string): Promise<Storage> =>
  address.startsWith('postgres:')
    ? openPostgres(address)
    : new SqliteStorage({ dataDir: address, patience: 2000 })
