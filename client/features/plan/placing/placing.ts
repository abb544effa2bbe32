import { flushSync } from 'react-dom'

import { cellExists, cellKey } from '../../../../shared/model/cells.ts'
import { addCard, moveCard } from '../actions.ts'
import { afterMenu } from '../../../ui/after-menu.ts'
import { chosenInOrder, moveChosen } from '../choosing/several.ts'
import { activityOf } from '../grid/stops.ts'
import type { Grid, Placing } from '../grid-view.ts'

/** Those that look for a place; none for a new one. */
export const idsOf = (grid: Grid, placing: Placing): readonly string[] => {
  if (placing.kind === 'new') return []
  return placing.kind === 'one' ? [placing.id] : chosenInOrder(grid)
}

/** The cell at which one begins: where it is, or where one was last. */
export const firstCell = (grid: Grid, placing: Placing): string | undefined => {
  const current = grid.view.current.get().grid ?? ''
  const [, phase, component] = /^(?:add|cells|open|left)\/([^/]+)\/([^/]+)/.exec(current) ?? []
  if (placing.kind === 'new' && phase !== undefined && component !== undefined)
    return cellKey(phase, component)
  const id = idsOf(grid, placing)[0] ?? activityOf(current)
  const place = grid.live.activities.get(id ?? '')?.place
  return place && cellKey(place.phase, place.component)
}

/** Closes the question and does what was asked; nothing of that if the cell went at this moment. */
export const placeIn = (grid: Grid, placing: Placing, to: { phase: string; component: string }): boolean => {
  if (!cellExists(grid.live.plan.doc, to.phase, to.component)) return false
  flushSync(() => grid.view.placing.set(undefined))
  // the dialog has given the focus back by then
  afterMenu(() => {
    if (placing.kind === 'new') addCard(grid, to)
    else if (placing.kind === 'one') moveCard(grid, placing.id, to)
    else moveChosen(grid, to)
  })
  return true
}
