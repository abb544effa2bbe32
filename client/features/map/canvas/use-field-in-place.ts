import { useCallback } from 'react'

import type { LiveDocument } from '../../../live/live-document.ts'
import { useSharedText } from '../../../live/use-text.ts'

/**
 * A ref for a field that opens on the canvas: it is the shared text `key` of an item, and has the focus as soon as it
 * is there, so that what is typed right after the press that opened it goes into it.
 */
export const useFieldInPlace = (live: LiveDocument, kind: string, id: string, key: string) => {
  const bind = useSharedText(live, kind, id, key)
  return useCallback(
    (field: HTMLInputElement | HTMLTextAreaElement | null) => {
      const unbind = bind(field)
      field?.focus()
      field?.select()
      return unbind
    },
    [bind],
  )
}
