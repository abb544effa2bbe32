import type * as Y from 'yjs'

import { byPlace, renew } from './activities.ts'
import { cellKey } from './cells.ts'
import { readAlive } from './collection.ts'
import { edit, prepare } from './edit.ts'
import { activities, type Activity } from './kinds.ts'
import { orderAt, type Ordered } from './order.ts'

/**
 * Makes a copy of each activity, right behind it, in one step: with all that it has, but to do again. `called` makes a
 * title of a title. Returns the copies' ids, in the order of what they are copies of.
 */
export const duplicateActivities = (
  doc: Y.Doc,
  ids: readonly string[],
  called: (title: string) => string,
): string[] => {
  const all = readAlive(doc, activities)
  const byId = new Map(all.map((one) => [one.id, one]))
  const copied = [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
  const { orders, renewed } = ordersBehind(all, copied)
  const { ids: made, show } = prepare(
    doc,
    activities,
    copied.map(({ deleted: _deleted, deletedBy: _by, ...one }, i) => ({
      ...one,
      id: undefined,
      title: called(one.title),
      status: 'todo',
      place: { ...one.place, order: orders[i] ?? '' },
    })),
  )
  if (made.length > 0)
    edit(doc, () => {
      renew(doc, renewed)
      show()
    })
  return made
}

/** A key right behind each of these in its cell, and new ones for those that leave no room. */
const ordersBehind = (all: readonly Activity[], these: readonly Activity[]) => {
  const cells = new Map<string, Ordered[]>()
  for (const { id, place } of all.toSorted(byPlace)) {
    const key = cellKey(place.phase, place.component)
    cells.set(key, [...(cells.get(key) ?? []), { id, order: place.order }])
  }
  const renewed = new Map<string, string>()
  const behind = ({ id, place }: Activity) => {
    const cell = cells.get(cellKey(place.phase, place.component)) ?? []
    const found = orderAt(cell, cell.findIndex((one) => one.id === id) + 1)
    for (const { id: other, order } of found.renewed) renewed.set(other, order)
    for (const one of cell) one.order = renewed.get(one.id) ?? one.order
    return found.order
  }
  // what is given a new key may stand behind another of them: so twice
  these.forEach(behind)
  return { orders: these.map(behind), renewed: [...renewed].map(([id, order]) => ({ id, order })) }
}
