import { useMemo, useSyncExternalStore } from 'react'

import { cellKey } from '../../../shared/model/cells.ts'
import { findTemplate } from '../../../shared/content/templates.ts'
import { useInitiative, useLive } from '../../live/use-live.ts'
import { useComponents, usePhases, usePlanAbout } from '../../live/use-plan.ts'
import { details, grid, structure } from '../../messages/en/grid.ts'
import { NO_PLACE, type Place, type Progress } from './arrangement.ts'
import { useArranged, useGrid, useIs } from './grid-view.ts'

/** A cell's activities on screen, in order, and how many more the filters leave out. */
export const usePlace = (phase: string, component: string): Place =>
  useArranged(({ cells }) => cells.get(cellKey(phase, component)) ?? NO_PLACE)

/** The same with the activity that one is adding there. */
export const useWithFresh = (ids: readonly string[], phase: string, component: string): readonly string[] => {
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

/** Whether a cell is a count just now, in place of its cards. */
export const useIsCount = (phase: string, component: string): boolean => {
  const { density, opened } = useGrid().view
  const isOpen = useIs(opened, cellKey(phase, component))
  return useIs(density, 'overview') && !isOpen
}

/** How many of a phase's or a component's activities are done, and how many there are. */
export const useProgress = (part: string): Progress =>
  useArranged(({ progress }) => progress.get(part) ?? NOTHING_YET)

const NOTHING_YET: Progress = { done: 0, all: 0 }

/** The rows and columns on screen: hidden ones only when they are asked for. */
export const useShownParts = () => {
  const columns = useArranged((all) => all.columns)
  const rows = useArranged((all) => all.rows)
  const hidden = useArranged((all) => all.hiddenParts)
  const phases = usePhases()
  const components = useComponents()
  return useMemo(
    () => ({
      phases: phases.filter(({ id }) => columns.includes(id)),
      components: components.filter(({ id }) => rows.includes(id)),
      hidden,
    }),
    [phases, components, columns, rows, hidden],
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

/** Says where a place is: column and row. */
export const useCellName = (): ((place: { phase: string; component: string }) => string) => {
  const { phases, components } = useLive()
  const { nowhere } = details
  return ({ phase, component }) => {
    const [column, row] = [phases.get(phase), components.get(component)]
    return column && row ? grid.cell(column.name || structure.noName, row.name || structure.noName) : nowhere
  }
}

/** Whether one may not change rows and columns: while they are locked, only facilitators do. */
export const useIsLocked = (): boolean => {
  const { structure: setting, role } = useInitiative()
  return setting === 'locked' && role !== 'facilitator'
}
