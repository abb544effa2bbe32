import { useCallback, useState } from 'react'

import { idsInCell, moveCard } from '../actions.ts'
import { moveChosen } from '../choosing/several.ts'
import { onceDraggable } from '../dragging.ts'
import { type Grid, useGrid } from '../grid-view.ts'

/** A ref that lets an activity be dragged. Nothing is written before the drop; presence says who drags what. */
export const useDraggable = (id: string, isOff: boolean) => {
  const { live, view } = useGrid()
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element || isOff) return undefined
      const where = { item: `activities/${id}`, field: 'place' }
      return onceDraggable(({ draggable }) =>
        draggable({
          element,
          getInitialData: () => ({ activity: id }),
          onDragStart: () => {
            view.dragged.set(id)
            live.plan.presence.enter(where)
          },
          onDrop: () => {
            view.dragged.set(undefined)
            live.plan.presence.leave(where)
          },
        }),
      )
    },
    [id, isOff, live, view],
  )
}

/** Where a dragged activity would come to stand: before another or at the end; `top` is in px within the cell. */
export type Drop = { before?: string; top: number }

/** A ref that lets activities be dropped on a cell, and where the dragged one would be. */
export const useDropCell = (phase: string, component: string) => {
  const grid = useGrid()
  const [drop, setDrop] = useState<Drop | undefined>(undefined)
  const ref = useCallback(
    (cell: HTMLElement | null) => {
      if (!cell) return undefined
      // who drags one of those that are chosen drags all of them
      const moving = (id: string): ReadonlySet<string> => {
        const chosen = grid.view.choice.ids.get()
        return chosen.has(id) ? chosen : new Set([id])
      }
      const { presence } = grid.live.plan
      const look = (id: string, y: number) => {
        const is = dropAt(cell, moving(id), y)
        presence.say('drag', { item: `activities/${id}`, over: `${phase}/${component}`, before: is.before })
        setDrop((was) => (was?.before === is.before && was?.top === is.top ? was : is))
      }
      const leave = () => {
        presence.say('drag', undefined)
        setDrop(undefined)
      }
      return onceDraggable(({ dropTargetForElements }) =>
        dropTargetForElements({
          element: cell,
          canDrop: ({ source }) => typeof source.data.activity === 'string',
          onDrag: ({ source, location }) =>
            look(String(source.data.activity), location.current.input.clientY),
          onDragLeave: leave,
          onDrop: ({ source, location }) => {
            leave()
            const id = String(source.data.activity)
            const { before } = dropAt(cell, moving(id), location.current.input.clientY)
            const index = indexBefore(grid, { phase, component }, moving(id), before)
            if (moving(id).size > 1) moveChosen(grid, { phase, component, index })
            else moveCard(grid, id, { phase, component, index })
          },
        }),
      )
    },
    [grid, phase, component],
  )
  return { drop, ref }
}

const dropAt = (cell: HTMLElement, moving: ReadonlySet<string>, y: number): Drop => {
  const cards = [...cell.querySelectorAll<HTMLElement>('[data-activity]')]
  const others = cards.filter((card) => !moving.has(card.dataset.activity ?? ''))
  const next = others.find((card) => {
    const { top, height } = card.getBoundingClientRect()
    return y < top + height / 2
  })
  return { before: next?.dataset.activity, top: topOf(cell, next?.dataset.activity) }
}

/** Where a line stands before an activity of a cell, or behind all: in px from the cell's top. */
export const topOf = (cell: HTMLElement, before: string | undefined): number => {
  const { top } = cell.getBoundingClientRect()
  const cards = [...cell.querySelectorAll<HTMLElement>('[data-activity]')]
  const next = before === undefined ? undefined : cards.find(({ dataset }) => dataset.activity === before)
  if (next) return next.getBoundingClientRect().top - top + 1
  const last = cards.at(-1)
  if (last) return last.getBoundingClientRect().bottom - top + 1
  return (cell.querySelector('ul')?.getBoundingClientRect().top ?? top + 8) - top
}

/** The place among all others of the cell, those that the filter hides included. */
const indexBefore = (
  grid: Grid,
  where: { phase: string; component: string },
  moving: ReadonlySet<string>,
  before: string | undefined,
): number => {
  const others = idsInCell(grid, where).filter((other) => !moving.has(other))
  return before === undefined ? others.length : others.indexOf(before)
}
