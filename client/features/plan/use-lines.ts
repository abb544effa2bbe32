import { useLayoutEffect } from 'react'

import { settleCurrent } from './grid/current.ts'
import type { Layout } from './grid/stops.ts'
import { useGrid } from './grid-view.ts'

/** Arrow keys go through these stops while a view is shown that has lines and no cells. */
export const useLines = (stops: Layout): void => {
  const grid = useGrid()
  useLayoutEffect(() => {
    const { lines } = grid.view
    lines.set(stops)
    // Tab comes to one of them
    settleCurrent(grid)
    return () => lines.set([])
  }, [grid, stops])
}
