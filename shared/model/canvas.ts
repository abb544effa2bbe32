import * as Y from 'yjs'

import { type Item, type Kind, aliveEntry, entryOf, readDeleted } from './collection.ts'
import { edit, make } from './edit.ts'
import { readFields } from './values.ts'

/** Free notes and strokes: whole shapes of the canvas library, which have no meaning outside it. */
export type Drawing = Item & { shape: Record<string, unknown> }

export const canvas: Kind<Drawing> = {
  name: 'canvas',
  read: (id, item) => ({ id, shape: readShape(item.get('shape')), ...readDeleted(item) }),
}

/** A shape is one value: in a nested type there could be others, which are no shape's. */
const readShape = (value: unknown): Record<string, unknown> =>
  value instanceof Y.AbstractType ? {} : readFields(value)

/** Writes a shape as one value; a shape that is new is made first. */
export const putDrawing = (doc: Y.Doc, id: string, shape: Record<string, unknown>): void => {
  const there = aliveEntry(doc, 'canvas', id)
  if (there) edit(doc, () => there.set('shape', shape))
  else if (!entryOf(doc, 'canvas', id)) make(doc, 'canvas', id, { shape })
}
