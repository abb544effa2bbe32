import type { Live } from '../../../live/live.ts'
import { namesHidden } from '../../../live/names-hidden.ts'
import { recall } from '../../../net/kept.ts'
import { onceThere, Part } from '../../../net/loading.ts'
import type { MapView } from '../map-view.ts'

const wall = new Part(() => import('../../../parts/wall/show-on-wall.ts'))
const telling = new Part(() => import('./tell.ts'))

/** Brings the map to the wall; where names are not hidden here, it is asked first whether they may be there. */
export const toWall = (initiative: string, { isForWall, walls }: MapView): void => {
  walls.set(walls.get() + 1)
  if (!namesHidden(initiative).get()) return isForWall.set(true)
  wall.load().then(
    ({ showOnWall }) => showOnWall(initiative, { show: 'map', names: false }),
    () => undefined,
  )
}

/** Tells walls of this page, once something was chosen for one in this tab. Returns what ends it. */
export const followWall = (live: Live, view: MapView): (() => void) => {
  let end: (() => void) | undefined
  const begin = () => {
    end ??= onceThere(telling, ({ tellMapWall }) => tellMapWall(live, view))
  }
  if (recall(live.initiative.get().id, 'wall') !== undefined) begin()
  const unwatch = view.walls.subscribe(begin)
  return () => {
    unwatch()
    end?.()
  }
}
