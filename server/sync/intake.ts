import * as Y from 'yjs'
import type { RefusalCode } from '../../shared/protocol.ts'
import { BOUNDS } from './bounds.ts'
import type { Connection } from './connection.ts'
import type { Counts } from './counts.ts'
import { Unreadable } from './cursor.ts'
import { updateFrame } from './frames.ts'
import { type Reading, readPlaces, readUpdate } from './guard.ts'
import type { LiveDocument } from './live-document.ts'
import type { Read } from './merge.ts'
import { nestsTooDeep } from './nesting.ts'
import { isWellPlaced } from './placement.ts'
import { breaking, Broken } from './replica.ts'
import type { Space } from './space.ts'
import { Waiting } from './waiting.ts'

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
  claimedByOther: (client: number, connection: Connection) => boolean
  /** Sends an admitted update on; `read` if it may be merged with others. */
  relay: (frame: Buffer, from: Connection, read: Read | null) => void
  askForMore: (connection: Connection) => void
  /** A barrier of this socket may be answered now. */
  settled: (connection: Connection) => void
  note: (why: string) => void
}

type Id = { client: number; clock: number }

/** What has to change before a refused update can be admitted: a clock that is missing, or room for its bytes. */
type Cause = { missing?: Id; bytes?: number }

/** Milliseconds within which a step 1 for something refused is not sent again: without an answer, and after one. */
const ASK_AGAIN = 1000
const ASK_AFTER_ANSWER = 5000

/** Admits updates, refuses them, or lets them wait for what they refer to. */
export class Intake {
  readonly #parts: IntakeParts
  readonly #waiting: Waiting
  /** Sockets that step 1 goes to once the cause of their refusal has ended. */
  readonly #refused = new Map<Connection, Cause>()
  #isRetrying = false

  constructor(parts: IntakeParts) {
    this.#parts = parts
    this.#waiting = new Waiting(parts.waitingBytes, (connection) => this.#expire(connection))
  }

  /** Takes an update from a socket. Throws Broken when the document turns out to be unusable. */
  submit(connection: Connection, kind: Kind, update: Uint8Array): void {
    if (kind === 'step2') connection.asked.answered = true
    const reading = this.#read(connection, update)
    if (reading) this.#decide(connection, kind, update, reading)
  }

  /** The pause is over. */
  resumed(connections: Iterable<Connection>): void {
    this.#refused.clear()
    for (const connection of connections) this.#askAgain(connection)
  }

  /** Asks those again whose updates could be admitted now. */
  review(): void {
    const { clocks } = this.#parts.document.replica
    for (const [connection, { missing, bytes }] of this.#refused) {
      const ended =
        (missing && (clocks.get(missing.client) ?? 0) > missing.clock) ||
        (bytes !== undefined && this.#parts.space.has(bytes))
      if (ended) this.#askAgain(connection)
    }
  }

  leave(connection: Connection): void {
    this.#waiting.leave(connection)
    this.#refused.delete(connection)
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
      this.#refuse(connection, 'bad-update')
      this.#parts.note(error.message)
      return null
    }
  }

  #decide(connection: Connection, kind: Kind, update: Uint8Array, reading: Reading): void {
    const code = this.#refusal(connection, kind, update, reading)
    if (code && !this.#isKnown(reading)) {
      this.#refuse(
        connection,
        code,
        code === 'document-full' ? { bytes: this.#parts.space.bytesOf(update) } : {},
      )
      if (code === 'client-id') this.#ask(connection)
    } else if (reading.missing) {
      this.#wait(connection, kind, update, reading.missing)
    } else if (reading.makesTypes && this.#nestsTooDeep(update)) {
      this.#refuse(connection, 'bad-update')
      this.#parts.note('it nests types too deep')
    } else {
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
      this.#refuse(connection, 'bad-update')
      this.#parts.note('it has items beside what they do not belong to')
      return false
    }
    if (!news && reading.fresh) throw new Broken('It does not take what comes next.')
    replica.remember(reading)
    if (!news) return true
    document.take(news, null)
    relay(updateFrame(news), connection, null)
    return true
  }

  #wait(connection: Connection, kind: Kind, update: Uint8Array, missing: Id): void {
    const number = this.#waiting.add({ from: connection, kind, update: new Uint8Array(update), missing })
    if (number === null) this.#refuse(connection, 'gap', { missing })
    else connection.saved.gaps.push(number)
    // A step 2 with a gap would come again as it is.
    if (kind === 'update' || connection.asked.at < Date.now() - ASK_AFTER_ANSWER) this.#ask(connection)
  }

  /** Takes what waited for what is there now. What that makes ready is taken by the same loop. */
  #retry(): void {
    if (this.#isRetrying) return
    this.#isRetrying = true
    try {
      // Asked anew each time: whatever turns out bad is taken back, with the clocks that it brought.
      const next = () => this.#waiting.take(this.#parts.document.replica.clocks)
      for (let ready = next(); ready; ready = next()) {
        const { from, kind, update, number } = ready
        from.saved.gaps.splice(from.saved.gaps.indexOf(number), 1)
        this.submit(from, kind, update)
        this.#parts.settled(from)
      }
    } finally {
      this.#isRetrying = false
    }
  }

  #expire({ from, number, missing }: { from: Connection; number: number; missing: Id }): void {
    from.saved.gaps.splice(from.saved.gaps.indexOf(number), 1)
    this.#refuse(from, 'gap', { missing })
    if (from.saved.refusal?.code === 'gap') from.saved.willBeMended()
    this.#parts.settled(from)
  }

  #refuse(connection: Connection, code: RefusalCode, cause: Cause = {}): void {
    this.#parts.counts.refused.inc({ code })
    // What builds on something that did not fit is missing it for that reason, until there is room.
    if (code === 'gap' && connection.saved.refusal?.code === 'document-full') return
    connection.saved.refuse(code)
    if (code === 'document-full') this.#parts.counts.limit('documentBytes')
    this.#refused.set(connection, cause)
  }

  #ask(connection: Connection): void {
    connection.saved.willBeMended()
    // The answer that is on its way holds all that the client has.
    const { at, answered } = connection.asked
    if (!answered && at > Date.now() - ASK_AGAIN) return
    connection.asked = { at: Date.now(), answered: false }
    this.#parts.askForMore(connection)
  }

  #askAgain(connection: Connection): void {
    this.#refused.delete(connection)
    connection.saved.willBeMended()
    this.#parts.askForMore(connection)
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
      ({ client, to }) => to > (clocks.get(client) ?? 0) && this.#parts.claimedByOther(client, connection),
    )
  }
}
