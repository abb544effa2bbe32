import * as Y from 'yjs'

/** The undoing of one step of one's own, for as long as that step is the last one and something of it stands. */
export type Undoing = {
  /** Takes back this step and no other. Nothing where it is over. */
  undo: () => void
  /** It was no step: what it made is taken away otherwise. */
  forget: () => void
  /** Calls `over` once it was undone, another step came after it, or somebody else took all of it back. */
  watch: (over: () => void) => () => void
}

type StackItem = Y.UndoManager['undoStack'][number]

/** The undoing of the step that was last added to `undo`, which is `item`. */
export const undoingOf = (doc: Y.Doc, undo: Y.UndoManager, item: StackItem): Undoing => {
  const isLast = () => undo.undoStack.at(-1) === item
  return {
    undo: () => {
      if (isLast()) undoOnly(undo, item)
    },
    forget: () => {
      if (!isLast()) return
      undo.undoStack.pop()
      sayChanged(undo)
    },
    watch: (over) => {
      const look = () => {
        if (!isLast()) over()
      }
      const lookAtOthers = ({ local, deleteSet }: Y.Transaction) => {
        if (!local && deleteSet.clients.size > 0 && isGone(doc, item)) over()
      }
      for (const event of EVENTS) undo.on(event, look)
      doc.on('afterTransaction', lookAtOthers)
      return () => {
        for (const event of EVENTS) undo.off(event, look)
        doc.off('afterTransaction', lookAtOthers)
      }
    },
  }
}

const EVENTS = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const

/** A step that others made void undoes nothing; Yjs would then go on to the step before it. */
const undoOnly = (undo: Y.UndoManager, item: StackItem): void => {
  const before = undo.undoStack.slice(0, -1)
  undo.undoStack = [item]
  undo.undo()
  undo.undoStack = before
  // who watches whether there is more to undo has looked while the others were away
  sayChanged(undo)
}

const sayChanged = (undo: Y.UndoManager): void =>
  undo.emit('stack-cleared', [{ undoStackCleared: false, redoStackCleared: false }])

/** Whether nothing stands any more of what a step wrote: others wrote over it. A step that only deletes stays. */
const isGone = (doc: Y.Doc, { insertions }: StackItem): boolean => {
  let wrote = false
  for (const [client, ranges] of insertions.clients)
    for (const { clock, len } of ranges)
      for (let at = clock; at < clock + len;) {
        const struct = Y.getItem(doc.store, Y.createID(client, at))
        if (!struct.deleted) return false
        wrote = true
        at = struct.id.clock + struct.length
      }
  return wrote
}
