import { useCallback, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'

const EVENTS = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const

/** Whether there is something of one's own to undo and to redo. */
export const useUndo = (undo: Y.UndoManager): { canUndo: boolean; canRedo: boolean } => {
  const subscribe = useCallback(
    (changed: () => void) => {
      for (const event of EVENTS) undo.on(event, changed)
      return () => {
        for (const event of EVENTS) undo.off(event, changed)
      }
    },
    [undo],
  )
  return {
    canUndo: useSyncExternalStore(subscribe, () => undo.canUndo()),
    canRedo: useSyncExternalStore(subscribe, () => undo.canRedo()),
  }
}
