import type { Clock } from '../../clock.ts'
import { encodeStateVector, Unreadable } from '../../encoding.ts'
import { MESSAGE, SYNC } from '../../../shared/protocol.ts'
import { closeCode, type ErrorCode } from '../../../shared/words/errors.ts'
import { maySync } from '../../../shared/words/roles.ts'
import type { Limits } from '../../limits.ts'
import type { Counts } from '../counts.ts'
import { type Bytes, Incoming, type Message, QUIET, step1, type Wire } from '../wire/wire.ts'
import type { Guest } from './guest.ts'
import { LAG, patienceFor, type Taking } from './lag.ts'
import type { Outgoing } from './outgoing.ts'
import { type Progress, Saved } from './saved.ts'
import { Steps } from './steps.ts'

/** Milliseconds: the longest silence that clients bear (they give up after 30 s), and when a socket is dead. */
const SILENCE = 15_000
const DEAD_AFTER = 35_000

/** What a connection needs of its room. */
export type Host = {
  readonly counts: Counts
  /** Throws Unreadable for a body that cannot be read. */
  take(connection: Connection, message: Message): void
  /** It has something to write. */
  touch(connection: Connection): void
  /** It has taken what it was sent and lacks what came after `clocks`; `asked`: it sent step 1 meanwhile. */
  catchUp(connection: Connection, clocks: Map<number, number>, asked: boolean): void
  /** It has missed cursors. */
  showPresence(connection: Connection): void
  leave(connection: Connection): void
  report(error: unknown): void
}

export type ConnectionParts = {
  host: Host
  guest: Guest
  wire: Wire
  limits: Limits
  clock: Clock
  /** What all sockets bring. */
  all: Bytes
}

/** One socket: gives its room what comes in, and writes what the other side can take. */
export class Connection {
  readonly saved = new Saved()
  readonly steps: Steps
  readonly #host: Host
  readonly #wire: Wire
  readonly #limits: Limits
  readonly #clock: Clock
  readonly #incoming: Incoming
  #guest: Guest
  #state: Taking = { is: 'current' }
  #outbox: Buffer[] = []
  /** Bytes that the other side had not taken when something was last written. */
  #unsent = 0
  #lastSent: number
  #lastHeard: number
  #left: () => void = () => {}

  constructor({ host, guest, wire, limits, clock, all }: ConnectionParts) {
    this.#host = host
    this.#guest = guest
    this.#wire = wire
    this.#limits = limits
    this.#clock = clock
    this.steps = new Steps(clock)
    const taker = {
      take: (message: Message) => host.take(this, message),
      delayed: (tooLong: boolean) => this.#delayed(tooLong),
      failed: (error: unknown) => this.#failed(error),
    }
    this.#incoming = new Incoming({ wire, taker, clock, messagesPerSecond: limits.messagesPerSecond, all })
    this.#lastSent = this.#lastHeard = clock.now()
  }

  get guest(): Guest {
    return this.#guest
  }

  get isOpen(): boolean {
    return this.#state.is !== 'gone'
  }

  /** Whether it gets no edits at the moment, for it has not taken what it was sent. */
  get isBehind(): boolean {
    return this.#state.is === 'behind'
  }

  /** Resolves when the socket is closed at both ends. */
  get gone(): Promise<void> {
    return this.#wire.closed
  }

  /** Somebody's name, partner or role changed. */
  becomes(guest: Guest): void {
    this.#guest = guest
  }

  /** The other side gave a sign of life. */
  alive(): void {
    this.#lastHeard = this.#clock.now()
  }

  /** Takes one binary frame. */
  receive(frame: Uint8Array): void {
    if (this.#state.is === 'gone') return
    this.#lastHeard = this.#clock.now()
    if (!maySync(this.#guest.role)) return this.end('not-allowed')
    const [type, kind] = frame
    if (frame.length > this.#limits.frameBytes && (type !== MESSAGE.sync || kind === SYNC.update)) {
      this.#host.counts.limit('frameBytes')
      return this.end('update-too-large')
    }
    this.#incoming.add(frame)
  }

  /** Puts a frame into this socket's next write. */
  send(frame: Buffer): void {
    this.#outbox.push(frame)
    this.#host.touch(this)
  }

  /** Sends step 1: an honest client answers with all that it has beyond `clocks`. Gives the step's number. */
  ask(clocks: ReadonlyMap<number, number>): number {
    this.send(step1(encodeStateVector(clocks)))
    return this.steps.ask()
  }

  /** Writes its share of a turn, then what is for it alone. `clocks` are the room's. */
  write(outgoing: Outgoing, clocks: ReadonlyMap<number, number>): void {
    const { is } = this.#state
    if (is === 'gone') return
    if (is === 'behind') return this.#flush()
    const withCursors = this.#takesCursors()
    const share = outgoing.for(this, withCursors)
    if (share) this.#put(share)
    this.#flush()
    if (!withCursors && outgoing.hasCursors) this.#missCursors()
    if (this.#unsent > LAG.edits) this.#fallBehind(clocks)
  }

  /** Whether a step 1 is answered later, because this socket has not taken what it was sent before. */
  postpones(stateVector: Map<number, number>): boolean {
    if (this.#state.is !== 'behind') return false
    this.#state = { ...this.#state, clocks: stateVector, asked: true }
    return true
  }

  /** Sends what can be answered of its questions; true when none is left. */
  settle(progress: Progress): boolean {
    if (this.#state.is === 'gone') return true
    const isSettled = this.saved.answer(progress, this.#outbox)
    this.#flush()
    return isSettled
  }

  /** Keeps the client from taking silence for a dead server, and gives up on a socket that is dead or too slow. */
  beat(now: number): void {
    const state = this.#state
    if (now - this.#lastHeard > DEAD_AFTER) return this.#giveUp()
    if (state.is === 'behind' && now > state.until) return this.end('too-slow')
    if (now - this.#lastSent >= SILENCE && state.is !== 'behind') this.send(QUIET)
    this.#wire.ping()
  }

  /** Closes for the reason that `code` names. */
  end(code: ErrorCode): void {
    if (this.#state.is === 'gone') return
    this.#host.counts.ended.inc({ code })
    this.#flush()
    this.#wire.close(closeCode(code), code)
    this.#leave()
  }

  /** The other side is closed. What it had sent is read all the same; then it leaves, and `left` is called. */
  closed(left: () => void): void {
    if (this.#state.is === 'gone') return left()
    this.#left = left
    this.#incoming.close(() => this.#leave())
  }

  /** Leaves the room; nothing is read or written any more. */
  #leave(): void {
    if (this.#state.is === 'gone') return
    this.#state = { is: 'gone' }
    this.#incoming.end()
    this.#host.leave(this)
    this.#left()
  }

  #put(frames: Buffer): void {
    this.#unsent = this.#wire.write(frames)
    this.#lastSent = this.#clock.now()
  }

  #flush(): void {
    if (this.#outbox.length === 0) return
    this.#put(this.#outbox.length > 1 ? Buffer.concat(this.#outbox) : this.#outbox[0]!)
    this.#outbox = []
  }

  /** What was not taken a while ago may be by now. */
  #takesCursors(): boolean {
    if (this.#unsent > LAG.cursors) this.#unsent = this.#wire.buffered()
    return this.#unsent <= LAG.cursors
  }

  #missCursors(): void {
    if (this.#state.is !== 'current') return
    const missing: Taking = { is: 'without-cursors' }
    this.#state = missing
    this.#wire.onceDrained(() => {
      if (this.#state !== missing) return
      this.#state = { is: 'current' }
      this.#host.showPresence(this)
    })
  }

  #fallBehind(clocks: ReadonlyMap<number, number>): void {
    const until = this.#clock.now() + patienceFor(this.#unsent)
    this.#state = { is: 'behind', clocks: new Map(clocks), asked: false, until }
    this.#wire.onceDrained(() => {
      const state = this.#state
      if (state.is !== 'behind') return
      this.#state = { is: 'current' }
      this.#host.catchUp(this, state.clocks, state.asked)
    })
  }

  #giveUp(): void {
    this.#host.counts.ended.inc({ code: 'silent' })
    this.#wire.terminate()
  }

  #delayed(tooLong: boolean): void {
    this.#host.counts.delayed.inc()
    if (!tooLong) return
    this.#host.counts.limit('messagesPerSecond')
    this.end('too-fast')
  }

  #failed(error: unknown): void {
    if (!(error instanceof Unreadable)) this.#host.report(error)
    this.end(error instanceof Unreadable ? 'bad-frame' : 'cannot-load')
  }
}
