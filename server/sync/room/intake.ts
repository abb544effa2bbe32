import * as Y from 'yjs'
import type { RefusalCode } from '../../../shared/words/refusals.ts'
import { BOUNDS } from '../guard/bounds.ts'
import type { Connection } from './connection.ts'
import type { Counts } from '../counts.ts'
import { Unreadable } from '../wire/cursor.ts'
import { updateFrame } from '../wire/frames.ts'
import { type Id, type Reading, readPlaces, readUpdate } from '../guard/guard.ts'
import type { LiveDocument } from '../document/document.ts'
import type { Read } from '../document/merge.ts'
import { nestsTooDeep } from '../guard/nesting.ts'
import { type Offer, Offers, Unsound } from './offers.ts'
import { isWellPlaced } from '../guard/placement.ts'
import { breaking, Broken } from '../document/replica.ts'
import { ASK_AFTER_ANSWER, Refusals } from './refusals.ts'
import type { Space } from '../document/space.ts'
import { type Held, Waiting } from './waiting.ts'

/** How an update came: as the answer to a step 1, or on its own. */
export type Kind = 'step2' | 'update'

/** What admission needs of the room. */
export type IntakeParts = {
  document: LiveDocument
  isPaused: () => boolean
  space: Space
  counts: Counts
  /** Bytes of updates of one socket that may wait for others. */
  waitingBytes: number
  /** The connection of another session that holds a client id. */
  holderOf: (client: number, connection: Connection) => Connection | null
  /** Sends an admitted update on; `read` if it may be merged with others. */
  relay: (frame: Buffer, from: Connection, read: Read | null) => void
  askForMore: (connection: Connection) => void
  /** Runs what may find the document broken, which is then built anew. */
  mending: (work: () => void) => void
  /** A barrier of this socket may be answered now. */
  settled: (connection: Connection) => void
  note: (why: string) => void
}

type Sent = { from: Connection; kind: Kind; update: Uint8Array }

const MISPLACED = 'it has items beside what they do not belong to'

/** Admits updates, refuses them, or lets them wait for what they refer to. */
export class Intake {
  readonly #parts: IntakeParts
  readonly #waiting: Waiting
  readonly #offers: Offers
  readonly refusals: Refusals
  #isRetrying = false

  constructor(parts: IntakeParts) {
    this.#parts = parts
    this.#waiting = new Waiting(parts.waitingBytes, (held) => this.#expire(held))
    this.#offers = new Offers(parts)
    this.refusals = new Refusals(parts)
  }

  /** Takes an update from a socket. Throws Broken when the document turns out to be unusable. */
  submit(connection: Connection, kind: Kind, update: Uint8Array): void {
    if (kind === 'step2') connection.asked.answered = true
    this.#take({ from: connection, kind, update })
    if (kind !== 'step2') return
    connection.steps.answered += 1
    this.#retry()
  }

  /** Throws Broken, as `submit` does: what waited for this connection's answer need not any more. */
  leave(connection: Connection): void {
    this.#waiting.leave(connection)
    this.refusals.leave(connection)
    this.#offers.leave(connection)
    this.#retry()
  }

  close(): void {
    this.#waiting.close()
  }

  #read(connection: Connection, update: Uint8Array): Reading | null {
    const { replica } = this.#parts.document
    const { roots } = replica
    try {
      const reading = readUpdate(update, replica)
      const fresh = reading.roots.filter((name) => !roots.has(name))
      if (fresh.length > 0 && roots.size + new Set(fresh).size > BOUNDS.roots) {
        throw new Unreadable('it makes too many root types')
      }
      return reading
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      this.refusals.refuse(connection, 'bad-update')
      this.#parts.note(error.message)
      return null
    }
  }

  /** `offer`: the one that was made of it before. */
  #take({ from, kind, update }: Sent, offer?: Offer): void {
    const reading = this.#read(from, update)
    if (reading) this.#decide(from, kind, update, reading, offer)
  }

  #decide(connection: Connection, kind: Kind, update: Uint8Array, reading: Reading, before?: Offer): void {
    const code = this.#refusal(connection, kind, update, reading)
    if (code && !this.#isKnown(reading)) {
      this.refusals.refuse(
        connection,
        code,
        code === 'document-full' ? { bytes: this.#parts.space.bytesOf(update) } : {},
      )
      if (code === 'client-id') this.refusals.ask(connection)
    } else if (reading.missing) {
      this.#waitForMissing(connection, kind, update, reading.missing)
    } else if (reading.makesTypes && this.#nestsTooDeep(update)) {
      this.refusals.refuse(connection, 'bad-update')
      this.#parts.note('it nests types too deep')
    } else if (!this.#isOffered(connection, kind, update, reading, before)) {
      this.#admit(connection, kind, update, reading)
    }
  }

  #refusal(connection: Connection, kind: Kind, update: Uint8Array, reading: Reading): RefusalCode | null {
    if (this.#parts.isPaused()) return 'paused'
    if (kind === 'update' && this.#speaksForOther(connection, reading)) return 'client-id'
    if (!this.#parts.space.fits(update, reading.onlyDeletes)) return 'document-full'
    return null
  }

  #admit(connection: Connection, kind: Kind, update: Uint8Array, reading: Reading): void {
    const admitted =
      kind === 'update' && reading.isPlain
        ? this.#admitUnapplied(connection, update, reading)
        : this.#admitApplied(connection, update, reading)
    if (!admitted) return
    if (kind === 'step2') connection.saved.mend()
    else this.#offers.wrote(connection, reading)
    connection.saved.batch = this.#parts.document.batch
    this.#retry()
  }

  /** What is surely in a good place is sent on first and applied when somebody needs it. */
  #admitUnapplied(connection: Connection, update: Uint8Array, reading: Reading): boolean {
    if (!reading.fresh && reading.deletes.length === 0) return true
    const frame = updateFrame(update)
    // A copy of its own is what is kept: message and frame are windows on far larger pieces.
    const copy = new Uint8Array(update)
    this.#parts.document.take(copy, reading)
    this.#parts.relay(frame, connection, { update: copy, reading })
    return true
  }

  /** Only what it changed is kept and sent on: a step 2 holds much that is known, all deletions among it. */
  #admitApplied(connection: Connection, update: Uint8Array, reading: Reading): boolean {
    const { document, relay } = this.#parts
    const { replica } = document
    const { update: news } = replica.capture((doc) => breaking(() => Y.applyUpdate(doc, update)))
    if (!reading.isPlain && !isWellPlaced(replica.doc, readPlaces(update, replica))) {
      document.reopen()
      this.refusals.refuse(connection, 'bad-update')
      this.#parts.note(MISPLACED)
      return false
    }
    if (!news && reading.fresh) throw new Broken('It does not take what comes next.')
    replica.remember(reading)
    if (!news) return true
    document.take(news, null)
    relay(updateFrame(news), connection, null)
    return true
  }

  /** Whether it waits, or was refused, since it speaks for others who are asked first. */
  #isOffered(from: Connection, kind: Kind, update: Uint8Array, reading: Reading, before?: Offer): boolean {
    if (kind === 'update') return false
    try {
      const offer = this.#offers.make(from, update, reading, before)
      if (!offer) return false
      if (!this.#wait({ from, kind, update, offer })) this.refusals.refuse(from, 'client-id')
    } catch (error) {
      if (!(error instanceof Unsound)) throw error
      this.refusals.refuse(from, 'bad-update')
      this.#parts.note(MISPLACED)
    }
    return true
  }

  /** False when too much waits. */
  #wait(held: Held): boolean {
    const number = this.#waiting.add({ ...held, update: new Uint8Array(held.update) })
    if (number !== null) held.from.saved.gaps.push(number)
    return number !== null
  }

  #waitForMissing(connection: Connection, kind: Kind, update: Uint8Array, missing: Id): void {
    if (!this.#wait({ from: connection, kind, update, missing }))
      this.refusals.refuse(connection, 'gap', { missing })
    // A step 2 with a gap would come again as it is.
    if (kind === 'update' || connection.asked.at < Date.now() - ASK_AFTER_ANSWER)
      this.refusals.ask(connection)
  }

  /** Takes what waited for what is there now. What that makes ready is taken by the same loop. */
  #retry(): void {
    if (this.#isRetrying) return
    this.#isRetrying = true
    try {
      // Asked anew each time: whatever turns out bad is taken back, with the clocks that it brought.
      const next = () => this.#waiting.take(this.#parts.document.replica.clocks)
      for (let ready = next(); ready; ready = next()) {
        const { from, number } = ready
        from.saved.gaps.splice(from.saved.gaps.indexOf(number), 1)
        this.#take(ready, 'offer' in ready ? ready.offer : undefined)
        this.#parts.settled(from)
      }
    } finally {
      this.#isRetrying = false
    }
  }

  #expire(held: Held & { number: number }): void {
    const { from, number } = held
    from.saved.gaps.splice(from.saved.gaps.indexOf(number), 1)
    // Who is silent for so long is away: what others brought in their name is taken.
    if ('offer' in held) this.#parts.mending(() => this.#take(held, { ...held.offer, clocks: new Map() }))
    else {
      this.refusals.refuse(from, 'gap', { missing: held.missing })
      if (from.saved.refusal?.code === 'gap') from.saved.willBeMended()
    }
    this.#parts.settled(from)
  }

  #isKnown(reading: Reading): boolean {
    return !reading.fresh && !reading.missing && this.#parts.document.replica.hasDeleted(reading.deletes)
  }

  #nestsTooDeep(update: Uint8Array): boolean {
    const { replica } = this.#parts.document
    return nestsTooDeep(replica.doc, readPlaces(update, replica))
  }

  #speaksForOther(connection: Connection, { structs }: Reading): boolean {
    const { clocks } = this.#parts.document.replica
    return structs.some(
      ({ client, to }) => to > (clocks.get(client) ?? 0) && this.#parts.holderOf(client, connection) !== null,
    )
  }
}
