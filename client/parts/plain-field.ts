import { type ChangeEvent, useCallback, useEffect, useRef, useState } from 'react'

import type { ItemRef } from '../../shared/model/collection.ts'
import { onDeleted } from '../live/deletions.ts'
import { boxOf, type FieldOf, nameOf, placeOf } from '../live/held.ts'
import type { LiveDocument } from '../live/live-document.ts'
import { tellTyping } from '../live/typing.ts'
import type { BoundField } from './bound-field.ts'
import { useRoomNote } from './room-note.tsx'

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * A plain value of an item, or of the root map `about` with `id` null. `within`: the items whose deletion takes the field
 * away, where that is not the item itself.
 */
export type PlainFieldOf = FieldOf & {
  document: LiveDocument
  within?: readonly ItemRef[]
  most: number
  value: string
  /** Takes all words at each letter. */
  onWrite: (words: string) => void
}

/**
 * A field for a plain value, which the last one to write wins. It loses no words, like `useSharedField`: its words
 * outlive its item.
 */
export const usePlainField = (given: PlainFieldOf): BoundField => {
  const { most, value, onWrite } = given
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const shown = draft ?? value
  const { note, heldWords, describedBy, setRoom } = useRoomNote(most)
  useEffect(() => setRoom({ words: shown, isHeld: draft !== undefined }), [setRoom, shown, draft])
  const ref = useWordsThatStay(given, draft !== undefined)
  const onChange = ({ currentTarget: { value: words } }: ChangeEvent<Field>) => {
    const fits = words.length <= Math.max(most, value.length)
    setDraft(fits ? undefined : words)
    if (fits) onWrite(words)
  }
  return {
    props: {
      ref,
      value: shown,
      onChange,
      'aria-describedby': describedBy,
      'aria-invalid': heldWords !== undefined,
    },
    most,
    words: shown,
    note,
    heldWords,
  }
}

/** A ref that holds the field's words when its item is deleted, or it goes while it has what does not fit. */
const useWordsThatStay = (given: PlainFieldOf, isTooLong: boolean) => {
  const latest = useRef({ given, isTooLong })
  useEffect(() => {
    latest.current = { given, isTooLong }
  })
  const { document, kind, id, key } = given
  return useCallback(
    (field: Field | null) => {
      if (!field) return undefined
      const { within = id === null ? [] : [{ kind, id }] } = latest.current.given
      field.dataset.words = nameOf({ kind, id, key })
      const hold = (why: 'deleted' | 'too-long') => {
        const { most, onWrite } = latest.current.given
        const { value: words, selectionStart, selectionEnd } = field
        const caret = [selectionStart ?? words.length, selectionEnd ?? words.length] as const
        document.hold({ why, kind, id, key, within, most, words, caret, box: boxOf(field), write: onWrite })
      }
      let isHeld = false
      const stops = within.map((item) =>
        onDeleted(document.doc, item, () => {
          isHeld ||= latest.current.isTooLong || field.ownerDocument.activeElement === field
          if (isHeld) hold('deleted')
        }),
      )
      const stopTelling = tellTyping(document.presence, placeOf({ kind, id, key }), field)
      return () => {
        stopTelling()
        stops.forEach((stop) => stop())
        if (latest.current.isTooLong && !isHeld) hold('too-long')
      }
    },
    [document, kind, id, key],
  )
}
