import { DatabaseSync } from 'node:sqlite'
import { workerData } from 'node:worker_threads'

/** Rounds: what was written during one is moved by the next, until there is a moment in which the log is empty. */
const MOST = 5

const database = new DatabaseSync(String(workerData))
const checkpoint = database.prepare('PRAGMA wal_checkpoint(PASSIVE)')
for (let round = 0; round < MOST; round++) {
  const moved = checkpoint.get()
  if (moved?.log === moved?.checkpointed) break
}
database.close()
