import { useCallback } from 'react'
import type * as Y from 'yjs'

import { aliveEntry } from '../../shared/model/collection.ts'
import { textOf } from '../../shared/model/text.ts'
import { bindText } from './bind-text.ts'
import type { LiveDocument } from './live-document.ts'

/**
 * A ref for an uncontrolled input or textarea that makes it the shared text `key` of an item (or of the root map
 * `about`, with `id` null): typing merges by letter with what others type in it.
 */
export const useSharedText = (live: LiveDocument, kind: string, id: string | null, key: string) =>
  useCallback(
    (field: HTMLInputElement | HTMLTextAreaElement | null) => {
      if (!field) return undefined
      const item: Y.Map<unknown> | undefined =
        id === null ? live.doc.getMap(kind) : aliveEntry(live.doc, kind, id)
      return item && bindText(field, textOf(item, key))
    },
    [live, kind, id, key],
  )
