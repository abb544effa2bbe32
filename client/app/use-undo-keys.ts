import { useEffect } from 'react'
import type * as Y from 'yjs'

import { undoKeyOf } from '../live/undo-key.ts'

const TYPES_IN = 'input, textarea, select, [contenteditable], [role="textbox"]'

/** Ctrl+Z and its kin, wherever nobody types. Nothing where a place handles them itself. */
export const useUndoKeys = (undo: Y.UndoManager | undefined): void => {
  useEffect(() => {
    if (!undo) return undefined
    const onKey = (event: KeyboardEvent) => {
      const verb = undoKeyOf(event)
      if (!verb || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(TYPES_IN)) return
      event.preventDefault()
      undo[verb]()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [undo])
}
