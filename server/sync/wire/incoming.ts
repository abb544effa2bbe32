import type { Clock } from '../../clock.ts'
import { Cursor } from '../../encoding.ts'
import { type Message, readMessage } from './message.ts'
import { Pace } from './pace.ts'
import type { Wire } from './socket.ts'
import { type Bytes, Weight } from './weight.ts'

/** Who gets what comes in. */
export type Taker = {
  /** Throws Unreadable for a body that cannot be read. */
  take(message: Message): void
  /** A message is read later, for too many came; `tooLong`: so it has been for longer than is borne. */
  delayed(tooLong: boolean): void
  /** Something threw while a frame was read. */
  failed(error: unknown): void
}

export type IncomingParts = {
  wire: Pick<Wire, 'pause' | 'resume'>
  taker: Taker
  clock: Clock
  messagesPerSecond: number
  /** What all sockets bring. */
  all: Bytes
}

type State = { is: 'reading' } | { is: 'resting'; wake: () => void } | { is: 'ended' }
const READING = { is: 'reading' } as const

/** Reads what one socket sends, message by message, at the pace it may. */
export class Incoming {
  readonly #parts: IncomingParts
  readonly #frames: Cursor[] = []
  readonly #syncPace: Pace
  readonly #otherPace: Pace
  readonly #weight: Weight
  /** A message that was read, but whose time has not come. */
  #next: Message | null = null
  #state: State = READING
  #done: (() => void) | null = null

  constructor(parts: IncomingParts) {
    const { clock, messagesPerSecond, all } = parts
    this.#parts = parts
    this.#syncPace = new Pace(messagesPerSecond, clock.now())
    this.#otherPace = new Pace(messagesPerSecond, clock.now())
    this.#weight = new Weight(clock.precise(), all)
  }

  add(frame: Uint8Array): void {
    this.#frames.push(new Cursor(frame))
    if (this.#state === READING) this.#read()
  }

  /** No more comes; calls back once all that came is read. */
  close(done: () => void): void {
    if (this.#state.is === 'resting') this.#done = done
    else done()
  }

  /** Nothing is read any more. */
  end(): void {
    if (this.#state.is === 'resting') this.#state.wake()
    this.#state = { is: 'ended' }
  }

  #read(): void {
    const { clock, taker } = this.#parts
    try {
      for (let message = this.#first(); message; message = this.#first()) {
        const wait = this.#paceOf(message)?.take(clock.now()) ?? 0
        if (wait > 0) return this.#delay(message, wait)
        const start = clock.precise()
        taker.take(message)
        const end = clock.precise()
        const rest = this.#weight.rest(message, end - start, end)
        if (this.#state !== READING) return
        if (rest > 0) return this.#rest(rest)
      }
    } catch (error) {
      taker.failed(error)
    }
  }

  #first(): Message | null {
    let message = this.#next
    this.#next = null
    while (!message && this.#frames.length > 0) {
      const cursor = this.#frames[0]!
      message = cursor.left > 0 ? readMessage(cursor) : null
      if (!message || cursor.left === 0) this.#frames.shift()
    }
    return message
  }

  /** Awareness is not counted: it is coalesced. */
  #paceOf({ type }: Message): Pace | null {
    if (type === 'awareness') return null
    return type === 'barrier' || type === 'queryAwareness' ? this.#otherPace : this.#syncPace
  }

  #delay(message: Message, milliseconds: number): void {
    const now = this.#parts.clock.now()
    this.#next = message
    const tooLong = this.#syncPace.exhausted(now) || this.#otherPace.exhausted(now)
    if (!tooLong) this.#rest(milliseconds)
    this.#parts.taker.delayed(tooLong)
  }

  #rest(milliseconds: number): void {
    const { wire, clock } = this.#parts
    wire.pause()
    const wake = clock.after(milliseconds, () => {
      this.#state = READING
      this.#read()
      if (this.#state !== READING) return
      if (this.#done) this.#done()
      else wire.resume()
    })
    this.#state = { is: 'resting', wake }
  }
}
