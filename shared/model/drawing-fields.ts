import * as Y from 'yjs'

import type { Field } from './fields.ts'
import { readFields, readText } from './values.ts'

/** What a free note or a stroke is kept as. A note that a script wrote may have its words in the shape itself. */

export type Shape = Record<string, unknown>

const read = new WeakMap<object, Shape>()

/** A shape is one value: in a nested type there could be others, which are no shape's. */
const readShape = (value: unknown): Shape => {
  if (typeof value !== 'object' || value === null || value instanceof Y.AbstractType) return {}
  const known = read.get(value) ?? readFields(value)
  read.set(value, known)
  return known
}

/** Whole, as the canvas library draws it; the same object as long as nobody writes it. */
export const shape = (): Field<Shape, 'drawing'> => ({
  type: 'drawing',
  read: readShape,
  write: (value) => value,
})

/** A note's words; absent on what has none and never had. */
export const noteText = (): Field<string | undefined, 'text'> => ({
  type: 'text',
  read: (value, entry) => {
    const given = value ?? readFields(readShape(entry.get('shape')).props).text
    return given instanceof Y.Text || typeof given === 'string' ? readText(given) : undefined
  },
  write: (value) => new Y.Text(value),
})
