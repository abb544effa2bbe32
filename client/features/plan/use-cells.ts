import { useCallback, useMemo, useSyncExternalStore } from 'react'

import type { Activity } from '../../../shared/model/kinds.ts'
import { findTemplate } from '../../../shared/content/templates.ts'
import type { Present } from '../../live/presence.ts'
import { useInitiative, useLive, useSelected, useStore } from '../../live/use-live.ts'
import { useCellActivities, useComponents, usePhases, usePlanAbout } from '../../live/use-plan.ts'
import { structure } from '../../messages/en/grid.ts'
import { useInQuery } from '../../live/use-address.ts'
import { useGrid } from './grid-view.ts'

/** Whether an activity is a partner's: it leads or supports it. */
const isOf = (activity: Activity | undefined, partner: string): boolean =>
  activity !== undefined && (activity.lead === partner || activity.supporting.includes(partner))

/** The ids of a cell's activities, in order; those of one partner while the grid shows only theirs. */
export const useShownActivities = (phase: string, component: string): string[] => {
  const { activities } = useLive()
  const ids = useCellActivities(phase, component)
  const partner = useInQuery('partner')
  return useSelected(activities, () =>
    partner === undefined ? ids : ids.filter((id) => isOf(activities.get(id), partner)),
  )
}

/** The same with the activity that one is adding there. */
export const useWithFresh = (ids: string[], phase: string, component: string): string[] => {
  const { fresh } = useGrid().view
  const here = useSyncExternalStore(fresh.subscribe, () => {
    const one = fresh.get()
    return one?.phase === phase && one.component === component ? one : undefined
  })
  return useMemo(() => {
    if (!here || ids.includes(here.id)) return ids
    const at = here.after === null ? 0 : ids.indexOf(here.after ?? '') + 1
    return ids.toSpliced(at === 0 && here.after !== null ? ids.length : at, 0, here.id)
  }, [ids, here])
}

/** How many of a phase's activities are done, and how many there are. */
export const useProgress = (phase: string): { done: number; all: number } =>
  useSelected(useLive().activities, (all) => {
    const inPhase = all.filter(({ place }) => place.phase === phase)
    return { all: inPhase.length, done: inPhase.filter(({ status }) => status === 'done').length }
  })

/** Somebody else who has words of a cell or of its cards open, or drags one of them. */
export const usePersonInCell = (cell: string, ids: readonly string[]): Present | undefined => {
  const { presence } = useLive().plan
  const find = useCallback(() => {
    const items = [cell, ...ids.map((id) => `activities/${id}`)]
    for (const item of items) {
      const one = presence.at(item).find(({ at }) => at?.field !== undefined)
      if (one) return one
    }
    return undefined
  }, [presence, cell, ids])
  return useSyncExternalStore(presence.subscribe, find)
}

/** The rows and columns on screen: hidden ones only when they are asked for. */
export const useShownParts = () => {
  const showsHidden = useStore(useGrid().view.showsHidden)
  const phases = usePhases()
  const components = useComponents()
  return useMemo(
    () => ({
      phases: phases.filter((phase) => showsHidden || !phase.hidden),
      components: components.filter((component) => showsHidden || !component.hidden),
      hidden: [...phases, ...components].filter((part) => part.hidden).length,
    }),
    [phases, components, showsHidden],
  )
}

/** What the template calls rows and columns. */
export const useWords = (): { rows: string; columns: string } => {
  const template = findTemplate(usePlanAbout().template ?? '')
  return {
    rows: template?.rowsAreCalled ?? structure.rows,
    columns: template?.columnsAreCalled ?? structure.columns,
  }
}

/** Whether one may not change rows and columns: while they are locked, only facilitators do. */
export const useIsLocked = (): boolean => {
  const { structure: setting, role } = useInitiative()
  return setting === 'locked' && role !== 'facilitator'
}
