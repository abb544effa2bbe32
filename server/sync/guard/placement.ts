import * as Y from 'yjs'
import type { Id, Struct } from './read-update.ts'

/** Null for what was collected. */
const find = (doc: Y.Doc, { client, clock }: Id): Y.Item | null => {
  const struct = Y.getItem(doc.store, Y.createID(client, clock))
  return struct instanceof Y.Item ? struct : null
}

/** The pieces that a struct has come to be in: what is known of it, and what others have put into it, cut it up. */
const piecesOf = (doc: Y.Doc, { client, clock: from, length }: Struct): (Y.Item | null)[] => {
  const pieces: (Y.Item | null)[] = []
  for (let clock = from; clock < from + length;) {
    const struct = Y.getItem(doc.store, Y.createID(client, clock))
    pieces.push(struct instanceof Y.Item ? struct : null)
    clock = struct.id.clock + struct.length
  }
  return pieces
}

const areSiblings = (one: Y.Item | null, other: Y.Item | null): boolean =>
  one === null || other === null
    ? one === other
    : one.parent === other.parent && one.parentSub === other.parentSub

const isGood = (doc: Y.Doc, struct: Struct): boolean => {
  const { length, left, right } = struct
  const pieces = piecesOf(doc, struct)
  const [item] = pieces
  // Of a struct that was known in part, the rest may claim to be elsewhere.
  if (!pieces.every((piece) => areSiblings(piece, item ?? null))) return false
  if (!item) return true
  // One value under a key: several in one piece are former ones, all deleted.
  if (item.parentSub !== null && (right || (length > 1 && pieces.some((piece) => !piece?.deleted))))
    return false
  // Beside what was collected there is nothing: that is what this very update did by deleting, after the item was put
  // there, and at the next start the item is lost, with all that others have written after it.
  return [left, right].every((id) => !id || areSiblings(find(doc, id), item))
}

/**
 * Whether an update that was applied is in good places: its items beside neighbours of the same type, and one value
 * under a key. Otherwise Yjs links items across types, where some no longer encode and others are lost at the next
 * start. The order of neighbours is not looked at: redoing in a list that was itself redone turns it round.
 */
export const isWellPlaced = (doc: Y.Doc, structs: readonly Struct[]): boolean =>
  structs.every((struct) => isGood(doc, struct))
