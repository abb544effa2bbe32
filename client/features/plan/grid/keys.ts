import { flushSync } from 'react-dom'

import type { PartName } from '../../../../shared/model/kinds.ts'
import { deleteCard, editWords, stepCard } from '../actions.ts'
import { onChoosingKey } from '../choosing/keys.ts'
import { openActivity } from '../open-activity.ts'
import type { Grid } from '../grid-view.ts'
import { movePart } from '../structure/part-actions.ts'
import { hasCells, VIEWS } from '../views.ts'
import { layoutWith, setCurrent, settleCurrent } from './current.ts'
import {
  activityOf,
  cardStop,
  focusStop,
  type Layout,
  partOf,
  type Step,
  stopsFrom,
  stopsOfRow,
} from './stops.ts'

/** How far each arrow key goes; sideways as the page is written. */
const stepOf = (key: string, stop: HTMLElement): Step | undefined => {
  const forward = getComputedStyle(stop.parentElement ?? stop).direction === 'rtl' ? -1 : 1
  if (key === 'ArrowUp') return { rows: -1, columns: 0 }
  if (key === 'ArrowDown') return { rows: 1, columns: 0 }
  if (key === 'ArrowLeft') return { rows: 0, columns: -forward }
  if (key === 'ArrowRight') return { rows: 0, columns: forward }
  return undefined
}

const stopAt = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-stop]') : null

/** The keys of the grid: arrows go from stop to stop, with Alt they move a card; Delete, F2, Alt+Enter, menu key. */
const onGridKey = (grid: Grid, event: KeyboardEvent): void => {
  const stop = stopAt(event)
  const key = stop?.dataset.stop
  if (!stop || key === undefined) return intoCell(event)
  const step = stepOf(event.key, stop)
  const part = partOf(key)
  if (part && step && event.altKey && !event.ctrlKey && !event.metaKey) {
    moveHead(grid, part, step)
    focusStop(key)
    return event.preventDefault()
  }
  const layout = layoutWith(grid, key)
  if (!layout) return
  const id = activityOf(key)
  if (onChoosingKey(grid, { key, layout, step }, event)) return event.preventDefault()
  if (event.ctrlKey || event.metaKey) return
  const did = event.altKey
    ? id !== undefined && onAltKey(grid, id, event.key, step)
    : onWay(layout, key, event.key, step) || (id !== undefined && onCardKey(grid, id, stop, event))
  if (did) event.preventDefault()
}

/** From a cell, which has the focus when what was open in it is gone, arrows go to its first stop. */
const intoCell = (event: KeyboardEvent): void => {
  if (!event.key.startsWith('Arrow') || !(event.target instanceof HTMLTableCellElement)) return
  event.target.querySelector<HTMLElement>('[data-stop]')?.focus()
  event.preventDefault()
}

/** Moves a column or row by one, the way it lies on screen. */
const moveHead = (grid: Grid, { kind, id }: { kind: PartName; id: string }, step: Step): void => {
  const by = kind === 'phases' && VIEWS.inAddress() === 'grid' ? step.columns : step.rows
  if (by === 0) return
  // where there is room for one phase it stays the one on screen
  if (kind === 'phases') grid.view.phase.set(id)
  flushSync(() => movePart(grid, kind, id, by > 0 ? 1 : -1))
}

const onAltKey = (grid: Grid, id: string, key: string, step: Step | undefined): boolean => {
  if (step && hasCells()) stepCard(grid, id, step)
  else if (key === 'Enter') openActivity(id)
  else return false
  return true
}

const onWay = (layout: Layout, from: string, key: string, step: Step | undefined): boolean => {
  if (step) stopsFrom(layout, from, step).find(focusStop)
  else if (key === 'Home' || key === 'End') stopsOfRow(layout, from, key === 'Home' ? 0 : -1).find(focusStop)
  else return false
  return true
}

const onCardKey = (grid: Grid, id: string, stop: HTMLElement, event: KeyboardEvent): boolean => {
  const { key } = event
  if (key === 'Delete' || key === 'Backspace') deleteCard(grid, id, stop.dataset.stop)
  else if (key === 'F2') editWords(grid, id)
  else if (key === 'ContextMenu' || (event.shiftKey && key === 'F10'))
    grid.view.menu.set({ kind: 'card', id, anchor: stop })
  else return false
  return true
}

/** A press on a card, beside its buttons and words, opens its details. */
const onClick = ({ view }: Grid, event: MouseEvent): void => {
  if (!(event.target instanceof Element) || event.target.closest('button, [role="button"], textarea')) return
  const id = event.target.closest<HTMLElement>('[data-activity]')?.dataset.activity
  if (id !== undefined && view.editing.get() !== cardStop(id)) openActivity(id)
}

/** Listens for all cards of a page at once. Returns a function that stops. */
export const listen = (grid: Grid, page: HTMLElement): (() => void) => {
  const stop = new AbortController()
  const { signal } = stop
  page.addEventListener('keydown', (event) => onGridKey(grid, event), { signal })
  page.addEventListener(
    'focusin',
    (event) => {
      const key = stopAt(event)?.dataset.stop
      if (key !== undefined) setCurrent(grid, key)
    },
    { signal },
  )
  page.addEventListener('click', (event) => onClick(grid, event), { signal })
  document.addEventListener(
    'keydown',
    (event) => {
      // drawn before the browser looks where Tab goes
      if (event.key === 'Tab') flushSync(() => settleCurrent(grid))
    },
    { capture: true, signal },
  )
  return () => stop.abort()
}
