import { useEffect } from 'react'
import type * as Y from 'yjs'

import { undoKeyOf } from '../live/undo-key.ts'

/** What has an undo of its own: fields in which one types. A slider or a list of choices has none. */
const TYPES_IN =
  'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, [contenteditable], [role="textbox"]'

/** Whether what an event is about is typed in. */
export const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPES_IN) !== null

/** Ctrl+Z and its kin, wherever nobody types: once in the frame, for the document on screen. */
export const useUndoKeys = (undo: Y.UndoManager): void =>
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const verb = undoKeyOf(event)
      if (!verb || event.defaultPrevented) return
      if (isTypedIn(event.target)) return
      event.preventDefault()
      undo[verb]()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [undo])
