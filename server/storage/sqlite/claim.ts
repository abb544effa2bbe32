import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Claims a data folder for this process until it ends, however it ends: two servers on one folder would each
 * overwrite what the other knows. Gives what lets go of it. Throws when another process has it.
 */
export const claimFolder = (dataDir: string): (() => void) => {
  const lock = new DatabaseSync(join(dataDir, 'server.lock'))
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw error
  }
  return () => lock.close()
}
