import { byPlace } from '../../../shared/model/activities.ts'
import { cellKey } from '../../../shared/model/cells.ts'
import type { Activity, Component, Phase } from '../../../shared/model/kinds.ts'
import { byOrder } from '../../../shared/model/order.ts'
import { type Filters, type Looking, matches } from './filters.ts'

/** What is alive in the record, in no order. */
export type Lists = {
  phases: readonly Phase[]
  components: readonly Component[]
  activities: readonly Activity[]
}

/** What the address and the screen ask for. */
export type Asked = Looking & {
  filters: Filters
  showsHidden: boolean
  /** Activities that stay in sight whatever the filters say, since somebody is at work on them here. */
  held?: ReadonlySet<string>
}

/** The activities of one place, in order: those on screen, and how many more the filters leave out. */
export type Place = { ids: readonly string[]; left: number }

/** How much of a column or a row is done, whatever is on screen. */
export type Progress = { done: number; all: number }

/**
 * What is shown where. Each activity that is alive is in one cell, among the unplaced, or counted: as left out by the
 * filters, or as apart, in a row or a column that is hidden.
 */
export type Arrangement = {
  /** Phases on screen, in order. */
  columns: readonly string[]
  /** Components on screen, in order. */
  rows: readonly string[]
  /** By `<phase>/<component>`: each cell on screen. */
  cells: ReadonlyMap<string, Place>
  /** Those whose row or column is gone. */
  unplaced: Place
  /** How many are on screen, left out by the filters, matching but apart, and how many there are. */
  counts: { shown: number; left: number; apart: number; all: number }
  /** How many rows and columns are marked hidden. */
  hiddenParts: number
  progress: ReadonlyMap<string, Progress>
  /** All activities of each cell that has any, in order, on screen or not: what moves count by. */
  all: ReadonlyMap<string, readonly string[]>
}

export const NO_PLACE: Place = { ids: [], left: 0 }

/** Arranges what there is as it is asked for. */
export const arrange = (lists: Lists, asked: Asked): Arrangement => {
  const inOrder = lists.activities.toSorted(byPlace)
  const shown = (part: Phase | Component) => asked.showsHidden || !part.hidden
  const columns = idsOf(lists.phases.filter(shown).toSorted(byOrder))
  const rows = idsOf(lists.components.filter(shown).toSorted(byOrder))
  const isThere = partsOf(lists)
  const isIn = (one: Activity) => asked.held?.has(one.id) === true || matches(one, asked.filters, asked)
  const places = new Map<string, { ids: string[]; left: number }>()
  for (const phase of columns)
    for (const component of rows) places.set(cellKey(phase, component), { ids: [], left: 0 })
  const unplaced: { ids: string[]; left: number } = { ids: [], left: 0 }
  const all = new Map<string, string[]>()
  const counts = { shown: 0, left: 0, apart: 0, all: inOrder.length }
  for (const one of inOrder) {
    const key = cellKey(one.place.phase, one.place.component)
    const place = isThere(one) ? places.get(key) : unplaced
    if (isThere(one)) push(all, key, one.id)
    if (!isIn(one)) {
      counts.left += 1
      if (place) place.left += 1
    } else if (place) {
      counts.shown += 1
      place.ids.push(one.id)
    } else counts.apart += 1
  }
  const hiddenParts = [...lists.phases, ...lists.components].filter(({ hidden }) => hidden).length
  const progress = progressOf(inOrder)
  return { columns, rows, cells: places, unplaced, counts, hiddenParts, progress, all }
}

const idsOf = (parts: readonly { id: string }[]): string[] => parts.map(({ id }) => id)

const push = (lists: Map<string, string[]>, key: string, id: string): void => {
  const list = lists.get(key)
  if (list) list.push(id)
  else lists.set(key, [id])
}

/** Whether an activity has a row and a column. */
const partsOf = ({ phases, components }: Lists) => {
  const [columns, rows] = [new Set(idsOf(phases)), new Set(idsOf(components))]
  return ({ place }: Activity): boolean => columns.has(place.phase) && rows.has(place.component)
}

const progressOf = (activities: readonly Activity[]): Map<string, Progress> => {
  const progress = new Map<string, Progress>()
  for (const { place, status } of activities)
    for (const part of [place.phase, place.component]) {
      const { done, all } = progress.get(part) ?? { done: 0, all: 0 }
      progress.set(part, { done: done + (status === 'done' ? 1 : 0), all: all + 1 })
    }
  return progress
}

/** The next arrangement with every part of the last one that did not change, so that nobody hears of what stays. */
export const keepSame = (last: Arrangement, next: Arrangement): Arrangement => {
  const kept: Arrangement = {
    columns: sameList(last.columns, next.columns),
    rows: sameList(last.rows, next.rows),
    cells: sameMap(last.cells, next.cells, samePlace),
    unplaced: samePlace(last.unplaced, next.unplaced),
    counts: sameNumbers(last.counts, next.counts),
    hiddenParts: next.hiddenParts,
    progress: sameMap(last.progress, next.progress, sameNumbers),
    all: sameMap(last.all, next.all, sameList),
  }
  const keys = Object.keys(kept) as (keyof Arrangement)[]
  return keys.every((key) => kept[key] === last[key]) ? last : kept
}

const sameList = (last: readonly string[], next: readonly string[]): readonly string[] =>
  last.length === next.length && last.every((id, i) => id === next[i]) ? last : next

const samePlace = (last: Place, next: Place): Place => {
  const ids = sameList(last.ids, next.ids)
  return ids === last.ids && last.left === next.left ? last : { ids, left: next.left }
}

const sameNumbers = <T extends Record<string, number>>(last: T, next: T): T =>
  Object.keys(next).every((key) => last[key] === next[key]) ? last : next

const sameMap = <T>(
  last: ReadonlyMap<string, T>,
  next: ReadonlyMap<string, T>,
  same: (last: T, next: T) => T,
): ReadonlyMap<string, T> => {
  let isSame = last.size === next.size
  const kept = new Map<string, T>()
  for (const [key, value] of next) {
    const before = last.get(key)
    const one = before === undefined ? value : same(before, value)
    if (one !== before) isSame = false
    kept.set(key, one)
  }
  return isSame ? last : kept
}
