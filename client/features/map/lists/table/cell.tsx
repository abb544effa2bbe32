import { PanelRight, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'

import { lists as words } from '../../../../messages/en/map-lists.ts'
import type { Leave } from '../../../../parts/in-place.ts'
import type { Place } from './moves.ts'
import styles from './table.module.css'

/** What a row is told: which of its cells is reached by Tab, and which is open. */
export type RowState = {
  current: string | undefined
  editing: string | undefined
  edit: (place: Place) => void
  leave: (place: Place, how: Leave) => void
}

type CellProps = {
  row: string
  column: string
  state: RowState
  isEditable: boolean
  /** Nothing where it is not known. */
  says: string | undefined
  /** What is said instead of nothing. */
  unknown?: string
  /** Whether it says our words, or those of whoever wrote them, which go their own way. */
  isTheirs?: boolean
  className?: string
  before?: ReactNode
  after?: ReactNode
  editor: () => ReactNode
  onPress: () => void
}

/** A cell that is changed where it stands: a press or Enter opens its field. The first one names its row. */
export const Cell = (props: CellProps) => {
  const { row, column, state, says } = props
  const isOpen = state.editing === column
  const Tag = column === 'name' || column === 'from' ? 'th' : 'td'
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- keys are the table's
    <Tag
      scope={Tag === 'th' ? 'row' : undefined}
      data-row={row}
      data-column={column}
      tabIndex={state.current === column ? 0 : -1}
      aria-readonly={props.isEditable ? undefined : true}
      className={props.className}
      data-unknown={says === undefined || undefined}
      onClick={() => {
        if (isOpen) return
        props.onPress()
        if (props.isEditable) state.edit({ row, column })
      }}
    >
      {isOpen ? (
        props.editor()
      ) : (
        <span className={styles.says}>
          {props.before}
          <span dir={props.isTheirs ? 'auto' : undefined}>{says ?? props.unknown ?? ''}</span>
          {props.after}
        </span>
      )}
    </Tag>
  )
}

type ActionsProps = {
  row: string
  name: string
  state: RowState
  onOpen: () => void
  onDelete: () => void
}

/** What is done to a row. */
export const ActionCell = ({ row, name, state, onOpen, onDelete }: ActionsProps) => (
  <td className={styles.more}>
    {(
      [
        ['details', words.details(name), onOpen, PanelRight],
        ['delete', words.remove(name), onDelete, Trash2],
      ] as const
    ).map(([column, label, act, Icon]) => (
      <button
        key={column}
        type="button"
        className={styles.act}
        data-row={row}
        data-column={column}
        tabIndex={state.current === column ? 0 : -1}
        aria-label={label}
        title={label}
        onClick={act}
      >
        <Icon aria-hidden />
      </button>
    ))}
  </td>
)
