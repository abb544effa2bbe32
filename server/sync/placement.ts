import * as Y from 'yjs'
import type { Id, Place } from './guard.ts'

/** Items that are walked over for one update, after which the rest is believed: a merge of days offline is long. */
const LONG_WALK = 200_000

/** Looks at where the items of an update have come to be. */
class Placement {
  readonly #store: Y.Doc['store']
  #steps = 0

  constructor(doc: Y.Doc) {
    this.#store = doc.store
  }

  /** Whether an item is among its neighbours: in one list in this order, or alone under one key of a map. */
  isGood({ client, clock, length, left, right }: Place): boolean {
    const item = this.#find({ client, clock })
    const last = this.#find({ client, clock: clock + length - 1 })
    // Collected, but not in part: a struct that was known in part may claim the rest for elsewhere.
    if (!item || !last) return item === last
    if (!isSibling(item, last)) return false
    // One value under a key: several in one piece are former ones, all deleted.
    if (item.parentSub !== null && (right || (length > 1 && !this.#isDeleted(client, clock, length))))
      return false
    const before = left && this.#find(left)
    const after = right && this.#find(right)
    if ((before && !isSibling(before, item)) || (after && !isSibling(after, item))) return false
    if (item.parentSub !== null || (left && !before) || (right && !after)) return true
    if (before && left && hasOwnNext(before, left, { client, clock })) return false
    // What is in one piece with its right neighbour was there before that one was.
    if (after && right && after.id.clock !== right.clock) return false
    const start = before ? before.right : (item.parent as Y.AbstractType<unknown>)._start
    return this.#sawNothingBetween(start, after, { client, clock })
  }

  /** Null for what was collected: nothing is placed by it any more. */
  #find({ client, clock }: Id): Y.Item | null {
    const struct = Y.getItem(this.#store, Y.createID(client, clock))
    return struct instanceof Y.Item ? struct : null
  }

  #isDeleted(client: number, from: number, length: number): boolean {
    for (let clock = from; clock < from + length;) {
      const struct = Y.getItem(this.#store, Y.createID(client, clock))
      if (!struct.deleted) return false
      clock = struct.id.clock + struct.length
    }
    return true
  }

  /** Whether `end` follows `start`, without anything on the way that the client itself had made before. */
  #sawNothingBetween(start: Y.Item | null, end: Y.Item | null, { client, clock }: Id): boolean {
    for (let at = start; at !== end; at = at.right) {
      if (!at || (at.id.client === client && at.id.clock < clock)) return false
      if (++this.#steps > LONG_WALK) return true
    }
    return true
  }
}

/** Whether something that the client made before is in one piece with, and after, its left neighbour. */
const hasOwnNext = (before: Y.Item, left: Id, { client, clock }: Id): boolean =>
  left.client === client && left.clock + 1 < clock && left.clock + 1 < before.id.clock + before.length

const isSibling = (one: Y.Item, other: Y.Item): boolean =>
  one.parent === other.parent && one.parentSub === other.parentSub

/**
 * Whether an update that was applied is in good places. An honest client puts an item between two that were next to
 * each other. One whose neighbours are of different types, or in the wrong order, or had something between them, comes
 * to be in different places for different people, and in some that no longer encode.
 */
export const isWellPlaced = (doc: Y.Doc, places: readonly Place[]): boolean => {
  const placement = new Placement(doc)
  return places.every((place) => placement.isGood(place))
}
