import type { Connection } from './connection.ts'
import { awarenessFrame } from './frames.ts'

/** An update on its way to all but whoever sent it; null is the server. */
export type Edit = { frame: Buffer; from: Connection | null }

const join = (frames: Buffer[]): Buffer | null =>
  frames.length > 1 ? Buffer.concat(frames) : (frames[0] ?? null)

/** What a room sends in one turn: made once, and shared by all who get the same. */
export class Outgoing {
  readonly #edits: Edit[]
  readonly #cursors: ReadonlyMap<number, Uint8Array>
  readonly #senders: Set<Connection | null>
  #editsOnly: Buffer | null | undefined
  #all: Buffer | null | undefined
  #cursorFrame: Buffer | null

  constructor(edits: Edit[], cursors: ReadonlyMap<number, Uint8Array>) {
    this.#edits = edits
    this.#cursors = cursors
    this.#senders = new Set(edits.map(({ from }) => from))
    this.#cursorFrame = cursors.size > 0 ? awarenessFrame([...cursors.values()]) : null
  }

  get isEmpty(): boolean {
    return this.#edits.length === 0 && this.#cursors.size === 0
  }

  get hasCursors(): boolean {
    return this.#cursors.size > 0
  }

  /** A socket's share: what it did not send itself; cursors only `withCursors`. */
  for(connection: Connection, withCursors: boolean): Buffer | null {
    const sent = this.#senders.has(connection)
    const own = withCursors && this.#hasCursorOf(connection)
    if (!sent && !own) return withCursors ? this.#shareAll() : this.#shareEdits()
    const frames = this.#edits.filter(({ from }) => from !== connection).map(({ frame }) => frame)
    const cursors = !withCursors ? null : own ? this.#cursorsOfOthers(connection) : this.#cursorFrame
    return join(cursors ? [...frames, cursors] : frames)
  }

  #shareEdits(): Buffer | null {
    if (this.#editsOnly === undefined) this.#editsOnly = join(this.#edits.map(({ frame }) => frame))
    return this.#editsOnly
  }

  #shareAll(): Buffer | null {
    if (this.#all === undefined) {
      const frames = this.#edits.map(({ frame }) => frame)
      this.#all = join(this.#cursorFrame ? [...frames, this.#cursorFrame] : frames)
    }
    return this.#all
  }

  #hasCursorOf(connection: Connection): boolean {
    for (const client of connection.claims.keys()) if (this.#cursors.has(client)) return true
    return false
  }

  #cursorsOfOthers(connection: Connection): Buffer | null {
    const entries: Uint8Array[] = []
    for (const [client, entry] of this.#cursors) if (!connection.claims.has(client)) entries.push(entry)
    return entries.length > 0 ? awarenessFrame(entries) : null
  }
}
