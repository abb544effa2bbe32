// Plain JavaScript: reading types would cost this short-lived thread most of its time and memory.
import { DatabaseSync } from 'node:sqlite'
import { workerData } from 'node:worker_threads'

/** Rounds: what was written during one is moved by the next, until there is a moment in which the log is empty. */
const MOST = 5

const database = new DatabaseSync(workerData)
const checkpoint = database.prepare('PRAGMA wal_checkpoint(PASSIVE)')
for (let round = 0; round < MOST; round++) {
  const { log, checkpointed } = checkpoint.get()
  if (log === checkpointed) break
}
database.close()
