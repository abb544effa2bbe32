import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

import { useMapView } from '../../map-view.ts'
import { openDetails } from '../open.ts'
import { HEAD, type Place, placeAfter } from '../table/moves.ts'

type Menu = { anchor: Element; from: string; to: string }

const cellAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null

const placeOf = ({ dataset }: HTMLElement): Place => ({
  row: dataset.row ?? HEAD,
  column: dataset.column ?? HEAD,
})

/** Where its row or column is gone, the first is reached instead; at first the first row's name. */
const stillThere = ({ row, column }: Place, people: readonly string[]): Place => {
  const isThere = (id: string): boolean => id === HEAD || people.includes(id)
  const place = { row: isThere(row) ? row : HEAD, column: isThere(column) ? column : HEAD }
  return place.row === HEAD && place.column === HEAD ? { ...place, row: people[0] ?? HEAD } : place
}

/** Which cell of a matrix is reached by Tab, which one is pointed at, and what keys and presses do. */
export const useMatrixKeys = (people: readonly string[]) => {
  const view = useMapView()
  const grid = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<Place>({ row: HEAD, column: HEAD })
  const [pointed, point] = useState<{ from: string; to: string }>()
  const [menu, setMenu] = useState<Menu>()
  const isMoving = useRef(false)
  const current = stillThere(at, people)
  useLayoutEffect(() => {
    // what was not in sight is drawn by now
    if (isMoving.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    isMoving.current = false
  }, [at])
  const open = (cell: HTMLElement) => {
    const { row, column } = placeOf(cell)
    if (row === HEAD || column === HEAD || row === column)
      openDetails(view, { kind: 'actors', id: row === HEAD ? column : row })
    else setMenu({ anchor: cell, from: row, to: column })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellAt(event.target)
    if (!cell || event.altKey) return
    const { key, ctrlKey, metaKey } = event
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    const all = [HEAD, ...people]
    const next = placeAfter(
      placeOf(cell),
      { key, ctrl: ctrlKey || metaKey, isRightToLeft },
      { rows: all, columns: all },
    )
    if (key === 'Enter' || key === ' ') open(cell)
    else if (next) {
      isMoving.current = true
      setAt(stillThere(next, people))
    } else return
    event.preventDefault()
  }
  const handlers = {
    onKeyDown,
    onFocus: ({ target }: FocusEvent) => {
      const cell = cellAt(target)
      if (cell) setAt(placeOf(cell))
    },
    onClick: ({ target }: MouseEvent) => {
      const cell = cellAt(target)
      cell?.focus()
      if (cell) open(cell)
    },
    onPointerOver: ({ target }: PointerEvent) => {
      const cell = cellAt(target)
      const { row, column } = cell ? placeOf(cell) : { row: HEAD, column: HEAD }
      point(row === HEAD || column === HEAD ? undefined : { from: row, to: column })
    },
    onPointerLeave: () => point(undefined),
  }
  return { current, pointed, menu, grid, handlers, closeMenu: () => setMenu(undefined) }
}
