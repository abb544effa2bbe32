import * as Y from 'yjs'
import { SYNC } from '../../shared/protocol.ts'
import type { DocumentId } from '../storage/records.ts'
import type { Connection } from './connection.ts'
import { awarenessFrame, step1, step2, updateFrame } from './frames.ts'
import { type Reading, readUpdate } from './guard.ts'
import type { Journal } from './journal.ts'
import { Presence } from './presence.ts'
import type { Replica } from './replica.ts'
import type { Turn } from './turn.ts'

/** Milliseconds that an update waits for what it refers to. */
const GAP_WAIT = 5000

export type RoomParts = { id: DocumentId; replica: Replica; journal: Journal; turn: Turn; paused: boolean }

type Waiting = { from: Connection; kind: number; update: Uint8Array; number: number; timer: NodeJS.Timeout }
type Outgoing = { frame: Buffer; from: Connection | null }

/** One document with everybody who has it open. */
export class Room {
  readonly id: DocumentId
  readonly connections = new Set<Connection>()
  readonly #parts: RoomParts
  readonly #presence = new Presence()
  #outgoing: Outgoing[] = []
  #touched = new Set<Connection>()
  #asking = new Set<Connection>()
  #waiting: Waiting[] = []
  #gapNumber = 0
  /** The batch of the last update that this room took in. */
  #batch = 0

  constructor(parts: RoomParts) {
    this.id = parts.id
    this.#parts = parts
  }

  get paused(): boolean {
    return this.#parts.paused
  }

  join(connection: Connection): void {
    this.connections.add(connection)
    this.askForMore(connection)
    this.showPresence(connection)
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.#touched.delete(connection)
    this.#asking.delete(connection)
    this.#presence.leave(connection)
    this.#parts.turn.enlistPresence(this)
  }

  /** Sends step 1. An honest client answers with all that the server lacks. */
  askForMore(connection: Connection): void {
    connection.send(step1(Y.encodeStateVector(this.#parts.replica.clocks)))
    if (connection.refusal && connection.refusal.code !== 'bad-update') connection.refusal.asked = true
  }

  hear(connection: Connection, body: Uint8Array): void {
    this.#presence.hear(connection, body)
    if (this.#presence.changed) this.#parts.turn.enlistPresence(this)
  }

  renew(connection: Connection): void {
    this.#presence.renew(connection)
    this.#parts.turn.enlistPresence(this)
  }

  showPresence(connection: Connection): void {
    const states = this.#presence.full(connection)
    if (states) connection.send(states)
  }

  answerStep1(connection: Connection, stateVector: Uint8Array): void {
    Y.decodeStateVector(stateVector)
    connection.send(step2(Y.encodeStateAsUpdate(this.#parts.replica.doc, stateVector)))
  }

  setPaused(paused: boolean): void {
    if (this.#parts.paused === paused) return
    this.#parts.paused = paused
    if (!paused) for (const connection of this.connections) this.askForMore(connection)
  }

  /** Takes an update from a socket: admits it, refuses it, or lets it wait for what it refers to. */
  submit(connection: Connection, kind: number, update: Uint8Array): void {
    const reading = readUpdate(update, this.#parts.replica.clocks)
    if (!reading) return connection.refuse('bad-update')
    if (this.paused && !this.#isKnown(update, reading)) return connection.refuse('paused')
    if (kind === SYNC.update && this.#speaksForOther(connection, reading)) {
      connection.refuse('client-id')
      return this.askForMore(connection)
    }
    if (reading.missing) return this.#wait(connection, kind, update)
    this.#admit(connection, kind, update, reading)
  }

  /** Runs a server's change; it is durable, with `also`, when this returns, or undone when it throws. */
  change<T>(change: (doc: Y.Doc) => T, also: (result: T) => void): T {
    const { replica, journal } = this.#parts
    const { result, update } = replica.capture((doc) => doc.transact(() => change(doc)))
    journal.commitWith({ owner: this, id: this.id, update }, () => also(result))
    if (update) this.#outgoing.push({ frame: updateFrame(update), from: null })
    this.#parts.turn.enlist(this)
    return result
  }

  read<T>(read: (doc: Y.Doc) => T): T {
    return read(this.#parts.replica.doc)
  }

  touch(connection: Connection): void {
    this.#touched.add(connection)
    this.#parts.turn.enlist(this)
  }

  ask(connection: Connection): void {
    this.#asking.add(connection)
    this.#parts.turn.ask(this)
  }

  /** Writes to each socket what this turn has for it. */
  deliver(): void {
    const edits = this.#outgoing
    this.#outgoing = []
    const cursors = this.#presence.collect()
    const senders = new Set(edits.map(({ from }) => from))
    const sharedEdits = edits.map(({ frame }) => frame)
    const sharedCursors = cursors.size > 0 ? [awarenessFrame([...cursors.values()])] : []
    const shared =
      sharedEdits.length + sharedCursors.length > 0 ? Buffer.concat([...sharedEdits, ...sharedCursors]) : null
    for (const connection of shared ? this.connections : this.#touched) {
      const own = [...connection.claims.keys()].some((client) => cursors.has(client))
      if (!own && !senders.has(connection)) connection.flush(shared)
      else connection.flush(this.#share(connection, edits, cursors, own ? null : sharedCursors))
    }
    this.#touched.clear()
  }

  /** Answers barriers; true when none of this room is left waiting. */
  settle(): boolean {
    for (const connection of this.#asking) {
      if (connection.settle(this.#parts.journal)) this.#asking.delete(connection)
    }
    for (const connection of this.#touched) connection.flush(null)
    this.#touched.clear()
    return this.#asking.size === 0
  }

  close(): void {
    for (const connection of this.connections) connection.end('stopping')
    for (const { timer } of this.#waiting) clearTimeout(timer)
    this.#parts.replica.close()
  }

  #share(
    connection: Connection,
    edits: Outgoing[],
    cursors: Map<number, Uint8Array>,
    sharedCursors: Buffer[] | null,
  ): Buffer | null {
    const frames = edits.filter(({ from }) => from !== connection).map(({ frame }) => frame)
    if (sharedCursors) {
      frames.push(...sharedCursors)
    } else {
      const others = [...cursors]
        .filter(([client]) => !connection.claims.has(client))
        .map(([, entry]) => entry)
      if (others.length > 0) frames.push(awarenessFrame(others))
    }
    return frames.length > 0 ? Buffer.concat(frames) : null
  }

  #admit(connection: Connection, kind: number, update: Uint8Array, reading: Reading): void {
    const { replica } = this.#parts
    if (kind === SYNC.step2) {
      const { update: news } = replica.capture((doc) => Y.applyUpdate(doc, update))
      if (news) this.#take(connection, updateFrame(news), news)
      if (connection.refusal?.asked) connection.refusal = null
    } else {
      const frame = updateFrame(update)
      for (const { client, to } of reading.structs) {
        if (to > (replica.clocks.get(client) ?? 0)) replica.clocks.set(client, to)
      }
      const copy = frame.subarray(frame.length - update.length)
      replica.add(copy)
      this.#take(connection, frame, copy)
    }
    connection.batch = this.#batch
    this.#retryWaiting()
  }

  #take(from: Connection, frame: Buffer, update: Uint8Array): void {
    this.#outgoing.push({ frame, from })
    this.#batch = this.#parts.journal.add(this, this.id, update)
    this.#parts.turn.enlist(this)
  }

  #speaksForOther(connection: Connection, { structs }: Reading): boolean {
    const { clocks } = this.#parts.replica
    return structs.some(
      ({ client, to }) =>
        to > (clocks.get(client) ?? 0) && this.#presence.isClaimedByOther(client, connection.guest.session),
    )
  }

  /** Whether an update brings nothing that the document does not have. */
  #isKnown(_update: Uint8Array, reading: Reading): boolean {
    if (reading.fresh || reading.missing) return false
    const { store } = this.#parts.replica.doc
    return reading.deletes.every(({ client, from, to }) => {
      const structs = store.clients.get(client) ?? []
      for (let i = Y.findIndexSS(structs, from); i < structs.length && structs[i]!.id.clock < to; i++) {
        if (!structs[i]!.deleted) return false
      }
      return true
    })
  }

  #wait(from: Connection, kind: number, update: Uint8Array): void {
    const number = ++this.#gapNumber
    const timer = setTimeout(() => {
      this.#stopWaiting(number)
      from.refuse('gap')
      if (from.refusal) from.refusal.asked = true
    }, GAP_WAIT)
    this.#waiting.push({ from, kind, update: update.slice(), number, timer })
    from.gaps.push(number)
    this.askForMore(from)
  }

  #stopWaiting(number: number): void {
    const index = this.#waiting.findIndex((waiting) => waiting.number === number)
    const [{ from, timer }] = this.#waiting.splice(index, 1) as [Waiting]
    clearTimeout(timer)
    from.gaps.splice(from.gaps.indexOf(number), 1)
    this.#parts.turn.ask(this)
  }

  #retryWaiting(): void {
    const { clocks } = this.#parts.replica
    const ready = this.#waiting.find(({ update }) => !readUpdate(update, clocks)?.missing)
    if (!ready) return
    this.#stopWaiting(ready.number)
    this.submit(ready.from, ready.kind, ready.update)
  }
}
