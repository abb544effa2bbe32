import { flushSync } from 'react-dom'
import type * as Y from 'yjs'

import { moveActivities } from '../../../../shared/model/activities.ts'
import { deleteItems } from '../../../../shared/model/collection.ts'
import { duplicateActivities } from '../../../../shared/model/copies.ts'
import type { Settable } from '../../../../shared/model/kind.ts'
import { activities } from '../../../../shared/model/kinds.ts'
import { setActivities, setMembers, thoseThere } from '../../../../shared/model/several.ts'
import { grid as gridWords, structure } from '../../../messages/en/grid.ts'
import { several as words } from '../../../messages/en/several.ts'
import { toast } from '../../../ui/toast.tsx'
import { copyOf, type Where } from '../actions.ts'
import { shownIn } from '../arrangement-store.ts'
import { setCurrent } from '../grid/current.ts'
import { addStop, cardStop, focusStop } from '../grid/stops.ts'
import type { Grid } from '../grid-view.ts'
import { UNASKED } from '../structure/part-actions.ts'
import { choose, clearChoice } from './choice.ts'

/** What is done to all activities that are chosen: each one step of undo, which says of how many. */

/** Those that are chosen, in the order in which they are shown. */
export const chosenInOrder = ({ arranged, view }: Grid): string[] => {
  const ids = view.choice.ids.get()
  return shownIn(arranged.get()).filter((id) => ids.has(id))
}

/** `intent` gives the ids of those that it did something to; `left`: how many are as they were. */
const doToChosen = (
  grid: Grid,
  intent: (doc: Y.Doc, ids: string[]) => readonly string[],
  say: (count: number, left: number) => string,
): readonly string[] => {
  const ids = chosenInOrder(grid)
  let done: readonly string[] = []
  const step = flushSync(() =>
    grid.live.plan.step((doc) => {
      done = intent(doc, ids)
    }),
  )
  toast(say(done.length, ids.length - done.length), step)
  return done
}

export const moveChosen = (grid: Grid, to: Where): void => {
  const { phases, components } = grid.live
  const place = gridWords.cell(
    phases.get(to.phase)?.name || structure.noName,
    components.get(to.component)?.name || structure.noName,
  )
  doToChosen(
    grid,
    (doc, ids) => moveActivities(doc, ids, to),
    (count, left) => words.moved(count, place, left),
  )
}

/** Gives all of them a status or a lead. */
export const setChosen = (grid: Grid, fields: Settable<(typeof activities)['fields']>, said: string): void =>
  void doToChosen(
    grid,
    (doc, ids) => setActivities(doc, ids, fields),
    (count) => words.set(count, said),
  )

export const tagChosen = (grid: Grid, tags: readonly string[], is: boolean): void =>
  void doToChosen(
    grid,
    (doc, ids) => setMembers(doc, ids, 'tags', { members: tags, is }),
    (count) => (is ? words.tagged : words.untagged)(count, tags.join(', ')),
  )

/** The copies are chosen in their place. */
export const duplicateChosen = (grid: Grid): void => {
  const copies = doToChosen(grid, (doc, ids) => duplicateActivities(doc, ids, copyOf), words.duplicated)
  const [first] = copies
  choose(grid.view.choice, copies, first && cardStop(first))
}

/** Asks first where they are many. */
export const askToDeleteChosen = (grid: Grid): void => {
  if (chosenInOrder(grid).length > UNASKED) grid.view.choice.isAsking.set(true)
  else deleteChosen(grid)
}

export const deleteChosen = (grid: Grid): void => {
  const { live, view } = grid
  const [first] = chosenInOrder(grid)
  const place = first === undefined ? undefined : live.activities.get(first)?.place
  const by = live.initiative.get().name
  // no longer chosen before they are gone: that is said of what others delete
  const all = chosenInOrder(grid)
  clearChoice(view.choice)
  let count = 0
  const step = flushSync(() =>
    live.plan.step((doc) => {
      const there = thoseThere(doc, all)
      count = there.length
      deleteItems(
        doc,
        there.map((id) => ({ kind: activities.name, id })),
        by,
      )
    }),
  )
  const cell = place && grid.arranged.get().cells.get(`${place.phase}/${place.component}`)
  const [beside] = cell?.ids ?? []
  const key = beside === undefined ? place && addStop(place.phase, place.component) : cardStop(beside)
  if (key !== undefined) {
    setCurrent(grid, key)
    focusStop(key)
  }
  toast(words.deleted(count), step)
}

/**
 * Who is not on screen any more is not chosen any more, and that is said: of all that are gone since one chose. Returns a
 * function that stops.
 */
export const followChosen = (grid: Grid): (() => void) => {
  const { choice } = grid.view
  let [settled, gone] = [choice.ids.get(), new Set<string>()]
  return grid.arranged.subscribe(() => {
    const before = choice.ids.get()
    if (before !== settled) gone = new Set()
    const left = chosenInOrder(grid)
    if (left.length === before.size) return
    const shown = new Set(shownIn(grid.arranged.get()))
    // some of them may be there again
    gone = new Set([...gone, ...before].filter((id) => !shown.has(id)))
    choose(choice, left)
    settled = choice.ids.get()
    toast(words.gone(gone.size))
  })
}
