import type { TLShapeId } from 'tldraw'

import { isId } from '../../../../shared/ids.ts'
import type { Chosen } from '../map-view.ts'

/** Ids of shapes: `shape:actor:<id>`, `shape:tie:<id>`, and `shape:<id>` for free notes and strokes. */
export const actorShape = (id: string): TLShapeId => `shape:actor:${id}` as TLShapeId
export const tieShape = (id: string): TLShapeId => `shape:tie:${id}` as TLShapeId
export const drawingShape = (id: string): TLShapeId => `shape:${id}` as TLShapeId

/** What of the record a shape stands for; nothing for a shape that is none of ours. */
export const chosenOf = (shape: TLShapeId): Chosen | undefined => {
  if (shape.startsWith('shape:actor:')) return { kind: 'actors', id: shape.slice(12) }
  if (shape.startsWith('shape:tie:')) return { kind: 'connections', id: shape.slice(10) }
  const id = shape.slice(6)
  return isId(id) ? { kind: 'canvas', id } : undefined
}

export const actorOf = (shape: TLShapeId): string | undefined => {
  const chosen = chosenOf(shape)
  return chosen?.kind === 'actors' ? chosen.id : undefined
}

export const shapeOf = ({ kind, id }: Chosen): TLShapeId =>
  kind === 'actors' ? actorShape(id) : kind === 'connections' ? tieShape(id) : drawingShape(id)
