import { useEffect } from 'react'

import { isTypedIn } from '../undo-keys.ts'

/** W opens the wall, wherever nobody types. `open` stays the same function. */
export const useWallKey = (open: () => void): void =>
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'w' || event.repeat || event.defaultPrevented) return
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return
      event.preventDefault()
      open()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [open])

/** What has letters of its own. */
const isElsewhere = (target: EventTarget | null): boolean =>
  isTypedIn(target) ||
  (target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null)
