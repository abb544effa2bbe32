import { type RefObject, useEffect } from 'react'

import { useStore } from '../../../live/use-live.ts'
import { later } from '../../../parts/later.tsx'
import { useGrid } from '../grid-view.ts'
import { listenForBlocks } from './listen.ts'

const BringInDialog = later(async () => (await import('./bring-in-dialog.tsx')).BringInDialog, null)

/** Hears what is pasted or dropped onto the page, and opens what asks where it goes. */
export const BringIn = ({ page }: { page: RefObject<HTMLElement | null> }) => {
  const grid = useGrid()
  const bringing = useStore(grid.view.bringing)
  useEffect(() => (page.current ? listenForBlocks(grid, page.current) : undefined), [grid, page])
  return bringing && <BringInDialog bringing={bringing} onClose={() => grid.view.bringing.set(undefined)} />
}
