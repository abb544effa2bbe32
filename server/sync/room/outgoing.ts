import type { Connection } from './connection.ts'
import { awarenessFrame, updateFrame } from '../wire/frames.ts'
import { mergeRead, type Read } from '../document/merge.ts'

/** An update on its way to all but whoever sent it; null is the server. `read` is there if it may be merged. */
export type Edit = { frame: Buffer; from: Connection | null; read: Read | null }

/**
 * From so many edits a turn on they are merged, and go to their senders as well, whom that harms as little as it costs:
 * a share of their own for each would take longer, and whoever gets one update instead of many applies it at once.
 */
const MANY = 4

const mergeFrames = (edits: readonly Edit[]): Buffer[] => {
  const frames: Buffer[] = []
  let run: Read[] = []
  const end = (): void => {
    frames.push(...mergeRead(run).map(updateFrame))
    run = []
  }
  for (const { frame, read } of edits) {
    if (read) run.push(read)
    else {
      end()
      frames.push(frame)
    }
  }
  end()
  return frames
}

const join = (frames: Buffer[]): Buffer | null =>
  frames.length > 1 ? Buffer.concat(frames) : (frames[0] ?? null)

/** What a room sends in one turn: made once, and shared by all who get the same. */
export class Outgoing {
  readonly #edits: Edit[]
  readonly #frames: Buffer[]
  readonly #cursors: ReadonlyMap<number, Uint8Array>
  readonly #senders: Set<Connection | null>
  #editsOnly: Buffer | null | undefined
  #all: Buffer | null | undefined
  #cursorFrame: Buffer | null

  constructor(edits: Edit[], cursors: ReadonlyMap<number, Uint8Array>) {
    const isMerged = edits.length >= MANY
    this.#edits = edits
    this.#frames = isMerged ? mergeFrames(edits) : edits.map(({ frame }) => frame)
    this.#cursors = cursors
    this.#senders = new Set(isMerged ? [] : edits.map(({ from }) => from))
    this.#cursorFrame = cursors.size > 0 ? awarenessFrame([...cursors.values()]) : null
  }

  get isEmpty(): boolean {
    return this.#edits.length === 0 && this.#cursors.size === 0
  }

  get hasCursors(): boolean {
    return this.#cursors.size > 0
  }

  /** A socket's share: what it did not send itself, if edits are few; cursors only `withCursors`. */
  for(connection: Connection, withCursors: boolean): Buffer | null {
    const sent = this.#senders.has(connection)
    const own = withCursors && this.#hasCursorOf(connection)
    if (!sent && !own) return withCursors ? this.#shareAll() : this.#shareEdits()
    const frames = sent
      ? this.#edits.filter(({ from }) => from !== connection).map(({ frame }) => frame)
      : this.#frames
    const cursors = !withCursors ? null : own ? this.#cursorsOfOthers(connection) : this.#cursorFrame
    return join(cursors ? [...frames, cursors] : frames)
  }

  #shareEdits(): Buffer | null {
    if (this.#editsOnly === undefined) this.#editsOnly = join(this.#frames)
    return this.#editsOnly
  }

  #shareAll(): Buffer | null {
    if (this.#all === undefined)
      this.#all = join(this.#cursorFrame ? [...this.#frames, this.#cursorFrame] : this.#frames)
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
