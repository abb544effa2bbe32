import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What the claim is held by; it stays when nobody has the folder. */
export const LOCK_FILE = 'server.lock'

/**
 * Claims a data folder for this process until it ends, however it ends: two servers on one folder would each
 * overwrite what the other knows. Gives what lets go of it. Throws when another process has it.
 */
export const claimFolder = (dataDir: string): (() => void) => {
  const lock = new DatabaseSync(join(dataDir, LOCK_FILE))
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw error
  }
  return () => lock.close()
}

/** For what may not be done beside a server. Throws with a sentence when one has the folder. */
export const claimUnused = (dataDir: string): (() => void) => {
  try {
    return claimFolder(dataDir)
  } catch {
    throw new Error(`A server is using "${dataDir}". Stop it first.`)
  }
}
