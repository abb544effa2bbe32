import { ArrowDown, ArrowUp } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import { lists as words } from '../../../../messages/en/map-lists.ts'
import type { Leave } from '../../../../parts/in-place.ts'
import { announce } from '../../../../ui/announce.tsx'
import type { Sort } from '../asked.ts'
import { ask } from '../ask.ts'
import { HEAD, type Place, placeAfter } from './moves.ts'
import styles from './table.module.css'
import type { RowState } from './cell.tsx'

type TableProps<C extends string> = {
  label: string
  columns: readonly C[]
  names: Readonly<Record<C, string>>
  sort: Sort<C>
  ids: readonly string[]
  /** Opens what is known of a row beside it. */
  onOpen: (id: string) => void
  /** Whether a cell can be changed where it stands. */
  canEdit: (id: string, column: string) => boolean
  row: (id: string, state: RowState) => ReactNode
}

/** The last column: what is done to a row. */
const ACTIONS = ['details', 'delete'] as const

/**
 * A table whose cells are changed where they stand. One cell at a time is reached by Tab, the others by arrow keys; the
 * columns' names are its first row, and put it in order.
 */
export const DataTable = <C extends string>(props: TableProps<C>) => {
  const keys = useId()
  const { table, current, editing, handlers, edit, leave } = useCells(props)
  return (
    <div className={styles.scroll}>
      <table
        ref={table}
        className={styles.table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its cells are gone through by arrow keys
        role="grid"
        aria-label={props.label}
        aria-describedby={keys}
        {...handlers}
      >
        <thead>
          <tr>
            {props.columns.map((column) => (
              <Head
                key={column}
                column={column}
                name={props.names[column]}
                sort={props.sort}
                isCurrent={current.row === HEAD && current.column === column}
              />
            ))}
            <th scope="col" className={styles.more}>
              <span className={styles.hidden}>{words.columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.ids.map((id) =>
            props.row(id, {
              current: current.row === id ? current.column : undefined,
              editing: editing?.row === id ? editing.column : undefined,
              edit,
              leave,
            }),
          )}
        </tbody>
      </table>
      <p id={keys} className={styles.hidden}>
        {words.peopleKeys}
      </p>
    </div>
  )
}

const cellIn = (table: HTMLElement | null, { row, column }: Place): HTMLElement | null | undefined =>
  table?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"][data-column="${column}"]`)

const placeOf = (target: EventTarget): Place | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  return cell ? { row: cell.dataset.row ?? '', column: cell.dataset.column ?? '' } : undefined
}

/** Which cell is reached by Tab, which is open, and what keys do. */
const useCells = ({ ids, columns, canEdit, onOpen }: TableProps<string>) => {
  const table = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<Place>({ row: HEAD, column: columns[0] ?? '' })
  const [editing, setEditing] = useState<Place>()
  const rows = [HEAD, ...ids]
  // where its row is gone or not there yet, the first one is reached
  const current = rows.includes(at.row) ? at : { row: HEAD, column: columns[0] ?? '' }
  const [{ edit, leave }] = useState(() => ({
    edit: (place: Place) => {
      setAt(place)
      setEditing(place)
    },
    leave: (place: Place, how: Leave) => {
      flushSync(() =>
        setEditing((open) => (open?.row === place.row && open.column === place.column ? undefined : open)),
      )
      if (how !== 'blur') cellIn(table.current, place)?.focus()
    },
  }))
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target)
    const isInField = event.target instanceof Element && event.target.matches('input, textarea, select')
    if (!place || isInField || event.altKey || event.defaultPrevented) return
    const isCell = event.target instanceof Element && event.target.matches('td, th')
    const { key, ctrlKey, metaKey } = event
    if (isCell && (key === 'Enter' || key === 'F2') && canEdit(place.row, place.column)) edit(place)
    else if (isCell && (key === ' ' || key === 'Enter') && place.row !== HEAD) onOpen(place.row)
    else {
      const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
      const next = placeAfter(
        place,
        { key, ctrl: ctrlKey || metaKey, isRightToLeft },
        {
          rows,
          columns: [...columns, ...(place.row === HEAD ? [] : ACTIONS)],
        },
      )
      if (!next) return
      const to =
        next.row === HEAD && !columns.includes(next.column) ? { ...next, column: columns.at(-1) ?? '' } : next
      cellIn(table.current, to)?.focus()
    }
    event.preventDefault()
  }
  const onFocus = ({ target }: FocusEvent) => {
    const place = placeOf(target)
    if (place) setAt(place)
  }
  return { table, current, editing, edit, leave, handlers: { onKeyDown, onFocus } }
}

type HeadProps<C extends string> = { column: C; name: string; sort: Sort<C>; isCurrent: boolean }

/** The name of a column: a press puts the rows in its order, another one the other way round. */
const Head = <C extends string>({ column, name, sort, isCurrent }: HeadProps<C>) => {
  const isSorted = sort.by === column
  const onClick = () => {
    const isDown = isSorted && !sort.isDown
    ask({ sort: `${isDown ? '-' : ''}${column}` })
    announce(words.sorted(name, isDown))
  }
  return (
    <th scope="col" aria-sort={isSorted ? (sort.isDown ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        data-row={HEAD}
        data-column={column}
        tabIndex={isCurrent ? 0 : -1}
        title={words.sortBy(name)}
        onClick={onClick}
      >
        {name}
        {isSorted && (sort.isDown ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden />)}
      </button>
    </th>
  )
}
