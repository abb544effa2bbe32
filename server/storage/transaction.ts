import type { DatabaseSync } from 'node:sqlite'

/**
 * Runs `work` in one transaction: all of it is on disk when this returns, or none of it when it throws.
 * Within a transaction that is already open it becomes part of that one.
 */
export const inTransaction = <T>(database: DatabaseSync, work: () => T): T => {
  if (database.isTransaction) return work()
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    // Some failures (a full disk) have rolled back already; rolling back twice would hide the cause.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/**
 * Runs `work` in a transaction that is not waited for: it is written when this returns, and on disk only once its
 * log file has been synced. After a crash of the process it is there, after one of the machine it may not be.
 */
export const inUnsyncedTransaction = <T>(database: DatabaseSync, work: () => T): T => {
  database.exec('PRAGMA synchronous = NORMAL')
  try {
    return inTransaction(database, work)
  } finally {
    database.exec('PRAGMA synchronous = FULL')
  }
}
