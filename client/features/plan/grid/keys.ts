import { deleteCard, stepCard } from '../actions.ts'
import { openActivity } from '../open-activity.ts'
import type { Grid } from '../grid-view.ts'
import { activityAt, cardStop, stopAtEnd, stopBeside } from './stops.ts'

/** How far each arrow key goes; sideways as the page is written. */
const stepOf = (key: string, root: HTMLElement): { rows: number; columns: number } | undefined => {
  const forward = getComputedStyle(root).direction === 'rtl' ? -1 : 1
  if (key === 'ArrowUp') return { rows: -1, columns: 0 }
  if (key === 'ArrowDown') return { rows: 1, columns: 0 }
  if (key === 'ArrowLeft') return { rows: 0, columns: -forward }
  if (key === 'ArrowRight') return { rows: 0, columns: forward }
  return undefined
}

/** The keys of the grid: arrows go from stop to stop, with Alt they move a card; Delete, F2, Alt+Enter, menu key. */
const onGridKey = (grid: Grid, event: KeyboardEvent): void => {
  const stop = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-stop]') : null
  const root = stop?.closest<HTMLElement>('[data-stops]')
  if (!stop || !root || event.ctrlKey || event.metaKey) return
  const id = activityAt(stop)
  const step = stepOf(event.key, root)
  const did = event.altKey
    ? id !== undefined && onAltKey(grid, id, event.key, step)
    : onWay(root, stop, event.key, step) || (id !== undefined && onCardKey(grid, id, stop, event))
  if (did) event.preventDefault()
}

type Step = ReturnType<typeof stepOf>

const onAltKey = (grid: Grid, id: string, key: string, step: Step): boolean => {
  if (step) stepCard(grid, id, step)
  else if (key === 'Enter') openActivity(id)
  else return false
  return true
}

const onWay = (root: HTMLElement, stop: HTMLElement, key: string, step: Step): boolean => {
  if (step) stopBeside(root, stop, step)?.focus()
  else if (key === 'Home' || key === 'End') stopAtEnd(root, stop, key === 'Home' ? 0 : -1)?.focus()
  else return false
  return true
}

const onCardKey = (grid: Grid, id: string, stop: HTMLElement, event: KeyboardEvent): boolean => {
  const { key } = event
  if (key === 'Delete' || key === 'Backspace') deleteCard(grid, id)
  else if (key === 'F2') grid.view.editing.set(stop.dataset.stop)
  else if (key === 'ContextMenu' || (event.shiftKey && key === 'F10'))
    grid.view.menu.set({ kind: 'card', id, anchor: stop })
  else return false
  return true
}

const STOPS = '[data-row] [data-stop]'

/** The stop that has the focus is the one that Tab comes back to: the only one in its part of the page. */
const onFocus = ({ view }: Grid, event: FocusEvent): void => {
  const stop = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-stop]') : null
  const root = stop?.closest('[data-stops]')
  if (!stop || !root) return
  for (const other of root.querySelectorAll<HTMLElement>(`${STOPS}[tabindex="0"]`))
    if (other !== stop) other.tabIndex = -1
  view.current.set(stop.dataset.stop)
}

/** Before Tab comes into a part of the page, one stop must take it: the one that was current may be gone. */
const onTab = (event: KeyboardEvent): void => {
  if (event.key !== 'Tab') return
  for (const root of document.querySelectorAll('[data-stops]')) {
    if (root.querySelector(`${STOPS}[tabindex="0"]`)) continue
    const stops = [...root.querySelectorAll<HTMLElement>(STOPS)]
    const first = stops.find((stop) => activityAt(stop) !== undefined) ?? stops[0]
    if (first) first.tabIndex = 0
  }
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
  page.addEventListener('focusin', (event) => onFocus(grid, event), { signal })
  page.addEventListener('click', (event) => onClick(grid, event), { signal })
  document.addEventListener('keydown', onTab, { capture: true, signal })
  return () => stop.abort()
}
