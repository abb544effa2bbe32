import type { KeyboardEvent } from 'react'

import { deleteCard, stepCard } from './actions.ts'
import { openActivity } from './address.ts'
import type { Grid } from './grid-view.ts'
import { activityAt, stopAtEnd, stopBeside } from './stops.ts'

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
export const onGridKeys = (grid: Grid, event: KeyboardEvent<HTMLElement>): void => {
  const stop = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-stop]') : null
  if (!stop || event.defaultPrevented || event.ctrlKey || event.metaKey) return
  const id = activityAt(stop)
  const did = event.altKey ? id !== undefined && onAltKey(grid, id, event) : onPlainKey(grid, id, stop, event)
  if (did) event.preventDefault()
}

const onAltKey = (grid: Grid, id: string, event: KeyboardEvent<HTMLElement>): boolean => {
  const step = stepOf(event.key, event.currentTarget)
  if (step) stepCard(grid, id, step)
  else if (event.key === 'Enter') openActivity(grid.view.address, id)
  else return false
  return true
}

const onPlainKey = (
  grid: Grid,
  id: string | undefined,
  stop: HTMLElement,
  event: KeyboardEvent<HTMLElement>,
): boolean => {
  const root = event.currentTarget
  const step = stepOf(event.key, root)
  const isEnd = event.key === 'Home' || event.key === 'End'
  if (step) stopBeside(root, stop, step)?.focus()
  else if (isEnd) stopAtEnd(root, stop, event.key === 'Home' ? 0 : -1)?.focus()
  else if (id === undefined) return false
  else if (event.key === 'Delete' || event.key === 'Backspace') deleteCard(grid, id)
  else if (event.key === 'F2') grid.view.editing.set(stop.dataset.stop)
  else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10'))
    grid.view.menu.set({ kind: 'card', id, anchor: stop })
  else return false
  return true
}

/**
 * Before Tab comes into the grid, one stop must take it: the one that was current may be gone. `root` is looked at
 * on each Tab. Returns a function that ends it.
 */
export const keepTabStop = ({ view }: Grid, root: HTMLElement): (() => void) => {
  const onKey = (event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Tab' || root.querySelector('[data-row] [data-stop][tabindex="0"]')) return
    const stops = root.querySelectorAll<HTMLElement>('[data-row] [data-stop]')
    const first = [...stops].find((stop) => activityAt(stop) !== undefined) ?? stops[0]
    if (first) view.current.set(first.dataset.stop)
  }
  document.addEventListener('keydown', onKey, true)
  return () => document.removeEventListener('keydown', onKey, true)
}
