import * as Y from 'yjs'

import { cellExists } from './cells.ts'
import { aliveEntry, entryOf } from './collection.ts'
import { edit, makeAll } from './edit.ts'
import { readPlace } from './fields.ts'
import { type Given, isAlive } from './kind.ts'
import { type Activity, activities } from './kinds.ts'
import { byOrder, orderAt, type Ordered, ordersFrom } from './order.ts'

/** By place within a cell: what `byOrder` is for other lists. */
export const byPlace = (a: Activity, b: Activity): number =>
  byOrder({ id: a.id, order: a.place.order }, { id: b.id, order: b.place.order })

/** What stands in a cell, in its order. Of all activities only the places are read: this is part of every move. */
const inCell = (doc: Y.Doc, phase: string, component: string): Ordered[] => {
  const here: Ordered[] = []
  doc.getMap(activities.name).forEach((entry, id) => {
    if (!(entry instanceof Y.Map) || !isAlive(entry)) return
    const place = readPlace(entry.get('place'))
    if (place.phase === phase && place.component === component) here.push({ id, order: place.order })
  })
  return here.toSorted(byOrder)
}

/** `index`: the position among the cell's activities; at the end if not given. */
type Where = { phase: string; component: string; index?: number }
type Written = Omit<Given<(typeof activities)['fields']>, 'place'>
export type NewActivity = Written & Where

/** Adds an activity to a cell. Returns its id, or nothing if the cell is gone. */
export const addActivity = (doc: Y.Doc, given: NewActivity): string | undefined => {
  const { phase, component, index, ...rest } = given
  return addAll(doc, { phase, component, index }, [rest])[0]
}

/** Adds an activity of each title to a cell, in this order and in one step. Returns their ids. */
export const addActivities = (
  doc: Y.Doc,
  { lead, ...where }: Where & Pick<Written, 'lead'>,
  titles: readonly string[],
): string[] =>
  addAll(
    doc,
    where,
    titles.map((title) => ({ title, lead })),
  )

const addAll = (doc: Y.Doc, { phase, component, index }: Where, all: readonly Written[]): string[] => {
  if (!cellExists(doc, phase, component)) return []
  const others = inCell(doc, phase, component)
  const at = index ?? others.length
  const { order, renewed } = orderAt(others, at)
  if (renewed.length > 0) edit(doc, () => renew(doc, renewed))
  const orders = ordersFrom(order, all.length, orderOf(others[at], renewed))
  return makeAll(
    doc,
    activities,
    all.map((one, i) => ({ ...one, place: { phase, component, order: orders[i] ?? '' } })),
  )
}

/** Moves an activity to `index` among the others of a cell; at the end if no index is given. */
export const moveActivity = (doc: Y.Doc, id: string, to: Where): void => void moveActivities(doc, [id], to)

/**
 * Moves activities to a cell, in this order and in one step: to `index` among its others. Without an index they go to
 * its end, and those that are there already stay as they are. Returns the ids of those that it moved.
 */
export const moveActivities = (doc: Y.Doc, ids: readonly string[], to: Where): string[] => {
  const { phase, component } = to
  if (!cellExists(doc, phase, component)) return []
  const cell = inCell(doc, phase, component)
  const isHere = new Set(cell.map(({ id }) => id))
  const alive = [...new Set(ids)].filter((id) => aliveEntry(doc, activities.name, id))
  const moving = to.index === undefined ? alive.filter((id) => !isHere.has(id)) : alive
  const others = cell.filter(({ id }) => !moving.includes(id))
  const index = Math.max(0, Math.min(others.length, to.index ?? others.length))
  const after = [...others.slice(0, index).map(({ id }) => id), ...moving]
  const isSame = moving.every((id) => isHere.has(id)) && after.every((id, i) => cell[i]?.id === id)
  if (moving.length === 0 || isSame) return []
  const { order, renewed } = orderAt(others, index)
  const orders = ordersFrom(order, moving.length, orderOf(others[index], renewed))
  edit(doc, () => {
    renew(doc, renewed)
    moving.forEach((id, i) =>
      aliveEntry(doc, activities.name, id)?.set('place', { phase, component, order: orders[i] ?? '' }),
    )
  })
  return moving
}

/** The key of what stands behind a place, once some have new ones. */
const orderOf = (next: Ordered | undefined, renewed: readonly Ordered[]): string | undefined =>
  renewed.find(({ id }) => id === next?.id)?.order ?? next?.order

/** Gives activities new keys where they are. */
export const renew = (doc: Y.Doc, renewed: readonly Ordered[]): void => {
  for (const { id, order } of renewed) {
    const item = aliveEntry(doc, activities.name, id)
    item?.set('place', { ...readPlace(item.get('place')), order })
  }
}

/** Takes away an activity that was added and has no word any more. Undo does not know of it. */
export const discardActivity = (doc: Y.Doc, id: string): void => {
  const item = aliveEntry(doc, activities.name, id)
  if (item) doc.transact(() => item.set('deleted', new Date().toISOString()), 'discard')
}

/** Shows it again once it has one. */
export const keepActivity = (doc: Y.Doc, id: string): void => {
  const item = entryOf(doc, activities.name, id)
  if (item && !aliveEntry(doc, activities.name, id)) doc.transact(() => item.set('deleted', null), 'discard')
}
