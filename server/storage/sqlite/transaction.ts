import type { DatabaseSync } from 'node:sqlite'

/** Runs `work` in one transaction: all of it is written when this returns, or none of it when it throws. */
export const inTransaction = <T>(database: DatabaseSync, work: () => T): T => {
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
