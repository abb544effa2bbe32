import { useStore } from '../../../live/use-live.ts'
import { later } from '../../../parts/later.tsx'
import { useGrid } from '../grid-view.ts'

const Tools = later(async () => (await import('./tools.tsx')).ChosenTools, null)

/** How many activities are chosen and what can be done with all of them; nothing while none is. */
export const ChosenBar = () => {
  const { size } = useStore(useGrid().view.choice.ids)
  return size === 0 ? null : <Tools />
}
