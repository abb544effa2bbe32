import { extname } from 'node:path'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/** The threads of the server, by where their source is; a build has them all beside this. */
const SOURCES = {
  'record-worker': 'initiatives/record-worker.ts',
  'checkpoint-worker': 'storage/sqlite/checkpoint-worker.ts',
}

/** Starts a thread of its own, from the source or the build, as this runs. */
export const startThread = (name: keyof typeof SOURCES, options: WorkerOptions): Worker => {
  const isBuilt = extname(import.meta.filename) === '.js'
  return new Worker(new URL(isBuilt ? `./${name}.js` : `./${SOURCES[name]}`, import.meta.url), options)
}
