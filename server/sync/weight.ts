import type { Message } from './inbox.ts'

/** A message that takes longer, in ms, is followed by a rest of so many times that: others come first. */
const COSTLY = 20
const COSTLY_REST = 4
/** Bytes that one socket may send at once, and those that it may send in a millisecond after that. */
const FREE = 512 * 1024
const BYTES_A_MILLISECOND = 4096
/** The longest rest for bytes, in ms: a large document that comes at once is nobody's fault. */
const LONGEST = 1000

/** How much one socket's messages weigh, in time and bytes. While it rests nothing is read: the rest waits at its end. */
export class Weight {
  #bytes = 0
  #at: number

  constructor(now: number) {
    this.#at = now
  }

  /** Milliseconds to rest after a message that took so many. */
  rest(message: Message, took: number, now = performance.now()): number {
    const forTime = took > COSTLY ? took * COSTLY_REST : 0
    const bytes = 'body' in message ? message.body.length : 0
    this.#bytes = Math.max(0, this.#bytes - (now - this.#at) * BYTES_A_MILLISECOND) + bytes
    this.#at = now
    const forBytes = Math.min(LONGEST, (this.#bytes - FREE) / BYTES_A_MILLISECOND)
    return Math.max(forTime, forBytes, 0)
  }
}
