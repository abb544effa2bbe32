import { type RefObject, useCallback, useRef } from 'react'

import { type Held } from '../live/held.ts'
import type { LiveDocument } from '../live/live-document.ts'
import { useSharedText } from '../live/use-text.ts'
import { parts as words } from '../messages/en/parts.ts'
import styles from './held-fields.module.css'
import { useRoomNote } from './room-note.tsx'

type Area = HTMLTextAreaElement
/** `onFits` hears at each letter whether there is room for all of it. */
type FieldProps = { held: Held; fieldRef: RefObject<Area | null>; onFits: (fits: boolean) => void }

/** Puts the caret where it was, if one was writing. */
const comeBack = (area: Area, { why, caret }: Held): void => {
  if (why === 'too-long') return
  area.focus()
  area.setSelectionRange(...caret)
}

const LOOK = { className: styles.words, dir: 'auto', rows: 3, 'aria-label': words.words } as const

/** The shared text itself: what one goes on writing is in the deleted item, and there when it comes back. */
export const SharedWords = ({
  document,
  held,
  fieldRef,
  onFits,
}: FieldProps & { document: LiveDocument }) => {
  const { kind, id, key, most } = held
  const { note, heldWords, describedBy, setRoom } = useRoomNote(most)
  const onRoom = (room: { words: string; isHeld: boolean }) => {
    setRoom(room)
    onFits(!room.isHeld)
  }
  const bind = useSharedText(document, kind, id, key, { most, onRoom, isGone: true })
  const ref = useCallback(
    (area: Area | null) => {
      if (!area) return undefined
      fieldRef.current = area
      const unbind = bind(area)
      if (held.words.length > most) {
        area.value = held.words
        area.dispatchEvent(new InputEvent('input', { bubbles: true }))
      }
      comeBack(area, held)
      return unbind
    },
    [bind, held, fieldRef, most],
  )
  return (
    <>
      <textarea {...LOOK} ref={ref} aria-describedby={describedBy} aria-invalid={heldWords !== undefined} />
      {note}
    </>
  )
}

/**
 * A plain value, rich text, or words whose item is gone for good: what is written here is here alone. Once the item is
 * back nothing more is written here.
 */
export const PlainWords = ({ held, fieldRef, onFits, isBack }: FieldProps & { isBack: boolean }) => {
  const first = useRef(held)
  const { most, why, write } = held
  const { note, heldWords, describedBy, setRoom } = useRoomNote(most)
  const ref = useCallback(
    (area: Area | null) => {
      if (!area) return
      fieldRef.current = area
      area.value = first.current.words
      comeBack(area, first.current)
      setRoom({ words: area.value, isHeld: true })
    },
    [fieldRef, setRoom],
  )
  return (
    <>
      <textarea
        {...LOOK}
        ref={ref}
        aria-describedby={describedBy}
        aria-invalid={heldWords !== undefined}
        readOnly={isBack && heldWords === undefined}
        onInput={({ currentTarget: { value } }) => {
          setRoom({ words: value, isHeld: true })
          onFits(value.length <= most)
          if ((isBack || why === 'too-long') && value.length <= most) write?.(value)
        }}
      />
      {note}
    </>
  )
}
