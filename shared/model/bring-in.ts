import type * as Y from 'yjs'

import { newId } from '../ids.ts'
import { findNamed, plainName } from '../names.ts'
import { byPlace } from './activities.ts'
import { cellKey } from './cells.ts'
import { readAlive, readOrdered, setKeys } from './collection.ts'
import { edit, makeAll } from './edit.ts'
import type { Given } from './kind.ts'
import { type Activity, activities, components, partners, phases } from './kinds.ts'
import { orderAt, ordersFrom } from './order.ts'
import { addPartners } from './partners.ts'
import { addComponents, addPhases } from './structure.ts'

/** Something by its id, or, where it is to be added, by its name. */
export type ByNameOrId = { id: string } | { name: string }

/** An activity of a file, with the names of whom and what is not there yet. */
export type BroughtIn = Pick<
  Given<(typeof activities)['fields']>,
  'title' | 'notes' | 'status' | 'due' | 'nextStep' | 'tags' | 'happening' | 'actors'
> & {
  phase: ByNameOrId
  component: ByNameOrId
  lead?: ByNameOrId
  supporting: readonly ByNameOrId[]
  /** What it needs: one that is there, or another of these by its place among them. */
  needs?: readonly ({ id: string } | { at: number })[]
}

/** Activities that are made in one transaction: few enough that no update is too large for the server. */
const AT_ONCE = 100

/**
 * Writes what was read of a file: partners, phases and components that are named and still not there, then all
 * activities, each at the end of its cell, in steps between which the page may draw. Gives how many are written after
 * each. One step of undo if the steps are taken as one. A cell that is gone by now keeps its activities: they are
 * "without a place", as those that were in it.
 */
export function* bringIn(doc: Y.Doc, all: readonly BroughtIn[]): Generator<number> {
  const idOf = addNamed(doc, all)
  const ids = all.map(newId)
  const given = all.map(({ phase, component, lead, supporting, needs = [], ...rest }, i) => ({
    ...rest,
    id: ids[i],
    needs: needs.flatMap((one) => ('id' in one ? one.id : (ids[one.at] ?? []))),
    lead: lead && idOf.partner(lead),
    supporting: [...new Set(supporting.map(idOf.partner))],
    place: { phase: idOf.phase(phase), component: idOf.component(component), order: '' },
  }))
  giveOrders(doc, given)
  for (let at = 0; at < given.length; at += AT_ONCE) {
    makeAll(doc, activities, given.slice(at, at + AT_ONCE))
    yield Math.min(at + AT_ONCE, given.length)
  }
}

/** Adds all that is named and not there; gives the id of each. */
const addNamed = (doc: Y.Doc, all: readonly BroughtIn[]) => {
  const give = (
    of: readonly ByNameOrId[],
    there: readonly { id: string; name: string }[],
    add: (names: string[]) => string[],
  ) => {
    const names = new Map<string, string>()
    for (const one of of)
      if ('name' in one && !names.has(plainName(one.name))) names.set(plainName(one.name), one.name)
    // somebody else may have added it since it was looked for
    const ids = new Map([...names].map(([key, name]) => [key, findNamed(there, name)?.id]))
    const missing = [...names.keys()].filter((key) => ids.get(key) === undefined)
    const added = missing.length > 0 ? add(missing.map((key) => names.get(key) ?? '')) : []
    missing.forEach((key, i) => ids.set(key, added[i]))
    return (one: ByNameOrId): string => ('id' in one ? one.id : (ids.get(plainName(one.name)) ?? ''))
  }
  const phase = give(
    all.map((one) => one.phase),
    readOrdered(doc, phases),
    (names) => addPhases(doc, names),
  )
  const component = give(
    all.map((one) => one.component),
    readOrdered(doc, components),
    (names) => addComponents(doc, names),
  )
  const partner = give(
    all.flatMap(({ lead, supporting }) => [...(lead ? [lead] : []), ...supporting]),
    readOrdered(doc, partners),
    (names) => addPartners(doc, names),
  )
  return { phase, component, partner }
}

/** Gives each its place behind what is in its cell. */
const giveOrders = (doc: Y.Doc, given: readonly { place: Activity['place'] }[]): void => {
  const there = cellsOf(readAlive(doc, activities))
  for (const [cell, coming] of cellsOf(given)) {
    const others = (there.get(cell) ?? [])
      .toSorted(byPlace)
      .map(({ id, place }) => ({ id, place, order: place.order }))
    const { order, renewed } = orderAt(others, others.length)
    if (renewed.length > 0)
      edit(doc, () => {
        for (const one of renewed) {
          const place = others.find(({ id }) => id === one.id)?.place
          setKeys(doc, activities, one.id, { place: { ...place, order: one.order } })
        }
      })
    const orders = ordersFrom(order, coming.length)
    coming.forEach(({ place }, i) => (place.order = orders[i] ?? ''))
  }
}

const cellsOf = <T extends { place: Activity['place'] }>(all: readonly T[]): Map<string, T[]> => {
  const cells = new Map<string, T[]>()
  for (const one of all) {
    const key = cellKey(one.place.phase, one.place.component)
    const cell = cells.get(key)
    if (cell) cell.push(one)
    else cells.set(key, [one])
  }
  return cells
}
