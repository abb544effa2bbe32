import * as Y from 'yjs'

import { newId } from '../ids.ts'
import { HUE } from '../words/bounds.ts'
import { type Item, type Kind, aliveEntry, readDeleted, readOrdered, setFields } from './collection.ts'
import { edit, make } from './edit.ts'
import { orderAt, type Ordered } from './order.ts'
import { readDate, readFlag, readNumber, readOptional, readText } from './values.ts'

/** The grid's structure: phases are its columns, components its rows. `key` is the template's own id. */

type Part = Item & Ordered & { name: string; key?: string; hidden: boolean }
export type Phase = Part & { starts?: string; ends?: string; note?: string }
export type Component = Part & { purpose: string; hue: number }

const readPart = (id: string, item: Y.Map<unknown>): Part => ({
  id,
  name: readText(item.get('name')),
  order: readText(item.get('order')),
  key: readOptional(item.get('key')),
  hidden: readFlag(item.get('hidden')),
  ...readDeleted(item),
})

export const phases: Kind<Phase> = {
  name: 'phases',
  read: (id, item) => ({
    ...readPart(id, item),
    starts: readDate(item.get('starts')),
    ends: readDate(item.get('ends')),
    note: readOptional(item.get('note')),
  }),
}

export const components: Kind<Component> = {
  name: 'components',
  read: (id, item) => ({
    ...readPart(id, item),
    purpose: readText(item.get('purpose')),
    hue: Math.round(readNumber(item.get('hue'), HUE) ?? HUE.least),
  }),
}

/** Adds a phase at the end. Returns its id. */
export const addPhase = (doc: Y.Doc, name: string): string =>
  make(doc, 'phases', newId(), { name: new Y.Text(name), order: atEnd(doc, phases) })

/** Adds a component at the end, in the next of the six hues. Returns its id. */
export const addComponent = (doc: Y.Doc, name: string): string => {
  const hue = (readOrdered(doc, components).length % 6) + 1
  return make(doc, 'components', newId(), {
    name: new Y.Text(name),
    purpose: '',
    hue,
    order: atEnd(doc, components),
  })
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
    for (const item of renewed) setFields(doc, kind.name, item.id, { order: item.order })
    setFields(doc, kind.name, id, { order })
  })
}

/** Sets when a phase runs, its note, or whether it is hidden. Dates are ISO. */
export const setPhase = (
  doc: Y.Doc,
  id: string,
  fields: Partial<Pick<Phase, 'starts' | 'ends' | 'note' | 'hidden'>>,
): void => setFields(doc, 'phases', id, fields)

export const setComponent = (
  doc: Y.Doc,
  id: string,
  fields: Partial<Pick<Component, 'purpose' | 'hue' | 'hidden'>>,
): void => setFields(doc, 'components', id, fields)
