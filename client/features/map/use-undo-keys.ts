import { useEffect } from 'react'
import type { UndoManager } from 'yjs'

import { undoKeyOf } from '../../live/undo-key.ts'

/** What has an undo of its own: fields in which one types. A slider or a list of choices has none. */
const TYPES_IN =
  'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, [contenteditable], [role="textbox"]'

/** Ctrl+Z and its kin while the map is open. */
export const useUndoKeys = (undo: UndoManager): void =>
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const verb = undoKeyOf(event)
      if (!verb || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(TYPES_IN)) return
      event.preventDefault()
      undo[verb]()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [undo])
