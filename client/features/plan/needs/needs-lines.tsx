import { useStore } from '../../../live/use-live.ts'
import { useInQuery } from '../../../live/use-address.ts'
import { later } from '../../../parts/later.tsx'
import { useGrid } from '../grid-view.ts'

const Lines = later(async () => (await import('./lines.tsx')).Lines, null, true)

/** What the one activity that is open or chosen needs, and what needs it, drawn over the grid. */
export const NeedsLines = () => {
  const ids = useStore(useGrid().view.choice.ids)
  const open = useInQuery('activity')
  const [chosen] = ids
  const id = ids.size === 1 ? chosen : open
  return id === undefined ? null : <Lines key={id} id={id} />
}
