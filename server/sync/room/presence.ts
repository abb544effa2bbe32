import type { Connection } from './connection.ts'
import { Cursor } from '../wire/cursor.ts'
import { awarenessFrame } from '../wire/frames.ts'
import { pack } from '../wire/pack.ts'

/** Client ids that one socket may speak for: its document's, and one more for an undo or preview document. */
const MAX_CLAIMS = 2
const MAX_STATE_BYTES = 4096
const MAX_STATE_DEPTH = 6
/** Sending cursors takes at most one part in so many of the time; but they rest no longer than so many milliseconds. */
const REST = { times: 20, most: 100 }

/** What a client id says last, as it was sent to others. */
type Seen = { holder: Connection | null; entry: Uint8Array | null }

let clock = 0
/** One clock for all states, above any that an earlier run of the server sent: who returns is seen at once. */
const nextClock = (): number => (clock = Math.max(clock + 1, Date.now()))

const encodeEntry = (client: number, json: string): Uint8Array =>
  pack([client, nextClock()], [], [Buffer.from(json)])

const deeperThan = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => deeperThan(inner, levels - 1)))

/** The JSON that others see, `null` for a state that ended, or undefined for one that is dropped. Throws if unreadable. */
const announce = (raw: Uint8Array, connection: Connection): string | undefined => {
  if (raw.length > MAX_STATE_BYTES) return undefined
  const state: unknown = JSON.parse(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('utf8'))
  if (state === null) return 'null'
  if (typeof state !== 'object' || Array.isArray(state) || deeperThan(state, MAX_STATE_DEPTH))
    return undefined
  return JSON.stringify({ ...state, who: connection.guest.who })
}

/** Who is in a room and what their cursors say. What changes is collected until `collect`, newest of each client. */
export class Presence {
  readonly #seen = new Map<number, Seen>()
  /** Claims on ids that another session holds, oldest first. */
  readonly #queued = new Map<number, Connection[]>()
  readonly #changed = new Set<number>()
  /** Until when cursors are sent only along with edits, as `performance.now()` counts. */
  restsUntil = 0

  get changed(): boolean {
    return this.#changed.size > 0
  }

  /** Takes the body of an awareness message. Throws Unreadable when it is none. */
  hear(connection: Connection, body: Uint8Array): void {
    const cursor = new Cursor(body)
    const count = cursor.uint()
    const first = connection.claims.size === 0
    for (let i = 0; i < count; i++) {
      const client = cursor.uint()
      // The sender's clock: the server gives its own.
      cursor.uint()
      const raw = cursor.block()
      if (first && connection.claims.size < MAX_CLAIMS) this.#claim(connection, client)
      if (!connection.claims.has(client)) continue
      // A copy: the message is a window on a far larger piece of what the socket received.
      connection.claims.set(client, new Uint8Array(raw))
      if (this.#seen.get(client)?.holder === connection) this.#changed.add(client)
    }
  }

  /** The open socket of another session that claims this client id, if there is one. */
  holderOf(client: number, session: string): Connection | null {
    const holder = this.#seen.get(client)?.holder ?? null
    return holder?.guest.session === session ? null : holder
  }

  /** Says again what this socket's states are, after its `who` changed. */
  renew(connection: Connection): void {
    for (const client of connection.claims.keys()) {
      if (this.#seen.get(client)?.holder === connection) this.#changed.add(client)
    }
  }

  leave(connection: Connection): void {
    for (const client of connection.claims.keys()) {
      const queue = this.#queued.get(client)?.filter((other) => other !== connection) ?? []
      const seen = this.#seen.get(client)
      if (seen?.holder === connection) {
        seen.holder = queue.shift() ?? null
        this.#changed.add(client)
      }
      if (queue.length > 0) this.#queued.set(client, queue)
      else this.#queued.delete(client)
    }
  }

  /** What changed since the last call, as entries by client id. A socket whose state cannot be read is closed. */
  collect(): Map<number, Uint8Array> {
    const entries = new Map<number, Uint8Array>()
    for (const client of this.#changed) {
      const seen = this.#seen.get(client)
      if (!seen) continue
      const json = seen.holder ? this.#read(seen.holder, client) : 'null'
      if (json === undefined) continue
      const known = seen.entry !== null
      seen.entry = json === 'null' ? null : encodeEntry(client, json)
      if (!seen.holder) this.#seen.delete(client)
      if (seen.entry) entries.set(client, seen.entry)
      else if (known) entries.set(client, encodeEntry(client, 'null'))
    }
    this.#changed.clear()
    return entries
  }

  /** What was collected has been sent, which took so many milliseconds: long where there are many to send to. */
  rest(took: number): void {
    this.restsUntil = performance.now() + Math.min(REST.most, took * REST.times)
  }

  /** All states but this socket's own, or null when there are none. */
  full(connection: Connection): Buffer | null {
    const entries: Uint8Array[] = []
    for (const [client, { entry }] of this.#seen) {
      if (entry && !connection.claims.has(client)) entries.push(entry)
    }
    return entries.length > 0 ? awarenessFrame(entries) : null
  }

  #read(holder: Connection, client: number): string | undefined {
    const raw = holder.claims.get(client)
    if (!raw) return undefined
    try {
      const json = announce(raw, holder)
      if (json === undefined) holder.room.counts.presenceDropped.inc()
      return json
    } catch {
      holder.end('bad-frame')
      return 'null'
    }
  }

  #claim(connection: Connection, client: number): void {
    connection.claims.set(client, null)
    const seen = this.#seen.get(client)
    if (!seen) this.#seen.set(client, { holder: connection, entry: null })
    else if (!seen.holder || seen.holder.guest.session === connection.guest.session) seen.holder = connection
    else this.#queued.set(client, [...(this.#queued.get(client) ?? []), connection])
  }
}
