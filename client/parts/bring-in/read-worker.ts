import '../../net/older-browsers.ts'
import { readBytes } from './read-file.ts'
import { CannotRead, type Problem, type Table } from './table.ts'
import type { Size } from './typed.ts'

/** Reads a file beside the page's own thread. */

export type Asked = { bytes: Uint8Array; name: string; size: Size }
export type Answered = { tables: Table[] } | { problem: Problem }

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  void readBytes(data.bytes, data.name, data.size).then(
    (tables) => answer({ tables }),
    (error: unknown) => answer({ problem: error instanceof CannotRead ? error.problem : 'damaged' }),
  )
})

const answer = (answered: Answered): void => postMessage(answered)
