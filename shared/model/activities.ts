import * as Y from 'yjs'

import { newId } from '../ids.ts'
import { STATUSES, type Status } from '../words/choices.ts'
import {
  type Item,
  type Kind,
  aliveEntry,
  entryOf,
  readAlive,
  readDeleted,
  setFields,
  setMember,
} from './collection.ts'
import { cellExists } from './cells.ts'
import { edit, make, makeAll } from './edit.ts'
import { byOrder, orderAt, ordersFrom } from './order.ts'
import { textOf, writeText } from './text.ts'
import { readDate, readFields, readOneOf, readOptional, readSet, readText } from './values.ts'

/** Where a card stands. One value, so that of two people who move it at once one wins whole. */
export type Place = { phase: string; component: string; order: string }

export type Activity = Item & {
  title: string
  notes: string
  status: Status
  place: Place
  lead?: string
  supporting: string[]
  due?: string
  nextStep?: string
  tags: string[]
  actors: string[]
  needs: string[]
}

const readPlace = (value: unknown): Place => {
  const fields = readFields(value)
  return {
    phase: readText(fields.phase),
    component: readText(fields.component),
    order: readText(fields.order),
  }
}

export const activities: Kind<Activity> = {
  name: 'activities',
  read: (id, item) => ({
    id,
    title: readText(item.get('title')),
    notes: readText(item.get('notes')),
    status: readOneOf(item.get('status'), STATUSES) ?? 'todo',
    place: readPlace(item.get('place')),
    lead: readOptional(item.get('lead')),
    supporting: readSet(item, 'supporting:'),
    due: readDate(item.get('due')),
    nextStep: readOptional(item.get('nextStep')),
    tags: readSet(item, 'tag:'),
    actors: readSet(item, 'actor:'),
    needs: readSet(item, 'needs:'),
    ...readDeleted(item),
  }),
}

/** By place within a cell: what `byOrder` is for other lists. */
export const byPlace = (a: Activity, b: Activity): number =>
  byOrder({ id: a.id, order: a.place.order }, { id: b.id, order: b.place.order })

const inCell = (doc: Y.Doc, phase: string, component: string): { id: string; order: string }[] =>
  readAlive(doc, activities)
    .filter(({ place }) => place.phase === phase && place.component === component)
    .toSorted(byPlace)
    .map(({ id, place }) => ({ id, order: place.order }))

export type NewActivity = {
  phase: string
  component: string
  title?: string
  notes?: string
  status?: Status
  lead?: string
  supporting?: string[]
  due?: string
  nextStep?: string
  /** Position among the cell's activities; at the end if not given. */
  index?: number
  id?: string
}

/** Adds an activity to a cell. Returns its id, or nothing if the cell is gone. */
export const addActivity = (doc: Y.Doc, given: NewActivity): string | undefined => {
  const { phase, component, title = '', notes = '', index, id = newId(), supporting = [] } = given
  if (!cellExists(doc, phase, component)) return undefined
  const others = inCell(doc, phase, component)
  const { order, renewed } = orderAt(others, index ?? others.length)
  if (renewed.length > 0) edit(doc, () => renew(doc, renewed))
  return make(doc, 'activities', id, {
    title: new Y.Text(title),
    notes: new Y.Text(notes),
    status: given.status ?? 'todo',
    place: { phase, component, order },
    lead: given.lead,
    due: given.due,
    nextStep: given.nextStep,
    ...Object.fromEntries(supporting.map((partner) => [`supporting:${partner}`, true])),
  })
}

/** Moves an activity to `index` among the others of a cell; at the end if no index is given. */
export const moveActivity = (
  doc: Y.Doc,
  id: string,
  to: { phase: string; component: string; index?: number },
): void => {
  const item = aliveEntry(doc, 'activities', id)
  if (!item || !cellExists(doc, to.phase, to.component)) return
  const cell = inCell(doc, to.phase, to.component)
  const others = cell.filter((other) => other.id !== id)
  const index = Math.max(0, Math.min(others.length, to.index ?? others.length))
  if (cell[index]?.id === id) return
  const { order, renewed } = orderAt(others, index)
  edit(doc, () => {
    renew(doc, renewed)
    item.set('place', { phase: to.phase, component: to.component, order })
  })
}

const renew = (doc: Y.Doc, renewed: { id: string; order: string }[]): void => {
  for (const { id, order } of renewed) {
    const item = aliveEntry(doc, 'activities', id)
    item?.set('place', { ...readPlace(item.get('place')), order })
  }
}

/** Sets plain values of an activity; `undefined` takes one away. `due` is an ISO date. */
export const setActivity = (
  doc: Y.Doc,
  id: string,
  fields: Partial<Pick<Activity, 'status' | 'lead' | 'due' | 'nextStep'>>,
): void => setFields(doc, 'activities', id, fields)

/** Writes an activity's title as its smallest change. */
export const setActivityTitle = (doc: Y.Doc, id: string, title: string): void => {
  const item = aliveEntry(doc, 'activities', id)
  if (item) edit(doc, () => writeText(textOf(item, 'title'), title))
}

/** Makes a partner support an activity, or no longer. */
export const setSupporting = (doc: Y.Doc, id: string, partner: string, is: boolean): void =>
  setMember(doc, 'activities', id, `supporting:${partner}`, is)

/** Adds an activity of each title to a cell, in this order and in one step. Returns their ids. */
export const addActivities = (
  doc: Y.Doc,
  given: Pick<NewActivity, 'phase' | 'component' | 'index' | 'lead'>,
  titles: readonly string[],
): string[] => {
  const { phase, component, lead } = given
  if (!cellExists(doc, phase, component)) return []
  const others = inCell(doc, phase, component)
  const index = given.index ?? others.length
  const { order, renewed } = orderAt(others, index)
  if (renewed.length > 0) edit(doc, () => renew(doc, renewed))
  const next = others[index]
  const before = renewed.find(({ id }) => id === next?.id)?.order ?? next?.order
  const orders = ordersFrom(order, titles.length, before)
  const made = titles.map((title, i) => ({
    id: newId(),
    fields: {
      title: new Y.Text(title),
      notes: new Y.Text(),
      status: 'todo',
      place: { phase, component, order: orders[i] },
      lead,
    },
  }))
  makeAll(doc, 'activities', made)
  return made.map(({ id }) => id)
}

/** Takes away an activity that was added and has no word any more. Undo does not know of it. */
export const discardActivity = (doc: Y.Doc, id: string): void => {
  const item = aliveEntry(doc, 'activities', id)
  if (item) doc.transact(() => item.set('deleted', new Date().toISOString()), 'discard')
}

/** Shows it again once it has one. */
export const keepActivity = (doc: Y.Doc, id: string): void => {
  const item = entryOf(doc, 'activities', id)
  if (item && !aliveEntry(doc, 'activities', id)) doc.transact(() => item.set('deleted', null), 'discard')
}
