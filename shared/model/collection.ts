import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'

import { edit } from './edit.ts'
import { byOrder, compare, type Ordered } from './order.ts'
import { readDate, readText } from './values.ts'

/** What every item of every kind has. `deleted`: when it was marked so; absent while it is alive. */
export type Item = { id: string; deleted?: string }

/** How one kind is read: its root map and what makes an item of an entry. Readers never throw. */
export type Kind<T extends Item> = { name: string; read: (id: string, item: Y.Map<unknown>) => T }

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

const isAlive = (item: Y.Map<unknown>): boolean => (item.get('deleted') ?? null) === null

/** When an item was marked deleted; a mark that is no time counts as long ago. */
export const readDeleted = (item: Y.Map<unknown>): { deleted?: string } =>
  isAlive(item) ? {} : { deleted: readDate(item.get('deleted')) ?? new Date(0).toISOString() }

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

/** Marks an item deleted. Its words stay, so that Restore and undo bring all of them back. */
export const deleteItem = (doc: Y.Doc, kind: string, id: string): void => {
  const item = aliveEntry(doc, kind, id)
  if (item) edit(doc, () => item.set('deleted', new Date().toISOString()))
}

export const restoreItem = (doc: Y.Doc, kind: string, id: string): void => {
  const item = entryOf(doc, kind, id)
  if (item && !isAlive(item)) edit(doc, () => item.set('deleted', null))
}

/** Takes an item away for good, whether it is marked deleted or not: nothing of it is left to restore or to undo. */
export const removeItem = (doc: Y.Doc, kind: string, id: string): void => {
  if (doc.getMap(kind).has(id)) edit(doc, () => doc.getMap(kind).delete(id))
}

/** Sets plain values of an item; `undefined` takes one away. What does not change is not written. */
export const setFields = (doc: Y.Doc, kind: string, id: string, fields: Record<string, unknown>): void => {
  const item = aliveEntry(doc, kind, id)
  if (!item) return
  const changed = Object.entries(fields).filter(([key, value]) => !equalityDeep(item.get(key), value))
  if (changed.length === 0) return
  edit(doc, () => {
    for (const [key, value] of changed) {
      if (value === undefined) item.delete(key)
      else item.set(key, value)
    }
  })
}

/** Adds a member to a set of an item, or takes it out: one key a member, so that two who add both stay. */
export const setMember = (doc: Y.Doc, kind: string, id: string, key: string, is: boolean): void =>
  setFields(doc, kind, id, { [key]: is ? true : undefined })

/** One line of "Recently deleted", newest first. */
export type Deleted = { kind: string; id: string; name: string; deleted: string }

export const readDeletedItems = (doc: Y.Doc, kinds: readonly string[]): Deleted[] =>
  kinds
    .flatMap((kind) =>
      readAll(doc, {
        name: kind,
        read: (id, item) => ({ id, name: nameOf(item), ...readDeleted(item) }),
      }).flatMap(({ id, name, deleted }) => (deleted === undefined ? [] : [{ kind, id, name, deleted }])),
    )
    .toSorted((a, b) => compare(b.deleted, a.deleted))

const nameOf = (item: Y.Map<unknown>): string => readText(item.get('title')) || readText(item.get('name'))
