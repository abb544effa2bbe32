import { useCallback, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'

/** What `read` makes of a document; looks again when the root map `name` changes, renders when the JSON differs. */
export const useRoot = <T>(doc: Y.Doc, name: string, read: (doc: Y.Doc) => T): T => {
  const last = useRef<{ json: string; value: T } | undefined>(undefined)
  const root = doc.getMap(name)
  return useSyncExternalStore(
    useCallback(
      (changed) => {
        root.observeDeep(changed)
        return () => root.unobserveDeep(changed)
      },
      [root],
    ),
    () => {
      const value = read(doc)
      const json = JSON.stringify(value)
      if (last.current?.json !== json) last.current = { json, value }
      return last.current.value
    },
  )
}
