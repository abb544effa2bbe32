import * as Y from 'yjs'

import { EDIT } from '../../shared/model/edit.ts'

/** One person's copy of a document, with their own undo. */
export type Replica = { doc: Y.Doc; undo: Y.UndoManager }

/** Copies of one document between which updates travel when a test says so: late, twice, in any order. */
export class Replicas {
  readonly all: Replica[]
  /** What each replica wrote, in the order of writing. */
  readonly #written: Uint8Array[][]
  /** For each pair `from>to`, which of `from`'s updates are still to come to `to`. */
  readonly #waiting = new Map<string, number[]>()

  /** `seed` fills the document that all of them start from. */
  constructor(count: number, seed: (doc: Y.Doc) => void) {
    const origin = new Y.Doc()
    seed(origin)
    const start = Y.encodeStateAsUpdate(origin)
    this.#written = Array.from({ length: count }, () => [])
    this.all = Array.from({ length: count }, (_, at) => this.#join(start, at, count))
  }

  at(index: number): Replica {
    const replica = this.all[index % this.all.length]
    if (!replica) throw new Error('there are no replicas')
    return replica
  }

  /** Delivers one update of those on their way from one replica to another, the `pick`th of them. */
  deliver(from: number, to: number, pick: number): void {
    const waiting = this.#waiting.get(`${from}>${to}`) ?? []
    const [index] = waiting.splice(pick % Math.max(1, waiting.length), 1)
    if (index !== undefined) this.#apply(from, to, index)
  }

  /** Delivers an update once more, or one that is still to come ahead of its turn. */
  repeat(from: number, to: number, pick: number): void {
    const written = this.#written[from]?.length ?? 0
    if (from !== to && written > 0) this.#apply(from, to, pick % written)
  }

  /** Delivers all that is on its way, from and to all, the newest first. */
  settle(): void {
    for (let from = 0; from < this.all.length; from++)
      for (let to = 0; to < this.all.length; to++)
        while (this.#waiting.get(`${from}>${to}`)?.length) this.deliver(from, to, Number.MAX_SAFE_INTEGER - 1)
  }

  #join(start: Uint8Array, at: number, count: number): Replica {
    const doc = new Y.Doc()
    doc.clientID = at + 1
    Y.applyUpdate(doc, start)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return
      const index = (this.#written[at]?.push(update) ?? 0) - 1
      for (let to = 0; to < count; to++) if (to !== at) this.#enqueue(`${at}>${to}`, index)
    })
    return { doc, undo: new Y.UndoManager(doc, { trackedOrigins: new Set([EDIT]), captureTimeout: 0 }) }
  }

  #enqueue(way: string, index: number): void {
    this.#waiting.set(way, [...(this.#waiting.get(way) ?? []), index])
  }

  #apply(from: number, to: number, index: number): void {
    const update = this.#written[from]?.[index]
    if (update && from !== to) Y.applyUpdate(this.at(to).doc, update, this)
  }
}
