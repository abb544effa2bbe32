import { useCallback, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'

/** What `read` makes of a document; looks again when the root map `name` changes, renders when the JSON differs. */
export const useRoot = <T>(doc: Y.Doc, name: string, read: (doc: Y.Doc) => T): T =>
  useRoots(doc, [name], read)

/** The same of several root maps. */
export const useRoots = <T>(doc: Y.Doc, names: readonly string[], read: (doc: Y.Doc) => T): T => {
  const last = useRef<{ json: string; value: T } | undefined>(undefined)
  const all = names.join()
  return useSyncExternalStore(
    useCallback(
      (changed) => {
        const roots = all.split(',').map((name) => doc.getMap(name))
        for (const root of roots) root.observeDeep(changed)
        return () => roots.forEach((root) => root.unobserveDeep(changed))
      },
      [doc, all],
    ),
    () => {
      const value = read(doc)
      const json = JSON.stringify(value)
      if (last.current?.json !== json) last.current = { json, value }
      return last.current.value
    },
  )
}
