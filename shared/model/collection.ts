import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'

import { kindNamed } from './kinds.ts'
import { edit } from './edit.ts'
import { byOrder, compare, type Ordered } from './order.ts'
import {
  type Entry,
  type Fields,
  isAlive,
  type Item,
  type ItemKind,
  keyOf,
  type Kind,
  readDeleted,
  type SetOf,
  type Settable,
  type TextOf,
} from './kind.ts'
import { textOf, writeText } from './text.ts'
import { readText } from './values.ts'

/** Which item of a document. */
export type ItemRef = { kind: string; id: string }

/** The entry under `id`, alive or marked deleted; nothing if it is not there or no map. */
export const entryOf = (doc: Y.Doc, kind: string, id: string): Y.Map<unknown> | undefined => {
  const entry: unknown = doc.getMap(kind).get(id)
  return entry instanceof Y.Map ? (entry as Y.Map<unknown>) : undefined
}

/** The entry under `id` if it is alive: what intents begin with, so that a race is a no-op. */
export const aliveEntry = (doc: Y.Doc, kind: string, id: string): Y.Map<unknown> | undefined => {
  const entry = entryOf(doc, kind, id)
  return entry && isAlive(entry) ? entry : undefined
}

/** All items of a kind, marked ones included, by id: in the same order on every replica. */
export const readAll = <T extends Item>(doc: Y.Doc, kind: Kind<T>): T[] => {
  const items: T[] = []
  doc.getMap(kind.name).forEach((entry, id) => {
    if (entry instanceof Y.Map) items.push(kind.read(id, entry as Y.Map<unknown>))
  })
  return items.toSorted((a, b) => compare(a.id, b.id))
}

/** The items of a kind that are not deleted. */
export const readAlive = <T extends Item>(doc: Y.Doc, kind: Kind<T>): T[] =>
  readAll(doc, kind).filter((item) => item.deleted === undefined)

/** The same, in their order. */
export const readOrdered = <T extends Item & Ordered>(doc: Y.Doc, kind: Kind<T>): T[] =>
  readAlive(doc, kind).toSorted(byOrder)

/**
 * Marks items deleted, `by` somebody: in one step, with one time, by which they are found again as what was deleted
 * together. Their words stay, so that Restore and undo bring all of them back.
 */
export const deleteItems = (doc: Y.Doc, items: readonly ItemRef[], by?: string): void => {
  const alive = items.flatMap(({ kind, id }) => aliveEntry(doc, kind, id) ?? [])
  if (alive.length === 0) return
  const now = new Date().toISOString()
  edit(doc, () => {
    for (const item of alive) {
      item.set('deleted', now)
      if (by) item.set('deletedBy', by)
      else if (item.has('deletedBy')) item.delete('deletedBy')
    }
  })
}

/** Brings items back, in one step. */
export const restoreItems = (doc: Y.Doc, items: readonly ItemRef[]): void => {
  const gone = items.flatMap(({ kind, id }) => entryOf(doc, kind, id) ?? []).filter((item) => !isAlive(item))
  if (gone.length === 0) return
  edit(doc, () => {
    for (const item of gone) {
      item.set('deleted', null)
      if (item.has('deletedBy')) item.delete('deletedBy')
    }
  })
}

/** Takes an item away for good, whether it is marked deleted or not: nothing of it is left to restore or to undo. */
export const removeItem = (doc: Y.Doc, kind: string, id: string): void => {
  if (doc.getMap(kind).has(id)) edit(doc, () => doc.getMap(kind).delete(id))
}

/** The same for one item. */
export const deleteItem = (doc: Y.Doc, kind: string, id: string, by?: string): void =>
  deleteItems(doc, [{ kind, id }], by)

export const restoreItem = (doc: Y.Doc, kind: string, id: string): void => restoreItems(doc, [{ kind, id }])

/**
 * Sets plain values of an item; `undefined` and empty words take one away where there may be none. What does not
 * change is not written.
 */
export const setFields = <F extends Fields>(
  doc: Y.Doc,
  kind: ItemKind<F>,
  id: string,
  fields: Settable<F>,
): void => {
  const written = Object.entries(fields).map(([name, value]): [string, unknown] => {
    const field = kind.fields[name]
    return field ? [keyOf(name, field), value === undefined ? undefined : field.write(value)] : [name, value]
  })
  setKeys(doc, kind, id, Object.fromEntries(written))
}

/** Adds a member to a set of an item, or takes it out: one key a member, so that two who add both stay. */
export const setMember = <F extends Fields>(
  doc: Y.Doc,
  kind: ItemKind<F>,
  id: string,
  name: SetOf<F>,
  { member, is }: { member: string; is: boolean },
): void => {
  const field = kind.fields[name]
  if (field) setKeys(doc, kind, id, { [keyOf(name, field) + member]: is || undefined })
}

/** Writes one of an item's texts as its smallest change. */
export const writeField = <F extends Fields>(
  doc: Y.Doc,
  kind: ItemKind<F>,
  id: string,
  name: TextOf<F>,
  next: string,
): void => {
  const item = aliveEntry(doc, kind.name, id)
  if (item) edit(doc, () => writeText(textOf(item, name), next))
}

/** Sets what an item's keys stand for; `undefined` takes a key away. */
export const setKeys = (doc: Y.Doc, kind: Kind, id: string, keys: Record<string, unknown>): void => {
  const item = aliveEntry(doc, kind.name, id)
  if (!item) return
  const changed = Object.entries(keys).filter(([key, value]) => !equalityDeep(item.get(key), value))
  if (changed.length === 0) return
  edit(doc, () => {
    for (const [key, value] of changed) {
      if (value === undefined) item.delete(key)
      else item.set(key, value)
    }
  })
}

/** One line of "Recently deleted", newest first. `by`: the name of who deleted it, where that is known. */
export type Deleted = ItemRef & { name: string; deleted: string; by?: string }

export const readDeletedItems = (doc: Y.Doc, kinds: readonly ItemKind[]): Deleted[] =>
  kinds
    .flatMap((kind) =>
      readAll(doc, {
        name: kind.name,
        read: (id, entry) => ({ id, name: calledOf(kind.name, entry), ...readDeleted(entry) }),
      }).flatMap(({ id, name, deleted, deletedBy: by }) =>
        deleted === undefined
          ? []
          : [{ kind: kind.name, id, name, deleted, ...(by !== undefined && { by }) }],
      ),
    )
    .toSorted((a, b) => compare(b.deleted, a.deleted))

/** What an item is called; nothing for a kind whose items have no name. */
export const calledOf = (kind: string, entry: Entry): string => {
  const called = kindNamed(kind)?.called
  return called === undefined ? '' : readText(entry.get(called))
}
