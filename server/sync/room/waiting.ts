import type { Connection } from './connection.ts'
import type { Clock } from '../../clock.ts'
import type { Limits } from '../../limits.ts'
import { isAnswered, type Offer } from './offers.ts'

/** Milliseconds that an update waits for what it refers to, and for those in whose name it speaks. */
const PATIENCE = { missing: 5000, offer: 2000 }
/** Updates of one socket that may wait, and those of all sockets: each costs a look at every admitted update. */
const MOST = 200
const MOST_OF_ALL = 500
/** How many times the bytes of one socket may wait of all sockets. */
const SHARES = 4

/** What an update waits for: a clock that is missing, or the answers of those in whose name it speaks. */
export type Awaited = { missing: Id } | { offer: Offer }
/** An update, and how it came: as the answer to a step 1, or on its own. */
export type Sent = { from: Connection; kind: 'step2' | 'update'; update: Uint8Array }
export type Held = Sent & Awaited
type Id = { client: number; clock: number }
type Numbered = Held & { number: number; giveUp: () => void }

const bytesOf = (held: readonly Held[]): number => held.reduce((sum, { update }) => sum + update.length, 0)

const isReady = (held: Held, clocks: ReadonlyMap<number, number>): boolean =>
  'offer' in held ? isAnswered(held.offer) : (clocks.get(held.missing.client) ?? 0) > held.missing.clock

export type WaitingParts = {
  limits: Limits
  clock: Clock
}

/**
 * Updates that refer to clocks that are not known yet, or speak for somebody who is asked first. Bounded in number,
 * bytes and time, for each socket and in all.
 */
export class Waiting {
  /** Bytes of updates of one socket that may wait for others. */
  readonly #bytes: number
  readonly #clock: Clock
  readonly #onExpire: (held: Held & { number: number }) => void
  readonly #held = new Set<Numbered>()
  #number = 0

  constructor({ limits, clock }: WaitingParts, onExpire: (held: Held & { number: number }) => void) {
    this.#bytes = limits.frameBytes
    this.#clock = clock
    this.#onExpire = onExpire
  }

  get isEmpty(): boolean {
    return this.#held.size === 0
  }

  /** Gives the number under which it waits, or null when too much is waiting. */
  add(held: Held): number | null {
    const all = [...this.#held]
    const own = all.filter(({ from }) => from === held.from)
    if (all.length >= MOST_OF_ALL || own.length >= MOST) return null
    const bytes = held.update.length
    if (bytesOf(own) + bytes > this.#bytes || bytesOf(all) + bytes > SHARES * this.#bytes) return null
    const number = ++this.#number
    const giveUp = this.#clock.after(PATIENCE['offer' in held ? 'offer' : 'missing'], () => {
      this.#held.delete(numbered)
      this.#onExpire(numbered)
    })
    const numbered = { ...held, number, giveUp }
    this.#held.add(numbered)
    return number
  }

  /** Takes out one update that need not wait any more. */
  take(clocks: ReadonlyMap<number, number>): Numbered | null {
    for (const held of this.#held) {
      if (!isReady(held, clocks)) continue
      this.#remove(held)
      return held
    }
    return null
  }

  leave(connection: Connection): void {
    for (const held of this.#held) if (held.from === connection) this.#remove(held)
  }

  close(): void {
    for (const held of this.#held) this.#remove(held)
  }

  #remove(held: Numbered): void {
    held.giveUp()
    this.#held.delete(held)
  }
}
