import { tellWall } from '../../../live/told-wall.ts'
import { followAddress, inQuery } from '../../../net/address.ts'
import { recallChoice, wallChoice } from '../../../parts/wall/choice.ts'
import type { Grid } from '../grid-view.ts'

type Place = { phase?: string; component?: string }

/** Where in the grid a stop is. `placeOf`: of an activity. */
export const placeOfStop = (
  key: string,
  placeOf: (activity: string) => Place | undefined,
): Place | undefined => {
  const [kind, first = '', second] = key.split('/')
  if (kind === 'activities') return placeOf(first)
  if (kind === 'components') return { component: first }
  if (kind === 'phases') return { phase: first }
  return kind === 'cells' || kind === 'add' ? { phase: first, component: second } : undefined
}

/** Tells walls where one is, if one leads or has chosen what a wall shows. Returns what ends it. */
export const tellWhere = ({ live, view }: Grid): (() => void) => {
  const { initiative, plan, activities } = live
  recallChoice(initiative.get().id)
  let where: Place = {}
  const tell = () => {
    const choice = wallChoice.get()
    if (initiative.get().role === 'facilitator' || choice.choices > 0)
      tellWall(plan.provider.awareness, { ...choice, ...where })
  }
  const goTo = (place: Place | undefined) => {
    if (!place) return
    where = { ...where, ...place }
    tell()
  }
  const placeOf = (id: string): Place | undefined => {
    const { phase, component } = activities.get(id)?.place ?? {}
    return phase === undefined ? undefined : { phase, component }
  }
  const ends = [
    view.current.subscribe(() => goTo(placeOfStop(view.current.get().grid ?? '', placeOf))),
    view.editing.subscribe(() => goTo(placeOfStop(view.editing.get() ?? '', placeOf))),
    view.phase.subscribe(() => goTo({ phase: view.phase.get() })),
    followAddress(() => goTo(placeOf(inQuery('activity') ?? ''))),
    wallChoice.subscribe(tell),
    initiative.subscribe(tell),
  ]
  goTo(placeOf(inQuery('activity') ?? ''))
  tell()
  return () => ends.forEach((end) => end())
}
