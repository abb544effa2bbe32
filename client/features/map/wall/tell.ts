import type { Live } from '../../../live/live.ts'
import { namesHidden } from '../../../live/names-hidden.ts'
import { tellWall } from '../../../live/told-wall.ts'
import { chooseForWall, recallChoice, wallChoice } from '../../../parts/wall/choice.ts'
import type { MapView } from '../map-view.ts'

/**
 * Tells walls that show the map whom one has chosen on it, and hides names there when one hides them here; they come back
 * only when somebody says so. Returns what ends it.
 */
export const tellMapWall = ({ initiative, plan }: Live, view: MapView): (() => void) => {
  const { id } = initiative.get()
  const hidden = namesHidden(id)
  recallChoice(id)
  const tell = () => {
    const choice = wallChoice.get()
    const person = view.chosen.get().find(({ kind }) => kind === 'actors')?.id
    if (choice.show === 'map') tellWall(plan.provider.awareness, { ...choice, person })
  }
  const hide = () => {
    if (hidden.get() && wallChoice.get().names) chooseForWall(id, { names: false })
  }
  const ends = [wallChoice.subscribe(tell), view.chosen.subscribe(tell), hidden.subscribe(hide)]
  hide()
  tell()
  return () => ends.forEach((end) => end())
}
