import type { ItemRef } from '../../../shared/model/collection.ts'
import { type FieldOf, nameOf } from '../../live/held.ts'
import type { Leave } from '../../parts/in-place.ts'
import styles from './editable-text.module.css'
import { EditableField } from './editable-field.tsx'
import { useGrid, useIs } from './grid-view.ts'

export type Words = {
  /** Which words: their name is the key of the stop. */
  of: FieldOf
  /** The items whose deletion takes the field away, where that is not the item itself. */
  within?: readonly ItemRef[]
  /** What the words are now. */
  text: string
  label: string
  /** Shown while there are no words. */
  empty: string
  most: number
  /** For a plain value: takes all words at each letter. Without it they are a shared text, merged by letter. */
  onWrite?: (text: string) => void
  onLeave?: (how: Leave) => void
  /** For a field that is there before its item: makes the item of its first words. */
  onFirst?: (words: string) => void
  /** Hears of each letter that is typed, after it was written. */
  onWords?: (words: string) => void
  /** Several lines that are pasted can become several items. */
  onLines?: (lines: string[]) => void
  /** What a tap does instead: a finger would rather open a card than its keyboard. */
  onTap?: () => void
}

/**
 * Words that are edited where they stand: press to edit, Enter or Escape to leave. `isLocked`: only to be read.
 * `isRoving`: reached by the arrow keys; otherwise by Tab.
 */
export const EditableText = (
  props: Words & { isLocked?: boolean; isRoving?: boolean; className?: string; describedBy?: string },
) => {
  const { view } = useGrid()
  const key = nameOf(props.of)
  const isEditing = useIs(view.editing, key)
  const isCurrent = useIs(view.current, key)
  const className = `${styles.words} ${props.className ?? ''} ${props.text === '' ? styles.empty : ''}`
  if (props.isLocked)
    return (
      <span className={className} dir="auto">
        {props.text}
      </span>
    )
  if (isEditing) return <EditableField {...props} />
  return (
    <span
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- some browsers do not let a card be dragged by a <button>
      role="button"
      tabIndex={props.isRoving && !isCurrent ? -1 : 0}
      data-stop={key}
      dir="auto"
      className={className}
      aria-label={props.text === '' ? props.label : undefined}
      aria-describedby={props.describedBy}
      onClick={({ nativeEvent }) => {
        const isTap = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch'
        if (isTap && props.onTap) props.onTap()
        else view.editing.set(key)
      }}
      onKeyDown={(event) => {
        if ((event.key !== 'Enter' && event.key !== ' ') || event.altKey) return
        event.preventDefault()
        view.editing.set(key)
      }}
    >
      {props.text || props.empty}
    </span>
  )
}
