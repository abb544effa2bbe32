import type * as Y from 'yjs'
import { readStateVector } from '../../encoding.ts'
import type { Limits } from '../../limits.ts'
import type { Counts } from '../counts.ts'
import { StoredDocument, type StoredDocumentParts } from '../document/document.ts'
import { type Bytes, type Message, step2, updateFrame, type Wire } from '../wire/wire.ts'
import { Connection, type Host } from './connection.ts'
import type { Guest } from './guest.ts'
import { Intake, type IntakeParts } from './intake.ts'
import { Joining } from './joining.ts'
import { Mending } from './mending.ts'
import { type Edit, Outgoing } from './outgoing.ts'
import { OwnChanges } from './own-changes.ts'
import { RoomPresence } from './presence.ts'
import type { Turn } from './turn.ts'

export type { Connection } from './connection.ts'
export type { Guest } from './guest.ts'
export type { Remark } from './remarks.ts'
export { Turn } from './turn.ts'

/** Milliseconds of a turn that applying admitted updates may take. */
const APPLY_SLICE = 2
/** Milliseconds without a socket or a reader after which a document leaves memory. */
const IDLE = 60_000

export type RoomParts = Omit<StoredDocumentParts, 'mostBytes'> &
  Pick<IntakeParts, 'noted'> & {
    turn: Turn
    limits: Limits
    paused: boolean
    /** What all sockets bring. */
    all: Bytes
    /** Hears that something that was taken broke the document: the room is to be closed, and opened when it is needed. */
    broke: (room: Room) => void
  }

/** One document with all who have it open. */
export class Room implements Host {
  readonly connections = new Set<Connection>()
  readonly counts: Counts
  readonly #parts: RoomParts
  readonly #document: StoredDocument
  readonly #presence: RoomPresence
  readonly #joining = new Joining()
  readonly #mend: Mending
  readonly #intake: Intake
  readonly #own: OwnChanges
  readonly #touched = new Set<Connection>()
  readonly #asking = new Set<Connection>()
  #edits: Edit[] = []
  #usedAt: number

  /** Rejects with DamagedRecord or Broken when the document cannot be opened whole, AppError when there is none. */
  static async open(parts: RoomParts): Promise<Room> {
    return new Room(parts, await StoredDocument.open({ ...parts, mostBytes: parts.limits.documentBytes }))
  }

  private constructor(parts: RoomParts, document: StoredDocument) {
    const { counts, clock } = parts
    this.#parts = parts
    this.counts = counts
    this.#usedAt = clock.now()
    this.#document = document
    this.#presence = new RoomPresence(clock, counts)
    this.#mend = new Mending({
      document,
      report: (error) => this.report(error),
      rebuilt: () => this.#joining.forget(),
      broke: () => {
        for (const connection of this.connections) connection.end('cannot-load')
        parts.broke(this)
      },
    })
    this.#intake = new Intake({
      ...parts,
      document: this.#document,
      presence: this.#presence,
      relay: (edit) => this.#relay(edit),
      mending: this.#mend.run,
      settled: (connection) => this.#ask(connection),
    })
    this.#own = new OwnChanges({
      document,
      relay: (update) => this.#relay({ frame: updateFrame(update), from: null, read: null }),
      whole: this.#mend.whole,
    })
  }

  /** Somebody comes in by `wire`. */
  enter(guest: Guest, wire: Wire): Connection {
    const connection = new Connection({ ...this.#parts, host: this, guest, wire })
    this.connections.add(connection)
    connection.ask(this.#document.replica.clocks)
    this.showPresence(connection)
    return connection
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.#touched.delete(connection)
    this.#asking.delete(connection)
    this.#presence.leave(connection)
    this.#mend.run(() => this.#intake.leave(connection))
    this.#usedAt = this.#parts.clock.now()
    this.#parts.turn.enlistPresence(this)
  }

  take(connection: Connection, message: Message): void {
    switch (message.type) {
      case 'step1':
        return this.#answerStep1(connection, message.body)
      case 'step2':
      case 'update':
        if (this.#mend.run(() => this.#intake.submit(connection, message.type, message.body))) return
        return connection.saved.refuse('bad-update')
      case 'awareness':
        if (this.#presence.hear(connection, message.body)) this.#parts.turn.enlistPresence(this)
        return
      case 'queryAwareness':
        return this.showPresence(connection)
      case 'barrier':
        return connection.saved.ask(message.n) ? this.#ask(connection) : connection.end('too-fast')
    }
  }

  /** Whoever is behind a socket has another name, partner or role. */
  renew(connection: Connection, guest: Guest): void {
    connection.becomes(guest)
    this.#presence.renew(connection)
    this.#parts.turn.enlistPresence(this)
  }

  showPresence(connection: Connection): void {
    const states = this.#presence.full(connection)
    if (states) connection.send(states)
  }

  catchUp(connection: Connection, clocks: Map<number, number>, asked: boolean): void {
    if (this.#own.holds(connection, () => this.catchUp(connection, clocks, asked))) return
    this.counts.resyncs.inc()
    this.#mend.run(() => connection.send((asked ? step2 : updateFrame)(this.#document.replica.since(clocks))))
    this.showPresence(connection)
  }

  setPaused(paused: boolean): void {
    this.#intake.setPaused(paused, this.connections)
  }

  /** Runs the server's own change, as OwnChanges does. */
  change<T>(change: (doc: Y.Doc) => T, also: (result: T) => void): Promise<T> {
    this.#usedAt = this.#parts.clock.now()
    return this.#own.run(change, also)
  }

  read<T>(read: (doc: Y.Doc) => T): T {
    this.#usedAt = this.#parts.clock.now()
    return this.#mend.whole(() => read(this.#document.replica.doc))
  }

  touch(connection: Connection): void {
    this.#touched.add(connection)
    this.#parts.turn.enlist(this)
  }

  report(error: unknown): void {
    this.#parts.log.error({ ...this.#parts.id, error: String(error) }, 'A document failed.')
  }

  /** Writes to each socket what this turn has for it. */
  deliver(): void {
    const { clock } = this.#parts
    const start = clock.precise()
    const outgoing = new Outgoing(this.#edits, this.#presence)
    if (this.#edits.length > 0) this.#edits = []
    const { replica } = this.#document
    const receivers = outgoing.isEmpty ? this.#touched : this.connections
    for (const connection of receivers) connection.write(outgoing, replica.clocks)
    this.#touched.clear()
    if (outgoing.hasCursors) this.#presence.rest(clock.precise() - start)
    this.#mend.run(() => {
      replica.applySome(APPLY_SLICE, clock)
      this.#intake.refusals.review()
    })
  }

  settle(): boolean {
    for (const connection of this.#asking) {
      if (connection.settle(this.#parts.journal)) this.#asking.delete(connection)
    }
    return this.#asking.size === 0
  }

  get restsCursors(): boolean {
    return this.#presence.rests
  }

  /** Keeps memory and log short. True when the document has not been used for a while and may leave memory. */
  tend(now: number): boolean {
    const isIdle = this.connections.size === 0 && now - this.#usedAt > IDLE
    this.#mend.run(() => {
      void this.#own.renumber(isIdle)
      this.#intake.refusals.review()
      this.#document.check()
      this.#document.compact(isIdle)
    })
    this.#joining.forget()
    this.#document.replica.forgetState()
    return isIdle && !this.#document.isUnsaved
  }

  /** Puts a full state in place of the log. */
  async shorten(): Promise<void> {
    await this.#own.renumber(true)
    this.#mend.run(() => this.#document.compact(true))
  }

  /** Ends all sockets and frees the document; what is not saved is given up if it is `forgotten`. */
  close(forgotten = false): void {
    for (const connection of this.connections) connection.end('stopping')
    this.#intake.close()
    this.#document.close()
    if (forgotten) this.#parts.journal.forget(this.#parts.id)
  }

  /** Sends what the other side lacks. Throws Unreadable. */
  #answerStep1(connection: Connection, body: Uint8Array): void {
    const clocks = readStateVector(body)
    if (connection.postpones(clocks)) return
    if (this.#own.holds(connection, () => this.#answerStep1(connection, body))) return
    this.#mend.run(() => {
      for (const frame of this.#joining.frames(this.#document.replica, clocks)) connection.send(frame)
    })
  }

  /** This socket has a barrier to be answered. */
  #ask(connection: Connection): void {
    this.#asking.add(connection)
    this.#parts.turn.ask(this)
  }

  #relay(edit: Edit): void {
    this.#edits.push(edit)
    this.#joining.add(edit.frame)
    this.#parts.turn.enlist(this)
  }
}
