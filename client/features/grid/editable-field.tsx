import { type ComponentProps, type KeyboardEvent, type ReactNode, useCallback, useRef } from 'react'
import { flushSync } from 'react-dom'

import { usePastedLines } from '../../parts/pasted-lines.tsx'
import { usePlainField } from '../../parts/plain-field.ts'
import { useSharedField } from '../../parts/shared-field.ts'
import type { Leave, Words } from './editable-text.tsx'
import styles from './editable-text.module.css'
import { useGrid } from './grid-view.ts'
import { focusStop } from './stops.ts'
import { useTyping } from './use-typing.ts'

type FieldProps = Words & { className?: string }

/** Words while they are edited. What does not fit stays in the field, which then does not close. */
export const EditableField = (props: FieldProps) =>
  props.onWrite ? <PlainWords {...props} onWrite={props.onWrite} /> : <SharedWords {...props} />

/** Adds to a ref that the caret stands behind the words as soon as the field is there. */
const useAtEnd = (bind: (field: HTMLTextAreaElement | null) => (() => void) | undefined) =>
  useCallback(
    (field: HTMLTextAreaElement | null) => {
      const unbind = bind(field)
      field?.focus()
      field?.setSelectionRange(field.value.length, field.value.length)
      return unbind
    },
    [bind],
  )

const SharedWords = (props: FieldProps) => {
  const [kind = '', ...rest] = props.item.split('/')
  const { ref, about, note, heldWords } = useSharedField({
    document: useGrid().live.plan,
    kind,
    id: kind === 'about' ? null : rest.join('/'),
    key: props.field,
    most: props.most,
    make: props.onFirst,
  })
  return <Area {...props} note={note} heldWords={heldWords} bound={{ ...about, ref: useAtEnd(ref) }} />
}

const PlainWords = (props: FieldProps & { onWrite: (words: string) => void }) => {
  const [kind = '', ...rest] = props.item.split('/')
  const [phase = '', component = ''] = rest
  const {
    props: bound,
    note,
    heldWords,
  } = usePlainField({
    document: useGrid().live.plan,
    kind,
    id: rest.join('/'),
    key: props.field,
    // a cell is there as long as its column and its row are
    ...(kind === 'cells' && {
      within: [
        { kind: 'phases', id: phase },
        { kind: 'components', id: component },
      ],
    }),
    most: props.most,
    value: props.text,
    onWrite: props.onWrite,
  })
  const ref = useAtEnd(bound.ref)
  return <Area {...props} note={note} heldWords={heldWords} bound={{ ...bound, ref }} />
}

type Bound = Pick<ComponentProps<'textarea'>, 'ref' | 'value' | 'onChange' | 'aria-describedby'>
type AreaProps = FieldProps & { bound: Bound; note: ReactNode; heldWords: string | undefined }

const Area = ({ bound, note, heldWords, ...props }: AreaProps) => {
  const typing = useTyping(props.item, props.field)
  const { onPaste, question, isAsking } = usePastedLines({ most: props.most, onMake: props.onLines })
  const leave = useLeave(props, typing.onBlur)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (heldWords === undefined) leave(event.key === 'Enter' ? 'enter' : 'escape')
  }
  return (
    <>
      <span className={`${styles.field} ${props.className ?? ''}`}>
        <span aria-hidden className={styles.replica}>{`${heldWords ?? props.text}\u200B`}</span>
        <textarea
          {...bound}
          rows={1}
          dir="auto"
          aria-label={props.label}
          placeholder={props.empty}
          spellCheck
          onFocus={typing.onFocus}
          onInput={(event) => {
            typing.onInput()
            props.onWords?.(event.currentTarget.value)
          }}
          onPaste={onPaste}
          onKeyDown={onKeyDown}
          onBlur={(event) => {
            // another window came to the front: one comes back to where one was
            if (document.activeElement === event.currentTarget || heldWords !== undefined || isAsking) return
            leave('blur')
          }}
        />
      </span>
      {note}
      {question}
    </>
  )
}

/** Closes the field, once. */
const useLeave = ({ item, field, onLeave }: Words, left: () => void) => {
  const { view } = useGrid()
  const key = `${item}/${field}`
  const hasLeft = useRef(false)
  return (how: Leave) => {
    if (hasLeft.current) return
    hasLeft.current = true
    left()
    flushSync(() => {
      if (view.editing.get() === key) view.editing.set(undefined)
    })
    if (how !== 'blur') focusStop(key)
    onLeave?.(how)
  }
}
