import type { TLShapeId } from 'tldraw'

import { isId } from '../../../../shared/ids.ts'
import type { Chosen } from '../map-view.ts'

/** Ids of shapes: `shape:actor:<id>`, `shape:connection:<id>`, and `shape:<id>` for free notes and strokes. */
export const actorShape = (id: string): TLShapeId => `shape:actor:${id}` as TLShapeId
export const connectionShape = (id: string): TLShapeId => `shape:connection:${id}` as TLShapeId
export const drawingShape = (id: string): TLShapeId => `shape:${id}` as TLShapeId

/** What of the record a shape stands for; nothing for a shape that is none of ours. */
export const chosenOf = (shape: TLShapeId): Chosen | undefined => {
  const [, actor] = shape.split('shape:actor:')
  if (actor !== undefined) return { kind: 'actors', id: actor }
  const [, connection] = shape.split('shape:connection:')
  if (connection !== undefined) return { kind: 'connections', id: connection }
  const id = shape.slice(6)
  return isId(id) ? { kind: 'canvas', id } : undefined
}

export const actorOf = (shape: TLShapeId): string | undefined => {
  const chosen = chosenOf(shape)
  return chosen?.kind === 'actors' ? chosen.id : undefined
}

export const shapeOf = ({ kind, id }: Chosen): TLShapeId =>
  kind === 'actors' ? actorShape(id) : kind === 'connections' ? connectionShape(id) : drawingShape(id)
