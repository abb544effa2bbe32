import type { Connection } from './connection.ts'
import type { Clock } from '../../clock.ts'
import { Cursor, isDeeper, pack } from '../../encoding.ts'
import type { Counts } from '../counts.ts'
import { awarenessFrame } from '../wire/wire.ts'

/** Client ids that one socket may speak for: its document's, and one more for an undo or preview document. */
const MAX_CLAIMS = 2
const MAX_STATE_BYTES = 4096
const MAX_STATE_DEPTH = 6
/** Sending cursors takes at most one part in so many of the time; but they rest no longer than so many milliseconds. */
const REST = { times: 20, most: 100 }

/** What a client id says last, as it was sent to others. */
type Seen = { holder: Connection | null; entry: Uint8Array | null }

/** The client ids that one socket claims, with the newest state that was sent for each. */
type Claims = Map<number, Uint8Array | null>
const NO_CLAIMS: Claims = new Map()
const NOTHING: ReadonlyMap<number, Uint8Array> = new Map()

/** One clock for all states of the process. */
let stateClock = 0

/** The JSON that others see, `null` for a state that ended, or undefined for one that is dropped. Throws if unreadable. */
const announce = (raw: Uint8Array, connection: Connection): string | undefined => {
  if (raw.length > MAX_STATE_BYTES) return undefined
  const state: unknown = JSON.parse(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('utf8'))
  if (state === null) return 'null'
  if (typeof state !== 'object' || Array.isArray(state) || isDeeper(state, MAX_STATE_DEPTH)) return undefined
  return JSON.stringify({ ...state, who: connection.guest.who })
}

/** Who is in a room and what their cursors say. What changes is collected until `collect`, newest of each client. */
export class RoomPresence {
  readonly #clock: Clock
  readonly #counts: Pick<Counts, 'presenceDropped'>
  readonly #claims = new Map<object, Claims>()
  readonly #seen = new Map<number, Seen>()
  /** Claims on ids that another session holds, oldest first. */
  readonly #queued = new Map<number, Connection[]>()
  readonly #changed = new Set<number>()
  /** Until when cursors are sent only along with edits, as the clock counts precisely. */
  #restsUntil = 0

  constructor(clock: Clock, counts: Pick<Counts, 'presenceDropped'>) {
    this.#clock = clock
    this.#counts = counts
  }

  /** Takes the body of an awareness message, and says whether others are to hear it. Throws Unreadable. */
  hear(connection: Connection, body: Uint8Array): boolean {
    const cursor = new Cursor(body)
    const count = cursor.uint()
    const claims = this.#claimsOf(connection)
    const first = claims.size === 0
    for (let i = 0; i < count; i++) {
      const client = cursor.uint()
      // The sender's clock: the server gives its own.
      cursor.uint()
      const raw = cursor.block()
      if (first && claims.size < MAX_CLAIMS) this.#claim(connection, client, claims)
      if (!claims.has(client)) continue
      // A copy: the message is a window on a far larger piece of what the socket received.
      claims.set(client, new Uint8Array(raw))
      if (this.#seen.get(client)?.holder === connection) this.#changed.add(client)
    }
    return this.#changed.size > 0
  }

  /** The client ids that this socket claims. */
  claimsOf(who: object): ReadonlyMap<number, unknown> {
    return this.#claims.get(who) ?? NO_CLAIMS
  }

  /** The open socket of another session that claims this client id, if there is one. */
  holderOf(client: number, { guest }: Connection): Connection | null {
    const holder = this.#seen.get(client)?.holder ?? null
    return holder?.guest.session === guest.session ? null : holder
  }

  /** Says again what this socket's states are, after its `who` changed. */
  renew(connection: Connection): void {
    for (const client of this.claimsOf(connection).keys()) {
      if (this.#seen.get(client)?.holder === connection) this.#changed.add(client)
    }
  }

  leave(connection: Connection): void {
    for (const client of this.claimsOf(connection).keys()) {
      const queue = this.#queued.get(client)?.filter((other) => other !== connection) ?? []
      const seen = this.#seen.get(client)
      if (seen?.holder === connection) {
        seen.holder = queue.shift() ?? null
        this.#changed.add(client)
      }
      if (queue.length > 0) this.#queued.set(client, queue)
      else this.#queued.delete(client)
    }
    this.#claims.delete(connection)
  }

  /** What changed since the last call, as entries by client id. A socket whose state cannot be read is closed. */
  collect(): ReadonlyMap<number, Uint8Array> {
    if (this.#changed.size === 0) return NOTHING
    const entries = new Map<number, Uint8Array>()
    for (const client of this.#changed) {
      const seen = this.#seen.get(client)
      if (!seen) continue
      const json = seen.holder ? this.#read(seen.holder, client) : 'null'
      if (json === undefined) continue
      const known = seen.entry !== null
      seen.entry = json === 'null' ? null : this.#encode(client, json)
      if (!seen.holder) this.#seen.delete(client)
      if (seen.entry) entries.set(client, seen.entry)
      else if (known) entries.set(client, this.#encode(client, 'null'))
    }
    this.#changed.clear()
    return entries
  }

  /** What was collected has been sent, which took so many milliseconds: long where there are many to send to. */
  rest(took: number): void {
    this.#restsUntil = this.#clock.precise() + Math.min(REST.most, took * REST.times)
  }

  /** Whether cursors wait for edits to go along with. */
  get rests(): boolean {
    return this.#clock.precise() < this.#restsUntil
  }

  /** All states but this socket's own, or null when there are none. */
  full(connection: Connection): Buffer | null {
    const claims = this.claimsOf(connection)
    const entries: Uint8Array[] = []
    for (const [client, { entry }] of this.#seen) {
      if (entry && !claims.has(client)) entries.push(entry)
    }
    return entries.length > 0 ? awarenessFrame(entries) : null
  }

  #read(holder: Connection, client: number): string | undefined {
    const raw = this.#claims.get(holder)?.get(client)
    if (!raw) return undefined
    try {
      const json = announce(raw, holder)
      if (json === undefined) this.#counts.presenceDropped.inc()
      return json
    } catch {
      holder.end('bad-frame')
      return 'null'
    }
  }

  #claimsOf(connection: Connection): Claims {
    let claims = this.#claims.get(connection)
    if (!claims) this.#claims.set(connection, (claims = new Map()))
    return claims
  }

  /** With a clock above any that an earlier run of the server sent: who returns is seen at once. */
  #encode(client: number, json: string): Uint8Array {
    stateClock = Math.max(stateClock + 1, this.#clock.now())
    return pack([client, stateClock], [], [Buffer.from(json)])
  }

  #claim(connection: Connection, client: number, claims: Claims): void {
    claims.set(client, null)
    const seen = this.#seen.get(client)
    if (!seen) this.#seen.set(client, { holder: connection, entry: null })
    else if (!seen.holder || seen.holder.guest.session === connection.guest.session) seen.holder = connection
    else this.#queued.set(client, [...(this.#queued.get(client) ?? []), connection])
  }
}
