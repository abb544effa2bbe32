import type { PointerEvent } from 'react'

import { nameOf } from '../../../live/held.ts'
import { Carets } from './carets.tsx'
import styles from './editable-text.module.css'
import { EditableField, type Words } from './editable-field.tsx'
import { useGrid, useIs, useIsCurrent } from '../grid-view.ts'

/** Who points at words that are cut, where one looks from further away, can read all of them. */
const tellWhole = ({ currentTarget: at }: PointerEvent<HTMLElement>): void => {
  const isCut = at.scrollWidth > at.clientWidth + 1 || at.scrollHeight > at.clientHeight + 2
  if (isCut && at.clientWidth > 0) at.title = at.textContent
  else at.removeAttribute('title')
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
  const isCurrent = useIsCurrent(key)
  const className = `${styles.words} ${props.className ?? ''} ${props.text === '' ? styles.empty : ''}`
  if (props.isLocked)
    return (
      <span className={className} dir="auto" onPointerOver={tellWhole}>
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
      onPointerOver={tellWhole}
      onClick={({ nativeEvent }) => {
        const isTap = nativeEvent instanceof globalThis.PointerEvent && nativeEvent.pointerType === 'touch'
        if (isTap && props.onTap) props.onTap()
        else view.editing.set(key)
      }}
      onKeyDown={(event) => {
        // the page has its own use for some of them
        if (event.defaultPrevented) return
        if ((event.key !== 'Enter' && event.key !== ' ') || event.altKey) return
        event.preventDefault()
        view.editing.set(key)
      }}
    >
      {props.text || props.empty}
      {!props.onWrite && <Carets of={props.of} words={props.text} />}
    </span>
  )
}
