import { useCallback, useSyncExternalStore } from 'react'

import {
  type Activity,
  type Component,
  type Partner,
  type Phase,
  type PlanAbout,
  planAbout,
} from '../../shared/model/kinds.ts'
import { byPlace } from '../../shared/model/activities.ts'
import { readCellGoal } from '../../shared/model/cells.ts'
import { byOrder } from '../../shared/model/order.ts'
import { useItem, useLive, useSelected } from './use-live.ts'
import { useRoot } from './use-root.ts'

/** Phases in order, hidden ones included. */
export const usePhases = (): Phase[] => useSelected(useLive().phases, (all) => all.toSorted(byOrder))

/** Components in order, hidden ones included. */
export const useComponents = (): Component[] =>
  useSelected(useLive().components, (all) => all.toSorted(byOrder))

export const usePartners = (): Partner[] => useSelected(useLive().partners, (all) => all.toSorted(byOrder))

export const usePartner = (id: string): Partner | undefined => useItem(useLive().partners, id)

export const useActivity = (id: string): Activity | undefined => useItem(useLive().activities, id)

/** Cells' activities by `<phase>/<component>`, worked out once for each change of the list. */
const cellsOf = new WeakMap<readonly Activity[], Map<string, string[]>>()

const groupByCell = (all: readonly Activity[]): Map<string, string[]> => {
  const known = cellsOf.get(all)
  if (known) return known
  const cells = new Map<string, string[]>()
  for (const { id, place } of all.toSorted(byPlace)) {
    const key = `${place.phase}/${place.component}`
    cells.set(key, [...(cells.get(key) ?? []), id])
  }
  cellsOf.set(all, cells)
  return cells
}

/** The ids of a cell's activities, in order. */
export const useCellActivities = (phase: string, component: string): string[] =>
  useSelected(useLive().activities, (all) => groupByCell(all).get(`${phase}/${component}`) ?? [])

/** Activities whose phase or component is gone. */
export const useUnplaced = (): string[] => {
  const { phases, components, activities } = useLive()
  const alive = useSelected(phases, (all) => all.map(({ id }) => id))
  const rows = useSelected(components, (all) => all.map(({ id }) => id))
  return useSelected(activities, (all) =>
    all
      .filter(({ place }) => !alive.includes(place.phase) || !rows.includes(place.component))
      .map(({ id }) => id),
  )
}

/** What a cell is for. */
export const useCellGoal = (phase: string, component: string): string => {
  const { doc } = useLive().plan
  const cells = doc.getMap('cells')
  return useSyncExternalStore(
    useCallback(
      (changed) => {
        cells.observe(changed)
        return () => cells.unobserve(changed)
      },
      [cells],
    ),
    () => readCellGoal(doc, phase, component),
  )
}

/** Title, template, and the texts of today and the goal. */
export const usePlanAbout = (): PlanAbout => useRoot(useLive().plan.doc, 'about', planAbout.read)
