import { closeCode, type ErrorCode } from '../../../shared/words/errors.ts'
import { MESSAGE, SYNC } from '../../../shared/protocol.ts'
import { maySync } from '../../../shared/words/roles.ts'
import type { Limits } from '../../limits.ts'
import { Unreadable } from '../wire/cursor.ts'
import { QUIET, step1 } from '../wire/frames.ts'
import { Inbox, type Message } from '../wire/inbox.ts'
import type { Journal } from '../document/journal.ts'
import { Pace } from '../wire/pace.ts'
import type { Room } from './room.ts'
import type { Guest } from '../rooms.ts'
import { Saved } from './saved.ts'
import { encodeStateVector } from '../wire/state-vector.ts'
import { type Bytes, Weight } from '../wire/weight.ts'
import type { Wire } from '../wire/wire.ts'

/** Bytes not taken by the other side beyond which it gets no cursors, and beyond which it gets no edits. */
const LAG = { cursors: 256 * 1024, edits: 1024 * 1024 }
/** Who lags behind gets this many milliseconds, and more for what it has to take at this many bytes a second. */
const LAG_PATIENCE = 20_000
const SLOWEST = 32 * 1024
/** Milliseconds: the longest silence that clients bear (they give up after 30 s), and when a socket is dead. */
const SILENCE = 15_000
const DEAD_AFTER = 35_000

/** What a socket that lags behind has: the clocks it was sent. `asked`: it sent step 1 meanwhile. */
type Behind = { clocks: Map<number, number>; asked: boolean; until: number }

/** One socket: reads what it sends at the pace it may, and writes what it can take. */
export class Connection {
  readonly room: Room
  guest: Guest
  readonly saved = new Saved()
  /** Claimed client ids with the newest state that was sent for each. */
  readonly claims = new Map<number, Uint8Array | null>()
  /** When step 1 last went out for something refused, in ms, and whether a step 2 has come since. */
  asked = { at: 0, answered: true }
  /** How many step 1s went out, and how many step 2s have come: each answers one, in order. */
  readonly steps = { asked: 0, answered: 0 }
  open = true
  readonly #wire: Wire
  readonly #limits: Limits
  readonly #inbox = new Inbox()
  readonly #syncPace: Pace
  readonly #otherPace: Pace
  readonly #weight: Weight
  #outbox: Buffer[] = []
  #delay: NodeJS.Timeout | null = null
  #behind: Behind | null = null
  #missedCursors = false
  #lastSent = Date.now()
  #lastHeard = Date.now()

  /** `all`: what all sockets bring. */
  constructor(room: Room, guest: Guest, wire: Wire, limits: Limits, all: Bytes) {
    this.room = room
    this.guest = guest
    this.#wire = wire
    this.#limits = limits
    this.#weight = new Weight(performance.now(), all)
    this.#syncPace = new Pace(limits.messagesPerSecond, Date.now())
    this.#otherPace = new Pace(limits.messagesPerSecond, Date.now())
  }

  /** Resolves when the socket is closed at both ends. */
  get gone(): Promise<void> {
    return this.#wire.closed
  }

  /** The other side gave a sign of life. */
  alive(): void {
    this.#lastHeard = Date.now()
  }

  /** Takes one binary frame. */
  receive(frame: Uint8Array): void {
    if (!this.open) return
    this.alive()
    if (!maySync(this.guest.role)) return this.end('not-allowed')
    const [type, kind] = frame
    if (frame.length > this.#limits.frameBytes && (type !== MESSAGE.sync || kind === SYNC.update)) {
      this.room.counts.limit('frameBytes')
      return this.end('update-too-large')
    }
    this.#inbox.add(frame)
    if (!this.#delay) this.#drain()
  }

  /** Puts a frame into this socket's next write. */
  send(frame: Buffer): void {
    this.#outbox.push(frame)
    this.room.touch(this)
  }

  /** Sends step 1: an honest client answers with all that it has beyond `clocks`. */
  askForMore(clocks: ReadonlyMap<number, number>): void {
    this.steps.asked += 1
    this.send(step1(encodeStateVector(clocks)))
  }

  /** What of a turn this socket can take. */
  get takes(): 'all' | 'edits' | 'nothing' {
    if (this.#behind) return 'nothing'
    return this.#wire.buffered() > LAG.cursors ? 'edits' : 'all'
  }

  /** Writes its share of a turn, then what is for it alone. `clocks` are the room's, `whole` says cursors are in it. */
  flush(share: Buffer | null, whole: boolean, clocks: ReadonlyMap<number, number>): void {
    if (!this.open) return
    if (share && !this.#behind) this.#wire.write(share)
    if (this.#outbox.length > 0) this.#wire.write(Buffer.concat(this.#outbox))
    if (share || this.#outbox.length > 0) this.#lastSent = Date.now()
    this.#outbox = []
    if (!whole) this.#missCursors()
    const buffered = this.#wire.buffered()
    if (buffered <= LAG.edits || this.#behind) return
    const until = Date.now() + LAG_PATIENCE + (buffered * 1000) / SLOWEST
    this.#behind = { clocks: new Map(clocks), asked: false, until }
    this.#wire.onceDrained(() => this.#catchUp())
  }

  /** Whether a step 1 is answered later, because this socket has not taken what it was sent before. */
  postpones(stateVector: Map<number, number>): boolean {
    if (!this.#behind) return false
    this.#behind = { ...this.#behind, clocks: stateVector, asked: true }
    return true
  }

  /** Sends what can be answered of its questions; true when none is left. */
  settle(journal: Journal): boolean {
    for (const answer of this.saved.answers(journal)) this.send(answer)
    return this.saved.settled
  }

  /** Keeps the client from taking silence for a dead server, and gives up on a socket that is dead or too slow. */
  beat(now: number): void {
    if (now - this.#lastHeard > DEAD_AFTER) return this.#giveUp()
    if (this.#behind && now > this.#behind.until) return this.end('too-slow')
    if (now - this.#lastSent >= SILENCE && !this.#behind) this.send(QUIET)
    this.#wire.ping()
  }

  /** Closes for the reason that `code` names. */
  end(code: ErrorCode): void {
    if (!this.open) return
    this.room.counts.ended.inc({ code })
    if (this.#outbox.length > 0) this.#wire.write(Buffer.concat(this.#outbox))
    this.#wire.close(closeCode(code), code)
    this.leave()
  }

  /** Leaves the room; nothing is read or written any more. */
  leave(): void {
    if (!this.open) return
    this.open = false
    if (this.#delay) clearTimeout(this.#delay)
    this.room.leave(this)
  }

  #giveUp(): void {
    this.room.counts.ended.inc({ code: 'silent' })
    this.#wire.terminate()
  }

  #missCursors(): void {
    if (this.#missedCursors) return
    this.#missedCursors = true
    this.#wire.onceDrained(() => {
      this.#missedCursors = false
      if (this.open && !this.#behind) this.room.showPresence(this)
    })
  }

  #catchUp(): void {
    const behind = this.#behind
    this.#behind = null
    if (!behind || !this.open) return
    this.room.counts.resyncs.inc()
    this.room.resync(this, behind.clocks, behind.asked)
  }

  #drain(): void {
    try {
      for (let message = this.#inbox.peek(); message && this.open; message = this.#inbox.peek()) {
        const wait = this.#paceOf(message)?.take(Date.now()) ?? 0
        if (wait > 0) return this.#delayed(wait)
        this.#inbox.drop()
        const start = performance.now()
        this.#handle(message)
        const rest = this.#weight.rest(message, performance.now() - start)
        if (rest > 0 && this.open) return this.#wait(rest)
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) this.room.report(error)
      this.end(error instanceof Unreadable ? 'bad-frame' : 'cannot-load')
    }
  }

  /** Awareness is not counted: it is coalesced. */
  #paceOf({ type }: Message): Pace | null {
    if (type === 'awareness') return null
    return type === 'barrier' || type === 'queryAwareness' ? this.#otherPace : this.#syncPace
  }

  #delayed(milliseconds: number): void {
    const now = Date.now()
    const { counts } = this.room
    counts.delayed.inc()
    if (!this.#syncPace.exhausted(now) && !this.#otherPace.exhausted(now)) return this.#wait(milliseconds)
    counts.limit('messagesPerSecond')
    this.end('too-fast')
  }

  #wait(milliseconds: number): void {
    this.#wire.pause()
    this.#delay = setTimeout(() => {
      this.#delay = null
      this.#drain()
      if (!this.#delay && this.open) this.#wire.resume()
    }, milliseconds)
  }

  #handle(message: Message): void {
    switch (message.type) {
      case 'step1':
        return this.room.answerStep1(this, message.body)
      case 'step2':
      case 'update':
        return this.room.submit(this, message.type, message.body)
      case 'awareness':
        return this.room.hear(this, message.body)
      case 'queryAwareness':
        return this.room.showPresence(this)
      case 'barrier':
        if (this.saved.ask(message.n)) return this.room.ask(this)
        return this.end('too-fast')
    }
  }
}
