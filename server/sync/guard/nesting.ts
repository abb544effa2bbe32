import * as Y from 'yjs'
import { BOUNDS } from './bounds.ts'
import type { Id, Struct } from './read-update.ts'
import { CONTENT } from './content.ts'

/** How many shared types are around what is in `parent`. */
const levelIn = (parent: Y.AbstractType<unknown>): number => {
  let level = 0
  for (let item = parent._item; item; item = (item.parent as Y.AbstractType<unknown>)._item) level += 1
  return level
}

/** The last of `structs`, which are in the order of their clocks, that begins at or before `clock`. */
const indexAt = (structs: readonly Struct[], clock: number): number => {
  let low = 0
  let high = structs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (structs[middle]!.clock <= clock) low = middle
    else high = middle - 1
  }
  return low
}

/** Finds how deep the items of one update are, among themselves and in the document. */
class Levels {
  readonly #doc: Y.Doc
  readonly #clients = new Map<number, Struct[]>()
  readonly #known = new Map<Struct, number>()

  constructor(doc: Y.Doc, structs: readonly Struct[]) {
    this.#doc = doc
    for (const struct of structs) {
      const own = this.#clients.get(struct.client)
      if (own) own.push(struct)
      else this.#clients.set(struct.client, [struct])
    }
  }

  /** Types around an item of the update. Follows its neighbours and parents without recursion. */
  of(struct: Struct): number {
    const path: Struct[] = []
    let level = 0
    for (let at: Struct | null = struct; at;) {
      const known = this.#known.get(at)
      if (known !== undefined) {
        level = known
        break
      }
      path.push(at)
      const next: Id | null = at.within ?? at.left ?? at.right
      if (!next) break
      const found = this.#find(next)
      if (!found) {
        level = this.#inDocument(next, at.within !== null)
        this.#known.set(at, level)
        path.pop()
        break
      }
      at = found
    }
    for (let at = path.pop(), below = level; at; at = path.pop()) {
      level = at.within ? below + 1 : below
      this.#known.set(at, level)
      below = level
    }
    return level
  }

  #find({ client, clock }: Id): Struct | null {
    const structs = this.#clients.get(client)
    const struct = structs?.[indexAt(structs, clock)]
    return struct && struct.clock <= clock && clock >= Y.getState(this.#doc.store, client) ? struct : null
  }

  #inDocument(id: Id, within: boolean): number {
    if (id.clock >= Y.getState(this.#doc.store, id.client)) return 0
    const item = Y.getItem(this.#doc.store, Y.createID(id.client, id.clock))
    // What is beside or within something collected is collected as well.
    if (!(item instanceof Y.Item)) return 0
    return levelIn(item.parent as Y.AbstractType<unknown>) + (within ? 1 : 0)
  }
}

/** Whether what is made in `structs` would nest types beyond the bound. Yjs recurses over them, on every machine. */
export const nestsTooDeep = (doc: Y.Doc, structs: readonly Struct[]): boolean => {
  const levels = new Levels(doc, structs)
  return structs.some((struct) => struct.kind === CONTENT.type && levels.of(struct) >= BOUNDS.depth)
}
