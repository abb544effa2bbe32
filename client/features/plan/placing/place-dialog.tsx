import { useEffect, useRef } from 'react'

import { useItem, useList, useStore } from '../../../live/use-live.ts'
import { grid as gridWords } from '../../../messages/en/grid.ts'
import { placing as words } from '../../../messages/en/placing.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { toast } from '../../../ui/toast.tsx'
import { type Grid, type Placing, useGrid } from '../grid-view.ts'
import { useShownParts } from '../use-cells.ts'
import { PlaceField } from './place-field.tsx'
import { idsOf } from './placing.ts'

/** Columns that a dialog of the usual width has room for. */
const FEW = 4

/** Asks in which cell something goes: by typing or by pointing. */
export const PlaceDialog = () => {
  const grid = useGrid()
  const placing = useStore(grid.view.placing)
  const parts = useShownParts()
  const close = () => grid.view.placing.set(undefined)
  return (
    <Dialog
      title={useTitle(grid, placing)}
      isOpen={placing !== undefined}
      onClose={close}
      wide={parts.phases.length > FEW}
    >
      {placing && <PlaceField {...parts} placing={placing} />}
      {placing && <Follow placing={placing} onGone={close} />}
    </Dialog>
  )
}

const useTitle = ({ live, view }: Grid, placing: Placing | undefined): string => {
  const { size } = useStore(view.choice.ids)
  const one = useItem(live.activities, placing?.kind === 'one' ? placing.id : '')
  if (placing?.kind === 'one') return words.moveOne(one?.title || gridWords.untitled)
  return placing?.kind === 'chosen' ? words.moveSeveral(size) : gridWords.addWhere
}

/** Who is to be moved may be deleted meanwhile: then there is nothing to ask. */
const Follow = ({ placing, onGone }: { placing: Placing; onGone: () => void }) => {
  const grid = useGrid()
  useList(grid.live.activities)
  useStore(grid.view.choice.ids)
  const isGone =
    placing.kind === 'one'
      ? grid.live.activities.get(placing.id) === undefined
      : placing.kind === 'chosen' && idsOf(grid, placing).length === 0
  const gone = useRef(onGone)
  useEffect(() => {
    if (!isGone) return
    gone.current()
    // of those that were chosen it is said anyway
    if (placing.kind === 'one') toast(words.gone)
  }, [isGone, placing])
  return null
}
