import { useEffect, useRef } from 'react'

import type { PartName } from '../../../../shared/model/kinds.ts'
import { structure as words } from '../../../messages/en/grid.ts'
import { toast } from '../../../ui/toast.tsx'
import { useGrid } from '../grid-view.ts'

/** In what is open about a column or a row: it goes with that, and it is said why. */
export const useSayGone = (kind: PartName, { id, name }: { id: string; name: string }): void => {
  const { live } = useGrid()
  const last = useRef(name)
  useEffect(() => {
    last.current = name
  }, [name])
  useEffect(
    () => () => {
      if (!live[kind].get(id)) toast(words.gone(last.current || words.noName))
    },
    [live, kind, id],
  )
}
