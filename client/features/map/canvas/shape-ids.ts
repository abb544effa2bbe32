import type { TLShapeId } from 'tldraw'

import { isId } from '../../../../shared/ids.ts'
import { MAP_DRAWN } from '../../../../shared/model/kinds.ts'
import type { Chosen } from '../map-view.ts'

/**
 * What the ids of shapes begin with: `shape:actor:<id>`, `shape:connection:<id>`, and `shape:<id>` for free notes and
 * strokes, which nobody sends in.
 */
const PREFIXES = new Map(
  MAP_DRAWN.map(({ name, sentAs }) => [name, sentAs === undefined ? 'shape:' : `shape:${sentAs}:`]),
)

export const shapeOf = ({ kind, id }: Chosen): TLShapeId => `${PREFIXES.get(kind)}${id}` as TLShapeId

export const actorShape = (id: string): TLShapeId => shapeOf({ kind: 'actors', id })
export const connectionShape = (id: string): TLShapeId => shapeOf({ kind: 'connections', id })
export const drawingShape = (id: string): TLShapeId => shapeOf({ kind: 'canvas', id })

/** An end of a line: an actor, or a heap of them by its `+<id>`. */
export const endShape = (id: string): TLShapeId =>
  id.startsWith('+') ? (`shape:heap:${id.slice(1)}` as TLShapeId) : actorShape(id)

/** The end of lines that a shape is. */
export const endOf = (shape: TLShapeId): string => actorOf(shape) ?? `+${shape.slice('shape:heap:'.length)}`

/** What of the record a shape stands for; nothing for a shape that is none of ours. */
export const chosenOf = (shape: TLShapeId): Chosen | undefined => {
  for (const [kind, prefix] of PREFIXES) {
    const id = shape.slice(prefix.length)
    if (shape.startsWith(prefix) && isId(id)) return { kind, id }
  }
  return undefined
}

export const actorOf = (shape: TLShapeId): string | undefined => {
  const chosen = chosenOf(shape)
  return chosen?.kind === 'actors' ? chosen.id : undefined
}
