import * as decoding from 'lib0/decoding'
import { closeCode, type ErrorCode } from '../../shared/errors.ts'
import { BARRIER, MESSAGE, REFUSALS, type RefusalCode, SYNC } from '../../shared/protocol.ts'
import { maySync } from '../../shared/roles.ts'
import { barrierFrame, QUIET } from './frames.ts'
import type { Journal } from './journal.ts'
import type { Room } from './room.ts'
import type { Guest } from './rooms.ts'

/** What a connection needs of its socket. */
export type Wire = {
  /** Writes whole frames. */
  write(frames: Buffer): void
  /** Bytes written that the other side has not taken yet. */
  buffered(): number
  pause(): void
  resume(): void
  ping(): void
  close(code: number, reason: string): void
  terminate(): void
}

/** A question for what is saved, and what of this socket must be settled before it is answered. */
type Barrier = { n: number; batch: number; gap: number }

/** More unanswered barriers than this is no client that waits for answers. */
const MAX_BARRIERS = 1000

/** One socket: reads what it sends, and knows what of it is saved and what stands refused. */
export class Connection {
  readonly room: Room
  readonly #wire: Wire
  guest: Guest
  /** Claimed client ids with the newest state that was sent for each. */
  readonly claims = new Map<number, Uint8Array | null>()
  /** `asked`: a step 1 went out after the cause had ended, so the next admitted step 2 mends it. */
  refusal: { code: RefusalCode; asked: boolean } | null = null
  /** The batch that holds the last of what this socket sent. */
  batch = 0
  /** The numbers of its updates that wait for others, oldest first. */
  readonly gaps: number[] = []
  open = true
  #barriers: Barrier[] = []
  #outbox: Buffer[] = []
  #lastSent = Date.now()
  #lastHeard = Date.now()

  constructor(room: Room, guest: Guest, wire: Wire) {
    this.room = room
    this.guest = guest
    this.#wire = wire
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
    try {
      const decoder = decoding.createDecoder(frame)
      while (this.open && decoding.hasContent(decoder)) {
        if (!this.#read(decoder)) return
      }
    } catch {
      this.end('bad-frame')
    }
  }

  /** Puts a frame into this socket's next write. */
  send(frame: Buffer): void {
    this.#outbox.push(frame)
    this.room.touch(this)
  }

  /** Writes what has been put together, after `shared`, which many sockets get alike. */
  flush(shared: Buffer | null): void {
    if (!this.open) return
    if (shared) this.#wire.write(shared)
    if (this.#outbox.length > 0) this.#wire.write(Buffer.concat(this.#outbox))
    else if (!shared) return
    this.#outbox = []
    this.#lastSent = Date.now()
  }

  refuse(code: RefusalCode): void {
    if (this.refusal?.code === 'bad-update') return
    this.refusal = { code, asked: false }
  }

  /** Answers, in order, the barriers whose time has come. True when none is left. */
  settle(journal: Journal): boolean {
    while (this.open && this.#barriers.length > 0) {
      const { n, batch, gap } = this.#barriers[0]!
      if ((this.gaps[0] ?? Infinity) <= gap) return false
      const saved = batch <= journal.committed
      if (!saved && !journal.trouble) return false
      this.#barriers.shift()
      this.send(this.#answer(n, saved))
    }
    return true
  }

  /** Keeps the client from taking silence for a dead server, and notices a socket that is dead. Times in ms. */
  beat(now: number, silence: number, deadAfter: number): void {
    if (now - this.#lastHeard > deadAfter) return this.#wire.terminate()
    if (now - this.#lastSent >= silence) this.send(QUIET)
    this.#wire.ping()
  }

  /** Closes for the reason that `code` names. */
  end(code: ErrorCode): void {
    if (!this.open) return
    this.flush(null)
    this.open = false
    this.#wire.close(closeCode(code), code)
    this.room.leave(this)
  }

  /** The socket closed by itself. */
  closed(): void {
    if (!this.open) return
    this.open = false
    this.room.leave(this)
  }

  #answer(n: number, saved: boolean): Buffer {
    if (!saved)
      return barrierFrame(n, BARRIER.cannotSave, 'cannot-save: The server cannot save at the moment.')
    if (!this.refusal) return barrierFrame(n, BARRIER.saved, '')
    const { code } = this.refusal
    return barrierFrame(n, BARRIER.refused, `${code}: ${REFUSALS[code]}`)
  }

  /** Reads one message; false when the rest of the frame cannot be told apart. Throws when it cannot be read. */
  #read(decoder: decoding.Decoder): boolean {
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        return this.#readSync(decoder)
      case MESSAGE.awareness:
        this.room.hear(this, decoding.readVarUint8Array(decoder))
        return true
      case MESSAGE.queryAwareness:
        this.room.showPresence(this)
        return true
      case MESSAGE.barrier:
        this.#barriers.push({
          n: decoding.readVarUint(decoder),
          batch: this.batch,
          gap: this.gaps.at(-1) ?? 0,
        })
        if (this.#barriers.length > MAX_BARRIERS) this.end('too-many')
        else this.room.ask(this)
        return true
      default:
        return false
    }
  }

  #readSync(decoder: decoding.Decoder): boolean {
    const kind = decoding.readVarUint(decoder)
    if (kind !== SYNC.step1 && kind !== SYNC.step2 && kind !== SYNC.update) return false
    const body = decoding.readVarUint8Array(decoder)
    if (kind === SYNC.step1) this.room.answerStep1(this, body)
    else this.room.submit(this, kind, body)
    return true
  }
}
