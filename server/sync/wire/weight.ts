import type { Message } from './message.ts'

/** A message that takes longer, in ms, is followed by a rest of so many times that: others come first. */
const COSTLY = 20
const COSTLY_REST = 4
/** Bytes that may come at once, and those that may come in a millisecond after that. */
const FREE = 512 * 1024
const BYTES_A_MILLISECOND = 4096
/** The longest rest for one's own bytes, in ms: a large document that comes at once is nobody's fault. */
const LONGEST = 1000
/** The longest rest for the bytes of others, in ms. */
const LONGEST_FOR_OTHERS = 5000

/** Bytes that came, of which so many are forgotten with each millisecond. */
export class Bytes {
  #bytes = 0
  #at: number

  constructor(now: number) {
    this.#at = now
  }

  /** Adds some. Gives the milliseconds after which no more are there than may come at once; negative if that is so. */
  add(bytes: number, now: number): number {
    this.#bytes = Math.max(0, this.#bytes - (now - this.#at) * BYTES_A_MILLISECOND) + bytes
    this.#at = now
    return (this.#bytes - FREE) / BYTES_A_MILLISECOND
  }
}

/** How much one socket's messages weigh, in time and bytes. While it rests nothing is read: the rest waits at its end. */
export class Weight {
  readonly #own: Bytes
  readonly #all: Bytes

  /** `all`: what all sockets bring; those that bring much get together no more than one alone. */
  constructor(now: number, all: Bytes) {
    this.#own = new Bytes(now)
    this.#all = all
  }

  /** Milliseconds to rest after a message that took so many. */
  rest(message: Message, took: number, now: number): number {
    const forTime = took > COSTLY ? took * COSTLY_REST : 0
    const bytes = 'body' in message ? message.body.length : 0
    const own = this.#own.add(bytes, now)
    const all = this.#all.add(bytes, now)
    if (own <= 0) return forTime
    return Math.max(forTime, Math.min(LONGEST, own), Math.min(LONGEST_FOR_OTHERS, all - own))
  }
}
