import { openPostgres } from '../../../server/storage/postgres/postgres-storage.ts'
import type { Storage } from '../../../server/storage/storage.ts'

/** Opens the storage at an address, whatever it is. */
export const openAt = (address: string): Promise<Storage> => openPostgres(address)
