import { useCallback } from 'react'
import type * as Y from 'yjs'

import { aliveEntry } from '../../shared/model/collection.ts'
import { textOf } from '../../shared/model/text.ts'
import { bindText } from './bind-text.ts'
import type { LiveDocument } from './live-document.ts'
import { undoKeyOf } from './undo-key.ts'

/**
 * A ref for an uncontrolled input or textarea that makes it the shared text `key` of an item (or of the root map
 * `about`, with `id` null): typing merges by letter with what others type in it, and Ctrl+Z undoes one's own.
 */
export const useSharedText = (live: LiveDocument, kind: string, id: string | null, key: string) =>
  useCallback(
    (field: HTMLInputElement | HTMLTextAreaElement | null) => {
      const item: Y.Map<unknown> | undefined =
        id === null ? live.doc.getMap(kind) : aliveEntry(live.doc, kind, id)
      if (!field || !item) return undefined
      const unbind = bindText(field, textOf(item, key), () => field.ownerDocument.activeElement === field)
      // the browser's own undo knows nothing of what others typed in between
      const onKey = (event: Event): void => {
        const verb = undoKeyOf(event as KeyboardEvent)
        if (!verb) return
        event.preventDefault()
        live.undo[verb]()
      }
      field.addEventListener('keydown', onKey)
      return () => {
        field.removeEventListener('keydown', onKey)
        unbind()
      }
    },
    [live, kind, id, key],
  )
