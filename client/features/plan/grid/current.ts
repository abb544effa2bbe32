import type { Grid, PagePart } from '../grid-view.ts'
import { VIEWS } from '../views.ts'
import {
  columnStops,
  gridStops,
  outlineStops,
  isOnScreen,
  type Layout,
  tabStops,
  trayStops,
} from './stops.ts'
import { isNarrow } from './use-narrow.ts'

/** The phase on screen where there is room for one. */
const phaseOnScreen = ({ arranged, view }: Grid): string | undefined => {
  const { columns } = arranged.get()
  const chosen = view.phase.get()
  return columns.find((id) => id === chosen) ?? columns[0]
}

/** The stops of each part of the page. */
const layoutsOf = (grid: Grid): Record<PagePart, Layout> => {
  const arrangement = grid.arranged.get()
  const phase = phaseOnScreen(grid) ?? ''
  const { density, opened } = grid.view
  const counts = density.get() === 'overview' ? { but: opened.get() } : undefined
  const view = VIEWS.inAddress()
  const whole = () => (isNarrow() ? columnStops(arrangement, phase) : gridStops(arrangement, counts))
  const outline = () => outlineStops(arrangement, grid.view.outline.get())
  return {
    grid: view === 'grid' ? whole() : view === 'outline' ? outline() : grid.view.lines.get(),
    tray: trayStops(arrangement),
  }
}

const PARTS = ['grid', 'tray'] as const

/** The stops of the part of the page that a stop is in. */
export const layoutWith = (grid: Grid, key: string): Layout | undefined => {
  const layouts = layoutsOf(grid)
  return PARTS.map((part) => layouts[part]).find((layout) => layout.flat(2).includes(key))
}

/** The stop is the one that Tab comes back to: the only one in its part of the page. */
export const setCurrent = (grid: Grid, key: string): void => {
  const layouts = layoutsOf(grid)
  const part = PARTS.find((one) => layouts[one].flat(2).includes(key))
  const { current } = grid.view
  if (part && current.get()[part] !== key) current.set({ ...current.get(), [part]: key })
}

/** Sees to it that each part of the page has one stop for Tab: the one that was current may be gone. */
export const settleCurrent = (grid: Grid): void => {
  const layouts = layoutsOf(grid)
  const { current, editing } = grid.view
  for (const part of PARTS) {
    // words that are being edited stand where their stop was
    if (current.get()[part] !== undefined && current.get()[part] === editing.get()) continue
    const key = tabStops(layouts[part], current.get()[part]).find(isOnScreen)
    if (current.get()[part] !== key) current.set({ ...current.get(), [part]: key })
  }
}
