import { awarenessFrame, updateFrame } from '../wire/wire.ts'
import { mergeRead, type Read } from './merge.ts'

/** An update on its way to all but whoever sent it; null is the server. `read` is there if it may be merged. */
export type Edit = { frame: Buffer; from: object | null; read: Read | null }

/** Whose cursors moved. */
type Cursors = {
  collect(): ReadonlyMap<number, Uint8Array>
  /** The client ids that somebody claims. */
  claimsOf(who: object): ReadonlyMap<number, unknown>
}

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
  readonly #senders: Set<object | null>
  readonly #claimsOf: Cursors['claimsOf']
  #editsOnly: Buffer | null | undefined
  #all: Buffer | null | undefined
  readonly #cursorFrame: Buffer | null
  readonly hasCursors: boolean
  /** Whether it is for nobody. */
  readonly isEmpty: boolean

  constructor(edits: Edit[], presence: Cursors) {
    const cursors = presence.collect()
    const isMerged = edits.length >= MANY
    this.#edits = edits
    this.#frames = isMerged ? mergeFrames(edits) : edits.map(({ frame }) => frame)
    this.#cursors = cursors
    this.#claimsOf = (who) => presence.claimsOf(who)
    this.#senders = new Set(isMerged ? [] : edits.map(({ from }) => from))
    this.hasCursors = cursors.size > 0
    this.isEmpty = edits.length === 0 && !this.hasCursors
    this.#cursorFrame = cursors.size > 0 ? awarenessFrame([...cursors.values()]) : null
  }

  /** A socket's share: what it did not send itself, if edits are few; cursors only `withCursors`. */
  for(who: object, withCursors: boolean): Buffer | null {
    if (this.isEmpty) return null
    const sent = this.#senders.has(who)
    const own = withCursors && this.hasCursors && this.#hasCursorOf(who)
    if (!sent && !own) return withCursors ? this.#shareAll() : this.#shareEdits()
    const frames = sent
      ? this.#edits.filter(({ from }) => from !== who).map(({ frame }) => frame)
      : this.#frames
    const cursors = !withCursors ? null : own ? this.#cursorsOfOthers(who) : this.#cursorFrame
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

  #hasCursorOf(who: object): boolean {
    for (const client of this.#claimsOf(who).keys()) if (this.#cursors.has(client)) return true
    return false
  }

  #cursorsOfOthers(who: object): Buffer | null {
    const claims = this.#claimsOf(who)
    const entries: Uint8Array[] = []
    for (const [client, entry] of this.#cursors) if (!claims.has(client)) entries.push(entry)
    return entries.length > 0 ? awarenessFrame(entries) : null
  }
}
