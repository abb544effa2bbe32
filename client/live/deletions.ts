import type * as Y from 'yjs'

import { aliveEntry, entryOf, type ItemRef } from '../../shared/model/collection.ts'

/**
 * Tells each time somebody else deletes an item, before the page has followed. One's own deletion and undo are one's own
 * wish. Returns a function that stops.
 */
export const onDeleted = (doc: Y.Doc, { kind, id }: ItemRef, deleted: () => void): (() => void) => {
  const root = doc.getMap(kind)
  let wasAlive = aliveEntry(doc, kind, id) !== undefined
  const look = (_event: unknown, { local }: Y.Transaction) => {
    const isAlive = aliveEntry(doc, kind, id) !== undefined
    if (wasAlive && !isAlive && !local) deleted()
    wasAlive = isAlive
  }
  const item = entryOf(doc, kind, id)
  item?.observe(look)
  root.observe(look)
  return () => {
    item?.unobserve(look)
    root.unobserve(look)
  }
}
