import { byOrder } from '../../../../shared/model/order.ts'
import type { Live } from '../../../live/live.ts'
import type { Activity, Actor, Component, Partner, Phase } from '../../../../shared/model/kinds.ts'

/** The plan as it is when something is brought in: what names and numbers mean. */
export type PlanNow = {
  /** In the order of the grid, without what is hidden; cells are numbered by these. */
  phases: readonly Pick<Phase, 'id' | 'name'>[]
  components: readonly Pick<Component, 'id' | 'name'>[]
  /** Those that are hidden have names too. */
  hidden: {
    phases: readonly Pick<Phase, 'id' | 'name'>[]
    components: readonly Pick<Component, 'id' | 'name'>[]
  }
  partners: readonly Pick<Partner, 'id' | 'name' | 'code'>[]
  activities: readonly Pick<Activity, 'id' | 'title' | 'place'>[]
  /** People and groups on the map. */
  actors: readonly Pick<Actor, 'id' | 'name'>[]
  /** Whether phases and components may be added. */
  isLocked: boolean
}

const split = <T extends { id: string; order: string; hidden: boolean }>(all: readonly T[]) => {
  const ordered = all.toSorted(byOrder)
  return { shown: ordered.filter(({ hidden }) => !hidden), hidden: ordered.filter(({ hidden }) => hidden) }
}

/** The plan as it is now. */
export const planNow = ({ phases, components, partners, activities, actors, initiative }: Live): PlanNow => {
  const [columns, rows] = [split(phases.list()), split(components.list())]
  const { structure, role } = initiative.get()
  return {
    phases: columns.shown,
    components: rows.shown,
    hidden: { phases: columns.hidden, components: rows.hidden },
    partners: partners.list(),
    activities: activities.list(),
    actors: actors.list(),
    isLocked: structure === 'locked' && role !== 'facilitator',
  }
}
