import type * as Y from 'yjs'
import { AppError } from '../../../shared/words/errors.ts'
import type { Limits } from '../../limits.ts'
import type { Connection } from './connection.ts'
import type { Counts } from '../counts.ts'
import { step2, updateFrame } from '../wire/frames.ts'
import { Intake, type Kind } from './intake.ts'
import { Joining } from './joining.ts'
import { LiveDocument, type LiveDocumentParts } from '../document/document.ts'
import { type Edit, Outgoing } from './outgoing.ts'
import { Presence } from './presence.ts'
import { Broken } from '../document/replica.ts'
import { Space } from '../document/space.ts'
import { readStateVector } from '../wire/state-vector.ts'
import type { Turn } from './turn.ts'

/** Milliseconds of a turn that applying admitted updates may take. */
const APPLY_SLICE = 2
/** Milliseconds without a socket or a reader after which a document leaves memory. */
const IDLE = 60_000

export type RoomParts = LiveDocumentParts & { turn: Turn; limits: Limits; paused: boolean }

/** One document with all who have it open. */
export class Room {
  readonly connections = new Set<Connection>()
  readonly presence = new Presence()
  readonly counts: Counts
  readonly #parts: RoomParts
  readonly #document: LiveDocument
  readonly #joining = new Joining()
  readonly #intake: Intake
  readonly #touched = new Set<Connection>()
  readonly #asking = new Set<Connection>()
  #edits: Edit[] = []
  #paused: boolean
  #usedAt = Date.now()

  /** Throws DamagedRecord or Broken when the document cannot be opened whole, AppError when there is none. */
  constructor(parts: RoomParts) {
    this.#parts = parts
    this.counts = parts.counts
    this.#paused = parts.paused
    this.#document = new LiveDocument(parts)
    this.#intake = this.#makeIntake()
  }

  join(connection: Connection): void {
    this.connections.add(connection)
    this.#askForMore(connection)
    this.showPresence(connection)
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.#touched.delete(connection)
    this.#asking.delete(connection)
    this.presence.leave(connection)
    this.#mending(() => this.#intake.leave(connection))
    this.#usedAt = Date.now()
    this.#parts.turn.enlistPresence(this)
  }

  /** Takes an awareness message. Throws Unreadable. */
  hear(connection: Connection, body: Uint8Array): void {
    this.presence.hear(connection, body)
    if (this.presence.changed) this.#parts.turn.enlistPresence(this)
  }

  /** Says again who is behind a socket. */
  renew(connection: Connection): void {
    this.presence.renew(connection)
    this.#parts.turn.enlistPresence(this)
  }

  showPresence(connection: Connection): void {
    const states = this.presence.full(connection)
    if (states) connection.send(states)
  }

  /** Sends what the other side lacks. Throws Unreadable. */
  answerStep1(connection: Connection, body: Uint8Array): void {
    const clocks = readStateVector(body)
    if (connection.postpones(clocks)) return
    this.#mending(() => {
      for (const frame of this.#joining.frames(this.#document.replica, clocks)) connection.send(frame)
    })
  }

  /** Sends what a socket has missed because it could not take it in time. */
  resync(connection: Connection, clocks: Map<number, number>, asked: boolean): void {
    this.#mending(() => connection.send((asked ? step2 : updateFrame)(this.#document.replica.since(clocks))))
    this.showPresence(connection)
  }

  /** Takes an update: admits it, refuses it, or lets it wait for what it refers to. */
  submit(connection: Connection, kind: Kind, update: Uint8Array): void {
    const isWhole = this.#mending(() => this.#intake.submit(connection, kind, update))
    if (!isWhole) connection.saved.refuse('bad-update')
  }

  setPaused(paused: boolean): void {
    if (this.#paused === paused) return
    this.#paused = paused
    if (!paused) this.#intake.refusals.resumed(this.connections)
  }

  /** Runs the server's own change, as LiveDocument does, and sends it to all. Throws AppError('cannot-load'). */
  change<T>(change: (doc: Y.Doc) => T, also: (result: T) => void): T {
    this.#usedAt = Date.now()
    const { result, update } = this.#whole(() => this.#document.change(change, also))
    if (update) this.#relay({ frame: updateFrame(update), from: null, read: null })
    return result
  }

  read<T>(read: (doc: Y.Doc) => T): T {
    this.#usedAt = Date.now()
    return this.#whole(() => read(this.#document.replica.doc))
  }

  /** This socket has something to write. */
  touch(connection: Connection): void {
    this.#touched.add(connection)
    this.#parts.turn.enlist(this)
  }

  /** This socket has a barrier to be answered. */
  ask(connection: Connection): void {
    this.#asking.add(connection)
    this.#parts.turn.ask(this)
  }

  report(error: unknown): void {
    this.#parts.log.error({ ...this.#parts.id, error: String(error) }, 'A document failed.')
  }

  /** Writes to each socket what this turn has for it. */
  deliver(): void {
    const start = performance.now()
    const outgoing = new Outgoing(this.#edits, this.presence.collect())
    this.#edits = []
    const { clocks } = this.#document.replica
    for (const connection of outgoing.isEmpty ? this.#touched : this.connections) {
      const { takes } = connection
      const share = takes === 'nothing' ? null : outgoing.for(connection, takes === 'all')
      connection.flush(share, takes === 'all' || !outgoing.hasCursors, clocks)
    }
    this.#touched.clear()
    if (outgoing.hasCursors) this.presence.rest(performance.now() - start)
    this.#mending(() => {
      this.#document.replica.applySome(APPLY_SLICE)
      this.#intake.refusals.review(this.#document.replica)
    })
  }

  /** Answers barriers; true when none of this room is left waiting. */
  settle(): boolean {
    for (const connection of this.#asking) {
      if (connection.settle(this.#parts.journal)) this.#asking.delete(connection)
    }
    for (const connection of this.#touched) connection.flush(null, true, this.#document.replica.clocks)
    this.#touched.clear()
    return this.#asking.size === 0
  }

  /** Keeps memory and log short. True when the document has not been used for a while and may leave memory. */
  tend(now: number): boolean {
    const isIdle = this.connections.size === 0 && now - this.#usedAt > IDLE
    this.#mending(() => {
      this.#intake.refusals.review(this.#document.replica)
      this.#document.check()
      this.#document.compact(isIdle)
    })
    this.#joining.forget()
    this.#document.replica.forgetState()
    return isIdle && !this.#document.isUnsaved
  }

  /** Puts a full state in place of the log. */
  shorten(): void {
    this.#mending(() => this.#document.compact(true))
  }

  /** Ends all sockets and frees the document. */
  close(): void {
    for (const connection of this.connections) connection.end('stopping')
    this.#intake.close()
    this.#document.close()
  }

  /** Gives up what is not saved, for the document is to be forgotten. */
  abandon(): void {
    this.#parts.journal.forget(this.#document)
  }

  #makeIntake(): Intake {
    const { limits, log, id } = this.#parts
    return new Intake({
      document: this.#document,
      counts: this.counts,
      isPaused: () => this.#paused,
      space: new Space(this.#document, limits.documentBytes, (bytes) =>
        log.warn({ ...id, bytes }, 'A document is more than half full.'),
      ),
      waitingBytes: limits.frameBytes,
      holderOf: (client, { guest }) => this.presence.holderOf(client, guest.session),
      relay: (frame, from, read) => this.#relay({ frame, from, read }),
      askForMore: (connection) => this.#askForMore(connection),
      mending: (work) => void this.#mending(work),
      settled: (connection) => this.ask(connection),
      note: (why) => log.warn({ ...id, why }, 'An update was refused as bad.'),
    })
  }

  #relay(edit: Edit): void {
    this.#edits.push(edit)
    this.#joining.add(edit.frame)
    this.#parts.turn.enlist(this)
  }

  #askForMore(connection: Connection): void {
    connection.askForMore(this.#document.replica.clocks)
  }

  /** Runs `work`. Should the document turn out to be broken, it is built anew, all start over, and this is false. */
  #mending(work: () => void): boolean {
    try {
      work()
      return true
    } catch (error) {
      if (!(error instanceof Broken)) throw error
      this.report(error)
    }
    this.#joining.forget()
    try {
      if (!this.#document.mend()) return false
    } catch (error) {
      this.report(error)
    }
    for (const connection of this.connections) connection.end('cannot-load')
    return false
  }

  /** The same for somebody who waits for a result. Throws AppError('cannot-load') when the document is broken. */
  #whole<T>(work: () => T): T {
    let result: T | undefined
    if (this.#mending(() => (result = work()))) return result as T
    throw new AppError('cannot-load')
  }
}
