import type { Answered, Asked } from './read-worker.ts'
import { CannotRead, MOST_BYTES, type Table } from './table.ts'
import type { Size } from './typed.ts'

/** Milliseconds after which a file is given up: one that takes longer would take forever. */
const PATIENCE = 30_000

/** Reads a file in a worker, so that the page goes on. Throws `CannotRead`. */
export const readAside = async (file: File, size: Size): Promise<Table[]> => {
  if (file.size > MOST_BYTES) throw new CannotRead('too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const worker = new Worker(new URL('read-worker.ts', import.meta.url), { type: 'module' })
  try {
    const answered = await new Promise<Answered>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => resolve(data))
      // what breaks while it reads is answered: this is the worker itself, which did not come
      worker.addEventListener('error', () => reject(new CannotRead('away')))
      setTimeout(() => reject(new CannotRead('too-large-inside')), PATIENCE)
      worker.postMessage({ bytes, name: file.name, size } satisfies Asked, [bytes.buffer])
    })
    if ('problem' in answered) throw new CannotRead(answered.problem)
    return answered.tables
  } finally {
    worker.terminate()
  }
}
