import { type TLShape, type TLShapeId, react } from 'tldraw'

import { placeActor } from '../../../../shared/model/actors.ts'
import { moveDrawing, putDrawing } from '../../../../shared/model/canvas.ts'
import { edit } from '../../../../shared/model/edit.ts'
import { network } from '../../../messages/en/map-network.ts'
import { announce } from '../../../ui/announce.tsx'
import { readDrawing } from '../drawing.ts'
import { placeOf } from '../place.ts'
import type { AreaShape } from './area-shape.tsx'
import type { EditorDesk } from './desk.ts'
import { middleOfMark } from './middle.ts'
import { DRAWING_INDEX } from './records.ts'
import { chosenOf } from './shape-ids.ts'
import type { ShownRecord } from './show-record.ts'

/** While one of these goes on nothing is written; what it changed is written once, when it ends. */
const BUSY = [
  'select.pointing_shape',
  'select.pointing_selection',
  'select.translating',
  'select.pointing_handle',
  'select.dragging_handle',
  'draw.drawing',
]

/**
 * Writes what a person did on the canvas to the record: who was moved gets their numbers, a note its place, and
 * strokes are kept whole. One gesture is one step to undo. `held` is filled with the shapes that wait. Returns what ends it.
 */
export const keepRecord = (desk: EditorDesk, shown: ShownRecord, held: Set<TLShapeId>): (() => void) => {
  const { editor, live } = desk
  const { sideEffects } = editor
  let isDue = false

  const flush = (): void => {
    isDue = false
    if (editor.isInAny(...BUSY) || held.size === 0) return
    const ids = [...held]
    held.clear()
    live.map.act((doc) =>
      edit(doc, () => {
        for (const id of ids) writeShape(desk, id)
      }),
    )
    shown.restore(ids)
    editor.clearHistory()
  }
  const flushSoon = (): void => {
    if (isDue) return
    isDue = true
    queueMicrotask(flush)
  }
  const changed = (shape: TLShape, source: 'remote' | 'user'): void => {
    if (source !== 'user') return
    held.add(shape.id)
    if (!editor.isInAny(...BUSY)) flushSoon()
  }

  const ends = [
    sideEffects.registerBeforeCreateHandler('shape', (shape, source) =>
      source === 'user' ? { ...shape, index: DRAWING_INDEX } : shape,
    ),
    sideEffects.registerAfterCreateHandler('shape', changed),
    sideEffects.registerAfterChangeHandler('shape', (_before, shape, source) => changed(shape, source)),
    sideEffects.registerAfterDeleteHandler('shape', changed),
    react('write at the end of a gesture', () => {
      if (!editor.isInAny(...BUSY)) flushSoon()
    }),
  ]
  return () => {
    for (const end of ends) end()
    flush()
  }
}

const writeShape = ({ editor, view, live: { map } }: EditorDesk, id: TLShapeId): void => {
  const shape = editor.getShape(id)
  const what = chosenOf(id)
  if (!shape || !what) return
  if (what.kind === 'actors' && view.network.get()) announce(network.stays)
  else if (what.kind === 'actors') placeActor(map.doc, what.id, placeOf(middleOfMark(shape)))
  if (what.kind !== 'canvas') return
  const { x, y, type } = shape
  if (type === 'area') {
    const { w, h, text } = shape.props as AreaShape['props']
    // one that is not there is a copy, and is called as the other is
    return putDrawing(map.doc, what.id, { type, x, y, w, h }, text)
  }
  const isNote = type === 'note'
  if (isNote && moveDrawing(map.doc, what.id, shape)) return
  // a note that is not there is a copy of one
  if (isNote || readDrawing({ id: what.id, shape: { ...shape } }))
    putDrawing(map.doc, what.id, structuredClone({ ...shape }))
}
