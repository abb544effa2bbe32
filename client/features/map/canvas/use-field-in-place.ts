import { useCallback } from 'react'

import type { LiveDocument } from '../../../live/live-document.ts'
import { useSharedField } from '../../../parts/shared-field.ts'

/**
 * A field that opens on the canvas: it is the shared text `key` of an item, and has the focus as soon as it is there,
 * so that what is typed right after the press that opened it goes into it. `note`: what does not fit, in a sentence.
 */
export const useFieldInPlace = (
  document: LiveDocument,
  kind: string,
  id: string,
  key: string,
  most: number,
) => {
  const { ref: bind, note, about } = useSharedField({ document, kind, id, key, most })
  const ref = useCallback(
    (field: HTMLInputElement | HTMLTextAreaElement | null) => {
      const unbind = bind(field)
      field?.focus()
      field?.select()
      return unbind
    },
    [bind],
  )
  return { ref, note, about }
}
