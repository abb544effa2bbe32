import type { DatabaseSync } from 'node:sqlite'

import { startThread } from '../../thread.ts'

/** Milliseconds between looks, and the longest that a change stays in the log alone. */
const LOOK = 2000
const LONGEST = 60_000
/** Changed rows after which the log is long. */
const MANY = 1000

/**
 * Moves what is in the write-ahead log into the database file now and then, in a thread of its own: this waits for
 * the disk, and those who write need not wait for it. `failed` hears why it could not be done.
 */
export const keepCheckpointed = (
  database: DatabaseSync,
  failed: (error: unknown) => void,
): { stop(): Promise<void> } => {
  database.exec('PRAGMA wal_autocheckpoint = 0')
  const changes = database.prepare('SELECT total_changes() AS n')
  let moved = 0
  let movedAt = performance.now()
  let running: Promise<void> | null = null
  const look = setInterval(() => {
    const changed = Number(changes.get()?.n)
    const isDue = changed - moved > MANY || performance.now() - movedAt > LONGEST
    if (running || changed === moved || !isDue) return
    moved = changed
    movedAt = performance.now()
    running = checkpoint(database.location() ?? '')
      .catch(failed)
      .then(() => {
        running = null
      })
  }, LOOK)
  look.unref()
  return {
    async stop() {
      clearInterval(look)
      await running
    },
  }
}

const checkpoint = (file: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = startThread('checkpoint-worker', {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
    })
    worker.once('error', reject)
    worker.once('exit', () => resolve())
  })
