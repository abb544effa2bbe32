import type { Logger } from 'pino'
import { Unreadable } from '../../encoding.ts'
import type { RefusalCode } from '../../../shared/words/refusals.ts'
import type { Change, DocumentId } from '../../storage/storage.ts'
import { Broken } from '../document/document.ts'
import { examine, type Id, isSound, isTooDeep, type Reading } from '../guard/guard.ts'
import { updateFrame } from '../wire/wire.ts'
import type { Connection } from './connection.ts'
import type { Guest } from './guest.ts'
import { type Offer, Offers, type OffersParts, Unsound } from './offers.ts'
import type { Edit } from './outgoing.ts'
import { isAboutComments, type Remark, remarksIn, watchComments } from './remarks.ts'
import { Refusals, type RefusalsParts } from './refusals.ts'
import { type Held, type Sent, Waiting, type WaitingParts } from './waiting.ts'

/** What admission needs of the room. */
export type IntakeParts = OffersParts &
  RefusalsParts &
  WaitingParts & {
    /** Sends an admitted update on. */
    relay: (edit: Edit) => void
    /** Runs what may find the document broken, which is then built anew. */
    mending: (work: () => void) => unknown
    /** A barrier of this socket may be answered now. */
    settled: (connection: Connection) => void
    /** Whether a facilitator has paused editing. */
    paused: boolean
    /** Hears what somebody's update does to comments, and gives the rows that are saved along with it. */
    noted: (guest: Guest, remarks: readonly Remark[]) => readonly Change[]
    id: DocumentId
    log: Logger
  }

/** Milliseconds within which a step 1 is not sent again for a step 2 that refers to what is missing. */
const ASK_AFTER_ANSWER = 5000

const MISPLACED = 'it has items beside what they do not belong to'
const TOO_DEEP = 'it nests types too deep'

/** Admits updates, refuses them, or lets them wait for what they refer to. */
export class Intake {
  readonly #parts: IntakeParts
  readonly #waiting: Waiting
  readonly #offers: Offers
  readonly refusals: Refusals
  #isPaused: boolean
  #isRetrying = false

  constructor(parts: IntakeParts) {
    this.#parts = parts
    this.#isPaused = parts.paused
    this.#waiting = new Waiting(parts, (held) => this.#expire(held))
    this.#offers = new Offers(parts)
    this.refusals = new Refusals(parts)
  }

  /** While paused everything new is refused. At the end all of `connections` are asked for what they have. */
  setPaused(isPaused: boolean, connections: Iterable<Connection>): void {
    const isOver = this.#isPaused && !isPaused
    this.#isPaused = isPaused
    if (isOver) this.refusals.resumed(connections)
  }

  /** Takes an update from a socket. Throws Broken when the document turns out to be unusable. */
  submit(from: Connection, kind: Sent['kind'], update: Uint8Array): void {
    if (kind === 'update') return this.#take({ from, kind, update })
    from.steps.hear()
    this.#take({ from, kind, update })
    from.steps.answer()
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

  /** `before`: the offer that was made of it. */
  #take(sent: Sent, before?: Offer): void {
    const { replica } = this.#parts.document
    let reading: Reading
    try {
      reading = examine(sent.update, replica)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      return this.#refuseBad(sent.from, error.message)
    }
    const code = this.#refusal(sent, reading)
    if (code && !this.#isKnown(reading)) this.#refuse(sent, code)
    else if (reading.missing) this.#waitForMissing(sent, reading.missing)
    else if (reading.makesTypes && isTooDeep(sent.update, replica)) this.#refuseBad(sent.from, TOO_DEEP)
    else if (sent.kind === 'update' || !this.#isOffered(sent, reading, before)) this.#admit(sent, reading)
  }

  #refusal({ from, kind, update }: Sent, reading: Reading): RefusalCode | null {
    const { document } = this.#parts
    if (this.#isPaused || document.isNewer) return 'paused'
    if (kind === 'update' && this.#offers.speaksForOther(from, reading)) return 'client-id'
    return document.space.fits(update, reading.onlyDeletes) ? null : 'document-full'
  }

  #refuse({ from, update }: Sent, code: RefusalCode): void {
    const isFull = code === 'document-full'
    this.refusals.refuse(from, code, isFull ? { bytes: this.#parts.document.space.bytesOf(update) } : {})
    if (code === 'client-id') this.refusals.ask(from)
  }

  #refuseBad(from: Connection, why: string): void {
    this.refusals.refuse(from, 'bad-update')
    const { log, id } = this.#parts
    log.warn({ ...id, why }, 'An update was refused as bad.')
  }

  #admit(sent: Sent, reading: Reading): void {
    const { from, kind } = sent
    const isOfComments = isAboutComments(this.#parts.id, this.#parts.document.replica, reading)
    const edit =
      kind === 'update' && reading.isPlain && !(isOfComments && reading.setsKeys)
        ? this.#admitUnapplied(sent, reading)
        : this.#admitApplied(sent, reading, isOfComments)
    if (!edit) return
    if (edit !== NOTHING_NEW) this.#parts.relay(edit)
    if (kind === 'step2') from.saved.mend()
    else this.#offers.wrote(from, reading)
    from.saved.keep(this.#parts.document.batch)
    this.#retry()
  }

  /** What is surely in a good place is sent on first and applied when somebody needs it. */
  #admitUnapplied({ from, update }: Sent, reading: Reading): Edit | typeof NOTHING_NEW {
    if (!reading.fresh && reading.deletes.length === 0) return NOTHING_NEW
    // A copy of its own is what is kept: message and frame are windows on far larger pieces.
    const copy = new Uint8Array(update)
    this.#parts.document.take(copy, reading)
    return { frame: updateFrame(copy), from, read: { update: copy, reading } }
  }

  /** Only what it changed is kept and sent on: a step 2 holds much that is known. Null when it is refused. */
  #admitApplied(
    { from, kind, update }: Sent,
    reading: Reading,
    isOfComments: boolean,
  ): Edit | typeof NOTHING_NEW | null {
    const { document, presence, noted } = this.#parts
    const { replica } = document
    const apply = (): Uint8Array | null => replica.apply(update)
    const { result: news, touched } = isOfComments
      ? watchComments(replica.doc, apply)
      : { result: apply(), touched: null }
    if (!reading.isPlain && !isSound(update, replica)) {
      document.reopen()
      this.#refuseBad(from, MISPLACED)
      return null
    }
    if (!news && reading.fresh) throw new Broken('It does not take what comes next.')
    replica.remember(reading)
    if (!news) return NOTHING_NEW
    const claims = presence.claimsOf(from)
    const isOwn = (client: number): boolean => kind === 'update' || claims.has(client)
    const remarks = touched ? remarksIn(replica.doc, touched, { person: from.guest.who.person, isOwn }) : []
    document.take(news, null, remarks.length > 0 ? noted(from.guest, remarks) : [])
    return { frame: updateFrame(news), from, read: null }
  }

  /** Whether a step 2 waits, or was refused, since it speaks for others who are asked first. */
  #isOffered(sent: Sent, reading: Reading, before?: Offer): boolean {
    try {
      const offer = this.#offers.make(sent.from, sent.update, reading, before)
      if (!offer) return false
      if (!this.#wait({ ...sent, offer })) this.refusals.refuse(sent.from, 'client-id')
    } catch (error) {
      if (!(error instanceof Unsound)) throw error
      this.#refuseBad(sent.from, MISPLACED)
    }
    return true
  }

  /** False when too much waits. */
  #wait(held: Held): boolean {
    const number = this.#waiting.add({ ...held, update: new Uint8Array(held.update) })
    if (number !== null) held.from.saved.wait(number)
    return number !== null
  }

  #waitForMissing(sent: Sent, missing: Id): void {
    const { from, kind } = sent
    if (!this.#wait({ ...sent, missing })) this.refusals.refuse(from, 'gap', { missing })
    // A step 2 with a gap would come again as it is.
    if (kind === 'update' || !from.steps.askedWithin(ASK_AFTER_ANSWER)) this.refusals.ask(from)
  }

  /** Takes what waited for what is there now. What that makes ready is taken by the same loop. */
  #retry(): void {
    if (this.#isRetrying || this.#waiting.isEmpty) return
    this.#isRetrying = true
    try {
      // Asked anew each time: whatever turns out bad is taken back, with the clocks that it brought.
      const next = () => this.#waiting.take(this.#parts.document.replica.clocks)
      for (let ready = next(); ready; ready = next()) {
        ready.from.saved.release(ready.number)
        this.#take(ready, 'offer' in ready ? ready.offer : undefined)
        this.#parts.settled(ready.from)
      }
    } finally {
      this.#isRetrying = false
    }
  }

  #expire(held: Held & { number: number }): void {
    const { from, number } = held
    from.saved.release(number)
    // Who is silent for so long is away: what others brought in their name is taken.
    if ('offer' in held) this.#parts.mending(() => this.#take(held, { ...held.offer, clocks: new Map() }))
    else {
      this.refusals.refuse(from, 'gap', { missing: held.missing })
      if (from.saved.refused === 'gap') from.saved.willBeMended()
    }
    this.#parts.settled(from)
  }

  #isKnown(reading: Reading): boolean {
    return !reading.fresh && !reading.missing && this.#parts.document.replica.hasDeleted(reading.deletes)
  }
}

/** What was admitted brought nothing that the document lacks. */
const NOTHING_NEW = Symbol('nothing new')
