import type * as Y from 'yjs'

import { HUE } from '../words/bounds.ts'
import { aliveEntry, readOrdered, setKeys } from './collection.ts'
import { edit, make, makeAll } from './edit.ts'
import type { Item, Kind } from './kind.ts'
import { components, phases } from './kinds.ts'
import { orderAt, type Ordered, ordersFrom } from './order.ts'

/** The grid's structure: phases are its columns, components its rows. */

/** Adds a phase at the end. Returns its id. */
export const addPhase = (doc: Y.Doc, name: string): string =>
  make(doc, phases, { name, order: atEnd(doc, phases) })

/** Adds phases of these names at the end, in this order and in one step. Returns their ids. */
export const addPhases = (doc: Y.Doc, names: readonly string[]): string[] => {
  const orders = ordersFrom(atEnd(doc, phases), names.length)
  return makeAll(
    doc,
    phases,
    names.map((name, i) => ({ name, order: orders[i] ?? '' })),
  )
}

/** The same for components, each in a hue of its own as long as there is one. */
export const addComponents = (doc: Y.Doc, names: readonly string[]): string[] => {
  const orders = ordersFrom(atEnd(doc, components), names.length)
  const taken = readOrdered(doc, components).map(({ hue }) => hue)
  return makeAll(
    doc,
    components,
    names.map((name, i) => {
      const hue = nextHue(taken)
      taken.push(hue)
      return { name, hue, order: orders[i] ?? '' }
    }),
  )
}

/** Adds a component at the end. Returns its id. */
export const addComponent = (doc: Y.Doc, name: string): string => addComponents(doc, [name])[0] ?? ''

/** The hue of the component at an index: each in turn. */
export const hueOf = (index: number): number => (index % HUE.most) + HUE.least

/** A hue that the fewest of those that are there have. */
export const nextHue = (taken: readonly number[]): number => {
  const all = Array.from({ length: HUE.most - HUE.least + 1 }, (_, at) => hueOf(at))
  const count = (hue: number) => taken.filter((one) => one === hue).length
  return all.toSorted((a, b) => count(a) - count(b) || a - b)[0] ?? HUE.least
}

const atEnd = <T extends Item & Ordered>(doc: Y.Doc, kind: Kind<T>): string => {
  const all = readOrdered(doc, kind)
  return orderAt(all, all.length).order
}

/** Moves a phase or a component (or any ordered item) to `index` among the others. */
export const moveInOrder = <T extends Item & Ordered>(
  doc: Y.Doc,
  kind: Kind<T>,
  id: string,
  index: number,
): void => {
  if (!aliveEntry(doc, kind.name, id)) return
  const all = readOrdered(doc, kind)
  const others = all.filter((item) => item.id !== id)
  const at = Math.max(0, Math.min(others.length, index))
  if (all[at]?.id === id) return
  const { order, renewed } = orderAt(others, at)
  edit(doc, () => {
    for (const item of renewed) setKeys(doc, kind, item.id, { order: item.order })
    setKeys(doc, kind, id, { order })
  })
}
