import { useMemo } from 'react'

import type { Activity } from '../../../shared/model/kinds.ts'
import { useList, useLive } from '../../live/use-live.ts'
import { useArranged } from './grid-view.ts'

/** All activities on screen that have a place: what the filters leave, of rows and columns that are not hidden. */
export const useShownActivities = (): readonly Activity[] => {
  const { activities } = useLive()
  const cells = useArranged((all) => all.cells)
  const all = useList(activities)
  return useMemo(() => {
    const ids = new Set([...cells.values()].flatMap((place) => place.ids))
    return all.filter(({ id }) => ids.has(id))
  }, [cells, all])
}
