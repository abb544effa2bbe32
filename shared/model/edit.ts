import * as Y from 'yjs'

/** The origin of every change that a person (or the server for one) makes by an intent; undo tracks it. */
export const EDIT = Symbol('edit')

/** The origin of what is written but must never be undone: the hidden first half of making an item. */
const MADE = Symbol('made')

/** One transaction that undo knows. Returns what `change` returns. */
export const edit = <T>(doc: Y.Doc, change: () => T): T => doc.transact(change, EDIT)

/**
 * Makes an item in two transactions: first whole but marked deleted, which undo does not know, then shown.
 * So undoing one's own new card marks it deleted, as deleting does, and keeps what others wrote in it. Not to be
 * called within `edit`, which would make one transaction of the two. An id that is there already is left as it is.
 */
export const make = (doc: Y.Doc, kind: string, id: string, fields: Fields): string => {
  makeAll(doc, kind, [{ id, fields }])
  return id
}

type Fields = Record<string, unknown>

/** The same for several items of a kind: in two transactions, however many there are. */
export const makeAll = (doc: Y.Doc, kind: string, given: readonly { id: string; fields: Fields }[]): void => {
  const collection = doc.getMap(kind)
  const made = given
    .filter(({ id }) => !collection.has(id))
    .map(({ id, fields }) => {
      const item = new Y.Map<unknown>(Object.entries(fields).filter(([, value]) => value !== undefined))
      item.set('deleted', new Date().toISOString())
      return { id, item }
    })
  if (made.length === 0) return
  doc.transact(() => made.forEach(({ id, item }) => collection.set(id, item)), MADE)
  edit(doc, () => made.forEach(({ item }) => item.set('deleted', null)))
}
