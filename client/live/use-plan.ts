import { useCallback, useSyncExternalStore } from 'react'

import {
  type Activity,
  type Component,
  type Partner,
  type Phase,
  type PlanAbout,
  planAbout,
} from '../../shared/model/kinds.ts'
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
