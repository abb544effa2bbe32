import type { Editor, IndexKey, TLParentId, TLShape, TLShapeId } from 'tldraw'

import { type DrawingFigure, NOTE } from '../drawing.ts'
import type { ActorFigure, ConnectionFigure, HeapFigure } from '../projection.ts'
import { noteHeight } from './note-shape.tsx'
import { connectionShape, drawingShape, endShape } from './shape-ids.ts'

/** A figure of the record, made into a whole record of the canvas' store. */

/** What lies over what: areas and lines below, then notes and strokes, people and groups on top, so that a press always finds them. */
export const DRAWING_INDEX = 'a2' as IndexKey
const TOP_INDEX = 'a4' as IndexKey
const INDEX: Partial<Record<string, IndexKey>> = {
  area: 'a0' as IndexKey,
  connection: 'a1' as IndexKey,
  actor: 'a3' as IndexKey,
  heap: 'a3' as IndexKey,
}

export type Figure = ActorFigure | HeapFigure | ConnectionFigure | DrawingFigure

const idOfFigure = ({ type, id }: Figure): TLShapeId => {
  if (type === 'actor' || type === 'heap') return endShape(id)
  return type === 'connection' ? connectionShape(id) : drawingShape(id)
}

/** `isOnTop`: above all others, as what is chosen is. */
export const recordOf = (editor: Editor, figure: Figure, isOnTop: boolean): TLShape => ({
  typeName: 'shape',
  id: idOfFigure(figure),
  type: figure.type,
  parentId: editor.getCurrentPageId() as TLParentId,
  index: isOnTop ? TOP_INDEX : (INDEX[figure.type] ?? DRAWING_INDEX),
  x: figure.x,
  y: figure.y,
  rotation: 0,
  opacity: 1,
  isLocked: false,
  meta: {},
  props: propsOf(figure),
})

const propsOf = (figure: Figure): object => {
  if (figure.type === 'note') return { ...figure.props, w: NOTE.width, h: noteHeight(figure.props.text) }
  if (figure.type === 'draw')
    return { ...figure.props, fill: 'none', dash: 'draw', isComplete: true, scale: 1 }
  return figure.props
}

/**
 * Whether the canvas can draw a record: what its rules refuse would throw inside the store, and a figure that throws
 * would take all others with it, since the canvas asks all of them where they are.
 */
export const isSound = (editor: Editor, record: TLShape): boolean => {
  try {
    editor.store.schema.types.shape.validate(record)
    const { bounds } = editor.getShapeUtil(record).getGeometry(record)
    return [bounds.x, bounds.y, bounds.w, bounds.h].every(Number.isFinite)
  } catch {
    return false
  }
}
