/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table lays out all its cells: of these only those in sight are there */
import { memo } from 'react'

import { useItem, useLive } from '../../../../live/use-live.ts'
import { lists } from '../../../../messages/en/map-lists.ts'
import { nameOf } from '../../words.ts'
import { HEAD } from '../table/moves.ts'
import styles from './matrix.module.css'
import { Sign } from './sign.tsx'
import { toldIn } from './told.ts'

type HeadProps = {
  id: string
  role: 'rowheader' | 'columnheader'
  /** Which one it is, from 0. */
  index: number
  start?: number
  isCurrent: boolean
  isMarked: boolean
}

/** Whose row or column it is; a press opens what is known of them. */
export const MatrixHead = memo(({ id, role, index, start, isCurrent, isMarked }: HeadProps) => {
  const name = nameOf(useItem(useLive().actors, id))
  const isRow = role === 'rowheader'
  return (
    <div
      role={role}
      data-row={isRow ? id : HEAD}
      data-column={isRow ? HEAD : id}
      aria-colindex={isRow ? 1 : index + 2}
      tabIndex={isCurrent ? 0 : -1}
      data-marked={isMarked || undefined}
      className={isRow ? styles.rowHead : styles.columnHead}
      style={start === undefined ? undefined : { insetInlineStart: start }}
      title={name}
    >
      <span dir="auto">{name}</span>
    </div>
  )
})

type CellProps = {
  from: string
  to: string
  /** Which column it is, from 0. */
  index: number
  start: number
  connections: readonly string[] | undefined
  isCurrent: boolean
  isChosen: boolean
}

/** What leads from one to another: the sign of it, and in words. */
export const MatrixCell = memo(
  ({ from, to, index, start, connections = NONE, isCurrent, isChosen }: CellProps) => {
    const live = useLive()
    const [first] = connections.flatMap((id) => live.connections.get(id) ?? [])
    return (
      <div
        role="gridcell"
        data-row={from}
        data-column={to}
        aria-colindex={index + 2}
        aria-label={toldIn(live, { from, to, connections })}
        aria-selected={isChosen}
        tabIndex={isCurrent ? 0 : -1}
        data-self={from === to || undefined}
        className={styles.cell}
        style={{ insetInlineStart: start }}
      >
        {first && <Sign connection={first} />}
        {connections.length > 1 && <small>{lists.matrix.several(connections.length)}</small>}
      </div>
    )
  },
)

const NONE: readonly string[] = []
