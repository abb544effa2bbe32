import * as Y from 'yjs'

import { newId } from '../ids.ts'
import { type Fields, type Given, type ItemKind, newEntry } from './kind.ts'

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
 * Returns the id.
 */
export const make = <F extends Fields>(doc: Y.Doc, kind: ItemKind<F>, given: Given<F>): string => {
  const id = given.id ?? newId()
  makeAll(doc, kind, [{ ...given, id }])
  return id
}

/** The same for several items of a kind: in two transactions, however many there are. Returns their ids. */
export const makeAll = <F extends Fields>(
  doc: Y.Doc,
  kind: ItemKind<F>,
  all: readonly Given<F>[],
): string[] => {
  const { ids, show } = prepare(doc, kind, all)
  if (all.length > 0) edit(doc, show)
  return ids
}

/** Items, and letters of them, that are made in one transaction: no update shall be too large for the server. */
const AT_ONCE = 100
const LETTERS_AT_ONCE = 100_000

/**
 * The first half of it: makes items that are hidden until `show`, which is called within the `edit` that they are a part
 * of. For steps that make things of several kinds, or do more besides.
 */
export const prepare = <F extends Fields>(
  doc: Y.Doc,
  kind: ItemKind<F>,
  all: readonly Given<F>[],
): { ids: string[]; show: () => void } => {
  const collection = doc.getMap(kind.name)
  const given = all.map((one) => ({ id: one.id ?? newId(), one }))
  const made = given
    .filter(({ id }) => !collection.has(id))
    .map(({ id, one }) => {
      const item = new Y.Map<unknown>(newEntry(kind.fields, one))
      item.set('deleted', new Date().toISOString())
      return { id, item, letters: JSON.stringify(one).length }
    })
  for (const part of inParts(made))
    doc.transact(() => part.forEach(({ id, item }) => collection.set(id, item)), MADE)
  return {
    ids: given.map(({ id }) => id),
    show: () => made.forEach(({ item }) => item.set('deleted', null)),
  }
}

const inParts = <T extends { letters: number }>(all: readonly T[]): T[][] => {
  const parts: T[][] = []
  let letters = 0
  for (const one of all) {
    const last = parts.at(-1)
    letters += one.letters
    if (last && last.length < AT_ONCE && letters <= LETTERS_AT_ONCE) last.push(one)
    else {
      parts.push([one])
      letters = one.letters
    }
  }
  return parts
}
