import * as Y from 'yjs'
import type { Stored } from '../../storage/storage.ts'
import { NOTHING_KNOWN, type Reading, type Run, readUpdate, type Tip } from '../guard/guard.ts'
import type { Clock } from '../../clock.ts'
import { encodeStateVector } from '../../encoding.ts'

/** Admitted updates, and bytes of them, that may wait before they are applied a few at a time. */
const LONG_TAIL = { updates: 200, bytes: 256 * 1024 }
/** Bytes that are applied at once, if it is more than one update. */
const PIECE = 64 * 1024

/** The document does not apply or encode any more. */
export class Broken extends Error {}

/** A room's copy of a document: a Y.Doc, and the admitted updates that it has not applied yet. */
export class Replica {
  readonly #doc = new Y.Doc()
  #tail: Uint8Array[] = []
  #tailBytes = 0
  #state: Uint8Array | null = null
  #stateBytes = 0
  #addedBytes = 0
  /** The next clock of each client, with all admitted updates counted. */
  readonly clocks = new Map<number, number>()
  /** The last item of each client that has written since the document was opened. */
  readonly tips = new Map<number, Tip>()
  /** The names of all root types. */
  readonly roots = new Set<string>()

  /** Throws Broken when what is stored does not make a whole document. */
  constructor(stored: Stored) {
    this.#tail = [stored.snapshot, ...stored.updates]
    this.#stateBytes = bytesOf(this.#tail)
    this.#tailBytes = this.#stateBytes
    this.#apply(this.#tail.length)
    this.#readClocks()
    for (const name of this.#doc.share.keys()) this.roots.add(name)
  }

  /** The document with everything that was admitted. Throws Broken. */
  get doc(): Y.Doc {
    this.#apply(this.#tail.length)
    return this.#doc
  }

  /** The same without what waits. */
  get applied(): Y.Doc {
    return this.#doc
  }

  /** About how many bytes the full state has: exact when it was last encoded, and all that was added since. */
  get bytes(): number {
    return this.#stateBytes + this.#addedBytes
  }

  /** Takes an admitted update. It is applied when somebody next needs the document. */
  add(update: Uint8Array, reading: Reading): void {
    const { structs, roots } = reading
    this.#tail.push(update)
    this.#tailBytes += update.length
    this.#changed(update.length)
    for (const { client, to } of structs) {
      if (to > (this.clocks.get(client) ?? 0)) this.clocks.set(client, to)
    }
    for (const name of roots) this.roots.add(name)
    for (const [client, tip] of reading.tips) this.tips.set(client, tip)
  }

  /** Remembers where each client typed last, of an update that was applied. */
  remember({ tips }: Reading): void {
    for (const [client, tip] of tips)
      this.tips.set(client, { ...tip, inList: this.#isInList(client, tip.end - 1) })
  }

  /** Runs `change` and gives what it did to the document as one update, or null when that is nothing. */
  capture<T>(change: (doc: Y.Doc) => T): { result: T; update: Uint8Array | null } {
    const { doc } = this
    const updates: Uint8Array[] = []
    const collect = (update: Uint8Array): void => void updates.push(update)
    doc.on('update', collect)
    try {
      const result = change(doc)
      const update = updates.length > 1 ? Y.mergeUpdates(updates) : (updates[0] ?? null)
      if (update) {
        this.#changed(update.length)
        this.#readClocks()
        for (const name of doc.share.keys()) this.roots.add(name)
      }
      return { result, update }
    } finally {
      doc.off('update', collect)
    }
  }

  /** Applies an update at once, and gives what is new of it. Throws Broken. */
  apply(update: Uint8Array): Uint8Array | null {
    return this.capture((doc) => breaking(() => Y.applyUpdate(doc, update))).update
  }

  /** The full state, kept until the document changes. Throws Broken when it cannot be encoded whole. */
  state(): Uint8Array {
    if (this.#state) return this.#state
    const state = breaking(() => Y.encodeStateAsUpdate(this.doc))
    this.#state = state
    this.#stateBytes = state.length
    this.#addedBytes = 0
    return state
  }

  /** The full state after checking that it can be read again. Throws Broken. */
  checkedState(): Uint8Array {
    const state = this.state()
    const { missing } = breaking(() => readUpdate(state, NOTHING_KNOWN))
    if (missing) throw new Broken(`Its state lacks clock ${missing.clock} of client ${missing.client}.`)
    return state
  }

  /** Frees the kept state. */
  forgetState(): void {
    this.#state = null
  }

  /** What whoever has `clocks` lacks. Throws Broken. */
  since(clocks: ReadonlyMap<number, number>): Uint8Array {
    return breaking(() => Y.encodeStateAsUpdate(this.doc, encodeStateVector(clocks)))
  }

  /** Whether all these runs are deleted already. */
  hasDeleted(runs: readonly Run[]): boolean {
    const { store } = this.doc
    return runs.every(({ client, from, to }) => {
      const structs = store.clients.get(client)
      if (!structs || to > Y.getState(store, client)) return false
      for (let i = Y.findIndexSS(structs, from); i < structs.length && structs[i]!.id.clock < to; i++) {
        if (!structs[i]!.deleted) return false
      }
      return true
    })
  }

  /** Applies some of what waits, for at most about `milliseconds`, when there is much of it. Throws Broken. */
  applySome(milliseconds: number, clock: Clock): void {
    if (!this.#isLong) return
    const until = clock.precise() + milliseconds
    while (this.#isLong && clock.precise() < until) this.#apply(this.#pieceLength())
  }

  close(): void {
    this.#doc.destroy()
  }

  #isInList(client: number, clock: number): boolean {
    const { store } = this.#doc
    if (Y.getState(store, client) <= clock) return false
    const item = Y.getItem(store, Y.createID(client, clock))
    return item instanceof Y.Item && item.parentSub === null
  }

  #changed(bytes: number): void {
    this.#state = null
    this.#addedBytes += bytes
  }

  #readClocks(): void {
    const { store } = this.#doc
    for (const client of store.clients.keys()) this.clocks.set(client, Y.getState(store, client))
  }

  get #isLong(): boolean {
    return this.#tail.length > LONG_TAIL.updates || this.#tailBytes > LONG_TAIL.bytes
  }

  /** How many updates are applied at once: at least one. */
  #pieceLength(): number {
    let bytes = 0
    const end = this.#tail.findIndex((update, i) => i > 0 && (bytes += update.length) > PIECE)
    return Math.min(LONG_TAIL.updates, end === -1 ? this.#tail.length : end)
  }

  #apply(count: number): void {
    if (count === 0) return
    const updates = this.#tail.splice(0, count)
    this.#tailBytes -= bytesOf(updates)
    breaking(() => this.#doc.transact(() => updates.forEach((update) => Y.applyUpdate(this.#doc, update))))
    const { pendingStructs, pendingDs } = this.#doc.store
    if (pendingStructs || pendingDs) throw new Broken('It refers to something that is not in it.')
  }
}

export const bytesOf = (updates: readonly Uint8Array[]): number =>
  updates.reduce((sum, update) => sum + update.length, 0)

/** Runs what fails only when a document is broken. */
const breaking = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw new Broken(String(error))
  }
}
