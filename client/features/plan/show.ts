import { flushSync } from 'react-dom'

import { cellKey } from '../../../shared/model/cells.ts'
import { byOrder } from '../../../shared/model/order.ts'
import { nameOf } from '../../live/held.ts'
import { findings as words } from '../../messages/en/findings.ts'
import { turnTo } from '../../net/address.ts'
import { showsAsked } from '../../parts/to-show.ts'
import { pointOut } from '../../ui/point-out.ts'
import { toast } from '../../ui/toast.tsx'
import { askForAll } from './filter/ask.ts'
import { closeFindings } from './findings/open-findings.ts'
import type { Grid } from './grid-view.ts'
import { addStop, cardStop, focusStop, goalStop, openStop } from './grid/stops.ts'
import { queryOf, showCells } from './views.ts'

type Cell = { phase: string; component: string }

export const showCard = (grid: Grid, id: string): void => {
  const activity = grid.live.activities.get(id)
  if (activity) goToStop(grid, activity.place, cardStop(id))
}

/**
 * Puts the focus on a cell's stop, or the next one where that is not on screen. Where the filters leave it out, all is
 * shown again; where cells are counts, its own is opened; hidden rows and columns, and folded lists, are shown.
 */
export const goToStop = (grid: Grid, { phase, component }: Cell, ...keys: string[]): void => {
  const { view, live } = grid
  const go = (): boolean => {
    const key = keys.find(focusStop)
    if (key !== undefined) mark(key)
    return key !== undefined
  }
  flushSync(() => {
    showCells()
    view.phase.set(phase)
    view.opened.set(cellKey(phase, component))
    if (live.phases.get(phase)?.hidden || live.components.get(component)?.hidden) view.showsHidden.set(true)
  })
  if (go()) return
  flushSync(askForAll)
  if (go()) return
  flushSync(() => turnTo('grid', queryOf('grid')))
  if (!go()) toast(words.notOnScreen)
}

/** What the list of what is missing covers is shown without it. */
const mark = (key: string): void => {
  const stop = document.querySelector(`[data-stop="${CSS.escape(key)}"]`)
  const place = stop?.closest('[data-activity] > *') ?? stop
  if (!place) return
  pointOut(place)
  if (isCovered(place)) closeFindings(() => requestAnimationFrame(() => focusStop(key)))
}

const isCovered = (place: Element): boolean => {
  const { left, top, width, height } = place.getBoundingClientRect()
  return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('aside') instanceof Element
}

const goToCell = (grid: Grid, cell: Cell, ...before: string[]): void => {
  const stops = [goalStop, addStop, openStop].map((stop) => stop(cell.phase, cell.component))
  goToStop(grid, cell, ...before, ...stops)
}

const headStop = (kind: string, id: string): string => nameOf({ kind, id, key: 'name' })

/** Shows what another page leads to: an activity, a cell, a row or a column. Returns what ends it. */
export const followAsked = (grid: Grid): (() => void) =>
  showsAsked('grid', (kind, id = '', of = '') => {
    const { phases, components } = grid.live
    const [phase, component] = [phases, components].map((all) => all.list().toSorted(byOrder)[0]?.id ?? '')
    if (kind === 'activities') showCard(grid, id)
    else if (kind === 'cells') goToCell(grid, { phase: id, component: of })
    else if (kind === 'phases') goToCell(grid, { phase: id, component: component ?? '' }, headStop(kind, id))
    else goToCell(grid, { phase: phase ?? '', component: id }, headStop(kind, id))
  })
