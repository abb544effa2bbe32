import * as Y from 'yjs'
import { BOUNDS } from './bounds.ts'
import type { Id, Place } from './reading.ts'
import { CONTENT } from './content.ts'

/** How many shared types are around what is in `parent`. */
const levelIn = (parent: Y.AbstractType<unknown>): number => {
  let level = 0
  for (let item = parent._item; item; item = (item.parent as Y.AbstractType<unknown>)._item) level += 1
  return level
}

/** The last of `places`, which are in the order of their clocks, that begins at or before `clock`. */
const indexAt = (places: readonly Place[], clock: number): number => {
  let low = 0
  let high = places.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (places[middle]!.clock <= clock) low = middle
    else high = middle - 1
  }
  return low
}

/** Finds how deep the items of one update are, among themselves and in the document. */
class Levels {
  readonly #doc: Y.Doc
  readonly #clients = new Map<number, Place[]>()
  readonly #known = new Map<Place, number>()

  constructor(doc: Y.Doc, places: readonly Place[]) {
    this.#doc = doc
    for (const place of places) {
      const own = this.#clients.get(place.client)
      if (own) own.push(place)
      else this.#clients.set(place.client, [place])
    }
  }

  /** Types around an item of the update. Follows its neighbours and parents without recursion. */
  of(place: Place): number {
    const path: Place[] = []
    let level = 0
    for (let at: Place | null = place; at;) {
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

  #find({ client, clock }: Id): Place | null {
    const places = this.#clients.get(client)
    const place = places?.[indexAt(places, clock)]
    return place && place.clock <= clock && clock >= Y.getState(this.#doc.store, client) ? place : null
  }

  #inDocument(id: Id, within: boolean): number {
    if (id.clock >= Y.getState(this.#doc.store, id.client)) return 0
    const item = Y.getItem(this.#doc.store, Y.createID(id.client, id.clock))
    // What is beside or within something collected is collected as well.
    if (!(item instanceof Y.Item)) return 0
    return levelIn(item.parent as Y.AbstractType<unknown>) + (within ? 1 : 0)
  }
}

/** Whether what is made at `places` would nest types beyond the bound. Yjs recurses over them, on every machine. */
export const nestsTooDeep = (doc: Y.Doc, places: readonly Place[]): boolean => {
  const levels = new Levels(doc, places)
  return places.some((place) => place.kind === CONTENT.type && levels.of(place) >= BOUNDS.depth)
}
