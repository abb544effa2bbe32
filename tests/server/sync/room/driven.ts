import { rmSync } from 'node:fs'
import pino from 'pino'
import type { Clock } from '../../../../server/clock.ts'
import { readLimits } from '../../../../server/limits.ts'
import { Journal } from '../../../../server/storage/journal.ts'
import { SqliteStorage } from '../../../../server/storage/sqlite/sqlite-storage.ts'
import { createCounts } from '../../../../server/sync/counts.ts'
import { type Connection, Room, Turn } from '../../../../server/sync/room/room.ts'
import { Bytes, type Wire } from '../../../../server/sync/wire/wire.ts'
import type { Role } from '../../../../shared/words/roles.ts'
import { HandClock } from '../../hand-clock.ts'
import { type Heard, read } from '../raw-client.ts'
import { EMPTY, temporaryFolder } from '../support.ts'

/** The other end of a connection: hears what a room writes, and takes it unless it is told not to. */
class HeldWire implements Wire {
  readonly heard: Heard[] = []
  readonly #drained: (() => void)[] = []
  readonly #clock: Clock
  /** Whether what is written stays with the server. */
  isSlow = false
  isPaused = false
  /** Why it was closed. */
  reason: string | null = null
  #held = 0
  closed = Promise.resolve()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  write(frames: Buffer): number {
    this.heard.push(...messagesOf(frames))
    if (this.isSlow) this.#held += frames.length
    return this.#held
  }

  buffered(): number {
    return this.#held
  }

  onceDrained(done: () => void): void {
    if (this.#held === 0) this.#clock.soon(done)
    else this.#drained.push(done)
  }

  /** Takes all that was written. */
  drain(): void {
    this.#held = 0
    this.isSlow = false
    for (const done of this.#drained.splice(0)) done()
  }

  pause(): void {
    this.isPaused = true
  }

  resume(): void {
    this.isPaused = false
  }

  ping(): void {}

  close(_code: number, reason: string): void {
    this.reason = reason
  }

  terminate(): void {
    this.reason = 'terminated'
  }
}

/** Each message in whole WebSocket frames of a server, which masks nothing. */
const messagesOf = (frames: Buffer): Heard[] => {
  const heard: Heard[] = []
  for (let at = 0; at < frames.length;) {
    const short = frames[at + 1]!
    const head = short < 126 ? 2 : short === 126 ? 4 : 10
    const length =
      short < 126 ? short : short === 126 ? frames.readUInt16BE(at + 2) : frames.readUIntBE(at + 4, 6)
    heard.push(read(frames.subarray(at + head, at + head + length)))
    at += head + length
  }
  return heard
}

/** A room with SQLite in a folder of its own, and neither socket nor port. */
export const driveRoom = async (environment: Record<string, string> = {}) => {
  const folder = temporaryFolder()
  const storage = new SqliteStorage({ dataDir: folder, patience: 0 })
  const created = [{ initiative: 'one', states: { plan: EMPTY, map: EMPTY } }]
  await storage.commit({ created, entries: [], changes: [], purged: [] })
  const clock = new HandClock()
  const log = pino({ level: 'silent' })
  const counts = createCounts()
  const journal: Journal = new Journal({ storage, log, counts, clock, onSettled: () => turn.settle() })
  const turn = new Turn(journal, clock)
  const room = await Room.open({
    id: { initiative: 'one', document: 'plan' },
    storage,
    journal,
    log,
    counts,
    clock,
    turn,
    limits: readLimits(environment),
    paused: false,
    edited: () => {},
    noted: () => [],
    broke: () => {},
    isSuspect: false,
    upgrades: [],
    all: new Bytes(clock.precise()),
  })
  const enter = (person: string, role: Role = 'editor'): Person => {
    const wire = new HeldWire(clock)
    const who = { name: person, role, partner: null, person }
    return new Person(
      room.enter({ initiative: 'one', session: person, link: 'link', role, who }, wire),
      wire,
      clock,
    )
  }
  /** What was taken in is on disk, and the answers are out. */
  const commit = async (): Promise<void> => {
    clock.pass(60)
    await journal.idle
    await new Promise((done) => setImmediate(done))
    clock.pass(1)
  }
  const remove = async (): Promise<void> => {
    room.close()
    await journal.close()
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { room, storage, clock, counts, enter, commit, remove }
}

/** Somebody in a room. */
class Person {
  readonly connection: Connection
  readonly wire: HeldWire
  readonly #clock: HandClock

  constructor(connection: Connection, wire: HeldWire, clock: HandClock) {
    this.connection = connection
    this.wire = wire
    this.#clock = clock
  }

  /** Sends frames, and hears what the room writes at once. */
  send(...frames: Uint8Array[]): void {
    for (const frame of frames) this.connection.receive(frame)
    this.#clock.pass(0)
  }

  all<T extends Heard['type']>(type: T): Extract<Heard, { type: T }>[] {
    return this.wire.heard.filter((heard): heard is Extract<Heard, { type: T }> => heard.type === type)
  }
}
