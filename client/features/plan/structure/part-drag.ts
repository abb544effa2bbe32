import { useCallback } from 'react'

import type { PartName } from '../../../../shared/model/kinds.ts'
import { onceDraggable } from '../dragging.ts'
import { useGrid, useIsEditingOf } from '../grid-view.ts'
import { useIsLocked } from '../use-cells.ts'
import { movePartBeside } from './part-actions.ts'

/** Where the line is shown while a column or row is dragged over another: `data-drop` on its head. */
type Side = 'before' | 'after'

/** A ref for the head of a column or row: it can be dragged, and others can be dropped before or behind it. */
export const usePartDrag = (kind: PartName, id: string) => {
  const grid = useGrid()
  const isLocked = useIsLocked()
  const isEditing = useIsEditingOf(`${kind}/${id}/`)
  return useCallback(
    (inner: HTMLElement | null) => {
      const head = inner?.closest<HTMLElement>('th') ?? inner
      if (!head || isLocked) return undefined
      return onceDraggable(({ combine, draggable, dropTargetForElements }) => {
        const drop = dropTargetForElements({
          element: head,
          canDrop: ({ source }) => source.data.part === kind && source.data.id !== id,
          onDrag: ({ location }) =>
            head.setAttribute('data-drop', sideAt(kind, head, location.current.input)),
          onDragLeave: () => head.removeAttribute('data-drop'),
          onDrop: ({ source, location }) => {
            head.removeAttribute('data-drop')
            const isAfter = sideAt(kind, head, location.current.input) === 'after'
            movePartBeside(grid, kind, String(source.data.id), { id, isAfter })
          },
        })
        if (isEditing) return drop
        return combine(drop, draggable({ element: head, getInitialData: () => ({ part: kind, id }) }))
      })
    },
    [grid, kind, id, isLocked, isEditing],
  )
}

const sideAt = (kind: PartName, head: HTMLElement, at: { clientX: number; clientY: number }): Side => {
  const { left, top, width, height } = head.getBoundingClientRect()
  if (kind === 'components') return at.clientY > top + height / 2 ? 'after' : 'before'
  const isRight = at.clientX > left + width / 2
  return isRight === (getComputedStyle(head).direction === 'ltr') ? 'after' : 'before'
}
