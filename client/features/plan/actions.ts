import { flushSync } from 'react-dom'

import { MAX_NAME } from '../../../shared/words/bounds.ts'
import { activities } from '../../../shared/model/kinds.ts'
import {
  addActivities,
  addActivity,
  discardActivity,
  keepActivity,
  moveActivity,
} from '../../../shared/model/activities.ts'
import { cellKey } from '../../../shared/model/cells.ts'
import { duplicateActivities } from '../../../shared/model/copies.ts'
import { deleteItem, entryOf, writeField } from '../../../shared/model/collection.ts'
import { newId } from '../../../shared/ids.ts'
import { inQuery } from '../../net/address.ts'
import { grid as words } from '../../messages/en/grid.ts'
import { announce } from '../../ui/announce.tsx'
import { toast } from '../../ui/toast.tsx'
import { readFilters } from './filters.ts'
import { hasCells, showCells } from './views.ts'
import type { Fresh, Grid } from './grid-view.ts'
import { setCurrent } from './grid/current.ts'
import { openActivity } from './open-activity.ts'
import { addStop, cardBeside, cardStop, focusStop, openStop } from './grid/stops.ts'

export type Where = { phase: string; component: string; index?: number }

/** The ids of all activities in a cell, in order, on screen or not. */
export const idsInCell = ({ arranged }: Grid, { phase, component }: Where): readonly string[] =>
  arranged.get().all.get(cellKey(phase, component)) ?? []

/** Opens the words of a new activity. It is written with its first letter. */
export const addCard = ({ view }: Grid, where: Omit<Fresh, 'id'>): void => {
  const id = newId()
  flushSync(() => {
    showCells()
    view.phase.set(where.phase)
    view.opened.set(cellKey(where.phase, where.component))
    view.fresh.set({ ...where, id })
    view.editing.set(cardStop(id))
  })
}

const indexOf = (grid: Grid, { after, ...where }: Fresh): number | undefined => {
  if (after === undefined) return undefined
  const at = after === null ? 0 : idsInCell(grid, where).indexOf(after) + 1
  return at === 0 && after !== null ? undefined : at
}

/** Who leads what is made while one partner's activities are shown. */
const leadHere = ({ live }: Grid): string | undefined => {
  const { partner, only = [] } = readFilters(inQuery)
  const mine = live.initiative.get().partner ?? ''
  return partner ?? (only.includes('mine') && live.partners.get(mine) ? mine : undefined)
}

/** Writes a new activity with its first words. While one partner's activities are shown, that partner leads it. */
export const writeCard = (grid: Grid, fresh: Fresh, title: string): void => {
  const { plan } = grid.live
  const { id, phase, component } = fresh
  const lead = leadHere(grid)
  const index = indexOf(grid, fresh)
  grid.arranged.hold(id)
  if (entryOf(plan.doc, activities.name, id)) keepActivity(plan.doc, id)
  else
    plan.begin((doc) => {
      // empty first: who undoes it takes the letters back too, and no card of one letter is left to restore
      addActivity(doc, { id, phase, component, index, lead })
      writeField(doc, activities, id, 'title', title)
    })
}

/** While a new activity has no word, it is not there. */
export const followWords = (grid: Grid, fresh: Fresh, title: string): void => {
  const { plan } = grid.live
  if (!entryOf(plan.doc, activities.name, fresh.id)) return
  if (title.trim() !== '') keepActivity(plan.doc, fresh.id)
  else if (plan.presence.people.get(`activities/${fresh.id}`).length === 0)
    discardActivity(plan.doc, fresh.id)
}

/** Makes an activity of each line, in one step: behind another one, or where a new one would be. */
export const addCards = (grid: Grid, where: Omit<Fresh, 'id'>, titles: string[]): void => {
  const { live, view } = grid
  const { phase, component } = where
  const lead = leadHere(grid)
  const index = indexOf(grid, { ...where, id: '' })
  let ids: string[] = []
  const step = flushSync(() => {
    view.fresh.set(undefined)
    view.editing.set(undefined)
    return live.plan.step((doc) => {
      ids = addActivities(doc, { phase, component, index, lead }, titles)
      ids.forEach(grid.arranged.hold)
    })
  })
  const last = ids.at(-1)
  focusStop(last === undefined ? addStop(phase, component) : cardStop(last))
  toast(words.addedSeveral(ids.length), step)
}

/** After somebody leaves the words of an activity: a new one without a word is forgotten, Enter adds the next one. */
export const leaveCard = (grid: Grid, id: string, how: 'enter' | 'escape' | 'blur'): void => {
  const { live, view } = grid
  const fresh = view.fresh.get()
  if (fresh?.id !== id) return
  flushSync(() => view.fresh.set(undefined))
  const activity = live.activities.get(id)
  if (!activity) {
    if (how !== 'blur') focusStop(addStop(fresh.phase, fresh.component))
  } else if (how === 'enter') addCard(grid, { ...activity.place, after: id })
}

/** Shows the activities of a cell that the filters leave out, until something else is asked for. */
export const showLeft = (grid: Grid, where: Where): void => {
  const shown = grid.arranged.get().cells.get(cellKey(where.phase, where.component))?.ids ?? []
  const ids = idsInCell(grid, where)
  flushSync(() => ids.forEach(grid.arranged.hold))
  const first = ids.find((id) => !shown.includes(id))
  if (first !== undefined) focusStop(cardStop(first))
}

/** Opens an activity's words where they stand, or, where it is a line, with all else. */
export const editWords = ({ view }: Grid, id: string): void => {
  if (hasCells()) view.editing.set(cardStop(id))
  else openActivity(id)
}

/** Deletes an activity, offers to undo that, and leaves the focus beside where it was: at `stop`. */
export const deleteCard = (grid: Grid, id: string, stop = cardStop(id)): void => {
  const { live } = grid
  const activity = live.activities.get(id)
  if (!activity) return
  const { phase, component } = activity.place
  const beside = neighbor(grid, id, 1) ?? neighbor(grid, id, -1)
  const inCell = beside === undefined ? addStop(phase, component) : cardStop(beside)
  const key = hasCells() ? inCell : (cardBeside(grid.view.lines.get(), stop) ?? inCell)
  const step = flushSync(() =>
    live.plan.step((doc) => deleteItem(doc, activities.name, id, live.initiative.get().name)),
  )
  setCurrent(grid, key)
  focusStop(key)
  toast(words.deleted(activity.title || words.untitled), step)
}

/** What a copy is called: as it was, where there is no room to say that it is one. */
export const copyOf = (title: string): string => {
  const said = words.copyOf(title)
  return said.length > MAX_NAME ? title : said
}

/** Makes a copy right behind an activity, and goes to it. */
export const duplicateCard = (grid: Grid, id: string): void => {
  const { live, arranged } = grid
  let copies: string[] = []
  const step = flushSync(() =>
    live.plan.step((doc) => {
      copies = duplicateActivities(doc, [id], copyOf)
    }),
  )
  const [copy] = copies
  if (copy === undefined) return
  flushSync(() => arranged.hold(copy))
  setCurrent(grid, cardStop(copy))
  focusStop(cardStop(copy))
  toast(words.duplicated(live.activities.get(id)?.title || words.untitled), step)
}

/** Moves an activity, says where it now is, and keeps the focus on it. */
export const moveCard = (grid: Grid, id: string, to: Where): void => {
  const { live } = grid
  const before = live.activities.get(id)?.place
  flushSync(() => live.plan.act((doc) => moveActivity(doc, id, to)))
  const place = live.activities.get(id)?.place
  if (!place || place === before) return
  const ids = idsInCell(grid, place)
  const phase = live.phases.get(place.phase)?.name ?? ''
  const component = live.components.get(place.component)?.name ?? ''
  const sentence = words.moved(phase, component, ids.indexOf(id) + 1, ids.length)
  setCurrent(grid, cardStop(id))
  if (focusStop(cardStop(id))) announce(sentence)
  else {
    // it is in a cell that is a count, or in a phase that is not on screen
    focusStop(openStop(place.phase, place.component))
    toast(sentence)
  }
}

/**
 * Moves an activity by one: up or down among those on screen and on into the row above or below, or into the
 * phase before or after.
 */
export const stepCard = (grid: Grid, id: string, step: { rows: number; columns: number }): void => {
  const place = grid.live.activities.get(id)?.place
  if (!place) return
  const beside = step.rows === 0 ? undefined : neighbor(grid, id, step.rows)
  if (beside !== undefined) {
    const others = idsInCell(grid, place).filter((other) => other !== id)
    moveCard(grid, id, { ...place, index: others.indexOf(beside) + (step.rows > 0 ? 1 : 0) })
    return
  }
  const { columns, rows } = grid.arranged.get()
  const phase = columns[columns.indexOf(place.phase) + step.columns]
  const component = rows[rows.indexOf(place.component) + step.rows]
  if (phase === undefined || component === undefined) return
  const target = { phase, component }
  moveCard(grid, id, { ...target, index: step.rows > 0 ? 0 : idsInCell(grid, target).length })
}

/** The activity shown above or below another in the same place. */
const neighbor = ({ arranged, live }: Grid, id: string, by: number): string | undefined => {
  const place = live.activities.get(id)?.place
  const { cells, unplaced } = arranged.get()
  const { ids } = (place && cells.get(cellKey(place.phase, place.component))) ?? unplaced
  const at = ids.indexOf(id)
  return at < 0 ? undefined : ids[at + by]
}
