import type { ErrorCode } from '../../shared/words/errors.ts'
import { refusal } from '../refusal.ts'
import { startThread } from '../thread.ts'
import type { readRecord } from './record.ts'

type Read = ReturnType<typeof readRecord>
type Posted = Read | { code: ErrorCode; message: string }

/** Megabytes that reading one record may take. */
const MEMORY = 1024

let before: Promise<unknown> = Promise.resolve()

/**
 * Reads a large record beside the main thread, which would stand still for seconds, one at a time.
 * Throws bad-request, and too-large when it does not fit into memory.
 */
export const readRecordAside = (text: string): Promise<Read> => {
  const read = before.then(() => readInWorker(text))
  before = read.catch(() => undefined)
  return read
}

const readInWorker = (text: string): Promise<Read> =>
  new Promise((resolve, reject) => {
    const worker = startThread('record-worker', {
      workerData: text,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    })
    worker.once('message', (posted: Posted) => {
      if ('code' in posted) reject(refusal(posted.code, posted.message))
      else resolve(posted)
    })
    worker.once('error', (error) =>
      reject('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refusal('too-large') : error),
    )
    worker.once('exit', () => reject(new Error('a record was not read')))
  })
