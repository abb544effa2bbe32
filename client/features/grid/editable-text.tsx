import { type ClipboardEvent, type KeyboardEvent, useCallback, useRef } from 'react'
import { flushSync } from 'react-dom'

import { useSharedText } from '../../live/use-text.ts'
import styles from './editable-text.module.css'
import { useGrid, useIs } from './grid-view.ts'
import { focusStop } from './stops.ts'
import { useTyping } from './use-typing.ts'

export type Leave = 'enter' | 'escape' | 'blur'

type Words = {
  /** `<kind>/<id>` of the item, and the text of it: together the key of the stop. */
  item: string
  field: string
  /** What the words are now. */
  text: string
  label: string
  /** Shown while there are no words. */
  empty: string
  most: number
  /** For a plain value: takes all words at each letter. Without it they are a shared text, merged by letter. */
  onWrite?: (text: string) => void
  onLeave?: (how: Leave) => void
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
  const key = `${props.item}/${props.field}`
  const isEditing = useIs(view.editing, key)
  const isCurrent = useIs(view.current, key)
  const className = `${styles.words} ${props.className ?? ''} ${props.text === '' ? styles.empty : ''}`
  if (props.isLocked)
    return (
      <span className={className} dir="auto">
        {props.text}
      </span>
    )
  if (isEditing) return <Field {...props} />
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

const Field = (props: Words & { className?: string }) => {
  const { live, view } = useGrid()
  const [kind = '', ...rest] = props.item.split('/')
  const key = `${props.item}/${props.field}`
  const bind = useSharedText(live.plan, kind, kind === 'about' ? null : rest.join('/'), props.field)
  const typing = useTyping(props.item, props.field)
  const { isPlain, ref } = useBinding(bind, props.onWrite !== undefined, props.text)
  const hasLeft = useRef(false)

  const leave = (how: Leave) => {
    if (hasLeft.current) return
    hasLeft.current = true
    typing.onBlur()
    flushSync(() => {
      if (view.editing.get() === key) view.editing.set(undefined)
    })
    if (how !== 'blur') focusStop(key)
    props.onLeave?.(how)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    leave(event.key === 'Enter' ? 'enter' : 'escape')
  }
  return (
    <span className={`${styles.field} ${props.className ?? ''}`}>
      <span aria-hidden className={styles.replica}>{`${props.text}\u200B`}</span>
      <textarea
        ref={ref}
        rows={1}
        dir="auto"
        aria-label={props.label}
        placeholder={props.empty}
        maxLength={props.most}
        spellCheck
        onFocus={typing.onFocus}
        onInput={(event) => {
          typing.onInput()
          if (isPlain) props.onWrite?.(event.currentTarget.value)
        }}
        onPaste={(event) => pasteInOneLine(event, props.most)}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          // another window came to the front: one comes back to where one was
          if (document.activeElement !== event.currentTarget) leave('blur')
        }}
      />
    </span>
  )
}

/** A ref that fills the field, binds it if its words are shared, and puts the caret behind them. */
const useBinding = (bind: ReturnType<typeof useSharedText>, isPlain: boolean, text: string) => {
  const first = useRef(text)
  const ref = useCallback(
    (field: HTMLTextAreaElement | null) => {
      if (!field) return undefined
      const unbind = isPlain ? undefined : bind(field)
      if (isPlain) field.value = first.current
      field.focus()
      field.setSelectionRange(field.value.length, field.value.length)
      return unbind
    },
    [bind, isPlain],
  )
  return { isPlain, ref }
}

/** Titles and names have no lines: what is pasted loses its breaks. */
const pasteInOneLine = (event: ClipboardEvent<HTMLTextAreaElement>, most: number): void => {
  const pasted = event.clipboardData.getData('text/plain')
  if (!/[\r\n]/.test(pasted)) return
  event.preventDefault()
  const field = event.currentTarget
  const room = Math.max(0, most - field.value.length + field.selectionEnd - field.selectionStart)
  const line = pasted.trim().replaceAll(/\s*[\r\n]+\s*/g, ' ')
  field.setRangeText(line.slice(0, room), field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
