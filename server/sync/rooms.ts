import type { Logger } from 'pino'
import type * as Y from 'yjs'
import type { Upgrade } from '../../shared/model/upgrades.ts'
import type { ErrorCode } from '../../shared/words/errors.ts'
import { refusal } from '../refusal.ts'
import { DOCUMENTS, type DocumentName } from '../../shared/words/documents.ts'
import type { Limits } from '../limits.ts'
import { Journal } from '../storage/journal.ts'
import type { Storage } from '../storage/storage.ts'
import { atMost, type Clock } from '../clock.ts'
import { createCounts } from './counts.ts'
import { type Connection, type Guest, Room, type RoomParts, Turn } from './room/room.ts'
import { Bytes } from './wire/wire.ts'

export type { Guest, Remark } from './room/room.ts'

/** Milliseconds between looks at all sockets and documents. */
const SWEEP = 5000
/** Milliseconds that sockets get to close when the server stops, and for shortening logs: the next start reads less. */
const FAREWELL = 2000
const SHORTENING = 2000

export type RoomsParts = Pick<RoomParts, 'noted'> & {
  limits: Limits
  storage: Storage
  log: Logger
  clock: Clock
  /** What brings older documents up to date. */
  upgrades: readonly Upgrade[]
  /** Whether a facilitator has paused editing; asked when a document is loaded. */
  isPaused: (initiative: string) => Promise<boolean>
  /** Hears that a document was edited. */
  edited?: (initiative: string) => void
}

/** All open documents. Everything that reads or changes a document goes through here. */
export class Rooms {
  /** What has been done since the start. */
  readonly counts = createCounts()
  readonly #parts: RoomsParts
  readonly #rooms = new Map<string, Room>()
  readonly #opening = new Map<string, Promise<Room>>()
  /** What broke when it was last open. */
  readonly #suspects = new Set<string>()
  /** What is changed here, and beside the documents, is saved by it. */
  readonly journal: Journal
  readonly #turn: Turn
  readonly #stopSweeping: () => void
  /** What all sockets bring. */
  readonly #all: Bytes
  #stopped = false
  /** How often everything was dropped. */
  #drops = 0

  constructor(parts: RoomsParts) {
    this.#parts = parts
    const { clock } = parts
    this.journal = new Journal({ ...parts, counts: this.counts, onSettled: () => this.#turn.settle() })
    this.#turn = new Turn(this.journal, clock)
    this.#all = new Bytes(clock.precise())
    this.#stopSweeping = clock.every(SWEEP, () => this.#beat())
    this.counts.gauge('sockets', 'Open sockets.', () => [...this.#connections()].length)
    this.counts.gauge('open_documents', 'Documents in memory.', () => this.#rooms.size)
    this.counts.gauge('cannot_save', '1 while nothing can be saved, else 0.', () => (this.trouble ? 1 : 0))
  }

  /** Why nothing can be saved at the moment, or null. */
  get trouble(): Error | null {
    return this.journal.trouble
  }

  /**
   * Makes both documents of a new initiative from full states, and runs `also`: all of it is saved when this resolves.
   * Rejects with AppError('cannot-save'), or what `also` throws.
   */
  create<T>(
    initiative: string,
    states: Readonly<Record<DocumentName, Uint8Array>>,
    also: () => T,
  ): Promise<T> {
    return this.journal.transact(() => {
      this.journal.deal.created.push({ initiative, states })
      return also()
    })
  }

  /** Runs `read` on the document with all that was answered saved. Throws AppError('cannot-load'). */
  async read<T>(initiative: string, document: DocumentName, read: (doc: Y.Doc) => T): Promise<T> {
    return (await this.open(initiative, document)).read(read)
  }

  /**
   * Runs a change of the server's own and sends it to all. It and `also` are durable in one transaction when
   * this resolves. Throws AppError('cannot-load'), AppError('cannot-save'), AppError('paused') for what a newer version
   * wrote, or what `change` or `also` throws.
   */
  async change<T>(
    initiative: string,
    document: DocumentName,
    change: (doc: Y.Doc) => T,
    also: (result: T) => void = () => {},
  ): Promise<T> {
    return (await this.open(initiative, document)).change(change, also)
  }

  /** While paused what people type is refused; at the end all are asked for what they typed meanwhile. */
  setPaused(initiative: string, paused: boolean): void {
    for (const room of documentsIn(this.#rooms, initiative)) room.setPaused(paused)
  }

  /** Whoever has a socket open in an initiative, once for each socket. */
  present(initiative: string): Guest[] {
    return documentsIn(this.#rooms, initiative).flatMap(({ connections }) =>
      [...connections].map(({ guest }) => guest),
    )
  }

  /**
   * Looks again at who is connected: `again` gives them as they are now, or why their socket is closed at once. Others
   * see at once that somebody has another name, partner or role.
   */
  renew(whom: (guest: Guest) => boolean, again: (guest: Guest) => Guest | ErrorCode): void {
    for (const room of this.#rooms.values())
      for (const connection of room.connections) {
        if (!whom(connection.guest)) continue
        const found = again(connection.guest)
        if (typeof found === 'string') connection.end(found)
        else if (JSON.stringify(found.who) !== JSON.stringify(connection.guest.who))
          room.renew(connection, found)
      }
  }

  /** Forgets an initiative's documents, in memory and on disk, and runs `also` with that. Rejects as `create` does. */
  async purge(initiative: string, also: () => void): Promise<void> {
    await Promise.allSettled(documentsIn(this.#opening, initiative))
    for (const room of documentsIn(this.#rooms, initiative)) {
      for (const connection of room.connections) connection.end('initiative-deleted')
      room.close(true)
    }
    this.#forget(initiative)
    await this.journal.transact(() => {
      this.journal.deal.purged.push(initiative)
      also()
    })
  }

  /** Saves what there is of an initiative and closes it; its sockets come back, wherever it is then. */
  async leave(initiative: string): Promise<void> {
    await Promise.allSettled(documentsIn(this.#opening, initiative))
    await this.journal.flushed(initiative)
    for (const room of documentsIn(this.#rooms, initiative)) {
      await room.shorten()
      room.close()
    }
    this.#forget(initiative)
    await this.journal.flushed(initiative)
  }

  /** Closes everything and saves nothing: another server has it. */
  drop(): void {
    this.#drops += 1
    this.journal.drop()
    for (const room of this.#rooms.values()) room.close(true)
    this.#rooms.clear()
  }

  /** Commits, answers barriers, and closes all sockets with a code to come back. */
  async stop(): Promise<void> {
    if (this.#stopped) return
    this.#stopped = true
    this.#stopSweeping()
    await this.#turn.finish()
    const gone = Promise.all([...this.#connections()].map((connection) => connection.gone))
    const { clock } = this.#parts
    const until = clock.now() + SHORTENING
    for (const room of this.#rooms.values()) {
      if (clock.now() < until) await room.shorten()
      room.close()
    }
    this.#rooms.clear()
    await atMost(FAREWELL, gone, clock)
  }

  /** The document's room, once it is open. Rejects with AppError('cannot-load') or AppError('stopping'). */
  open(initiative: string, document: DocumentName): Room | Promise<Room> {
    const key = `${initiative}/${document}`
    const known = this.#rooms.get(key) ?? this.#opening.get(key)
    if (known) return known
    const opening = this.#load(initiative, document).finally(() => this.#opening.delete(key))
    this.#opening.set(key, opening)
    return opening
  }

  async #load(initiative: string, document: DocumentName): Promise<Room> {
    const { isPaused, edited, ...parts } = this.#parts
    if (this.#stopped) throw refusal('stopping')
    const key = `${initiative}/${document}`
    const drops = this.#drops
    const room = await Room.open({
      ...parts,
      counts: this.counts,
      id: { initiative, document },
      journal: this.journal,
      turn: this.#turn,
      all: this.#all,
      paused: false,
      edited: () => edited?.(initiative),
      isSuspect: this.#suspects.has(key),
      broke: (broken) => {
        this.#suspects.add(key)
        if (this.#rooms.get(key) === broken) this.#rooms.delete(key)
        broken.close()
      },
    }).catch((error: unknown) => {
      parts.log.error({ error: String(error), initiative, document }, 'A document cannot be opened.')
      throw refusal('cannot-load')
    })
    if (this.#stopped || drops !== this.#drops) {
      room.close()
      throw refusal('stopping')
    }
    this.#suspects.delete(key)
    this.#rooms.set(key, room)
    room.setPaused(await isPaused(initiative))
    if (drops !== this.#drops) throw refusal('stopping')
    return room
  }

  #forget(initiative: string): void {
    for (const document of DOCUMENTS) this.#rooms.delete(`${initiative}/${document}`)
  }

  *#connections(): Iterable<Connection> {
    for (const room of this.#rooms.values()) yield* room.connections
  }

  #beat(): void {
    const now = this.#parts.clock.now()
    for (const connection of this.#connections()) connection.beat(now)
    for (const [key, room] of this.#rooms) {
      if (!room.tend(now)) continue
      room.close()
      this.#rooms.delete(key)
    }
  }
}

/** What there is of both documents of an initiative. */
const documentsIn = <T>(all: ReadonlyMap<string, T>, initiative: string): T[] =>
  DOCUMENTS.flatMap((document) => all.get(`${initiative}/${document}`) ?? [])
