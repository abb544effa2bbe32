import * as Y from 'yjs'

import { newId } from '../ids.ts'
import { type Item, type Kind, aliveEntry, deleteItem, entryOf, readDeleted } from './collection.ts'
import { edit, make } from './edit.ts'
import { readFields, readText } from './values.ts'

/**
 * Free notes and strokes, which have no meaning outside the canvas. `shape`: whole, as the canvas library draws it;
 * the same object as long as nobody writes it. `text`: a note's words; absent on what has none and never had.
 */
export type Drawing = Item & { shape: Record<string, unknown>; text?: string }

export const canvas: Kind<Drawing> = {
  name: 'canvas',
  read: (id, item) => ({ id, shape: readShape(item), ...readWords(item), ...readDeleted(item) }),
}

const read = new WeakMap<object, Record<string, unknown>>()

/** A shape is one value: in a nested type there could be others, which are no shape's. */
const readShape = (item: Y.Map<unknown>): Record<string, unknown> => {
  const value = item.get('shape')
  if (typeof value !== 'object' || value === null || value instanceof Y.AbstractType) return {}
  const shape = read.get(value) ?? readFields(value)
  read.set(value, shape)
  return shape
}

/** A note that a script wrote may have its words in the shape itself. */
const readWords = (item: Y.Map<unknown>): { text?: string } => {
  const text = item.get('text') ?? readFields(readShape(item).props).text
  return text instanceof Y.Text || typeof text === 'string' ? { text: readText(text) } : {}
}

/** Puts down an empty note, `x` and `y` in canvas units. Returns its id. */
export const addNote = (doc: Y.Doc, at: { x: number; y: number }): string =>
  make(doc, 'canvas', newId(), { shape: { type: 'note', ...at }, text: new Y.Text() })

/** Makes sure that a note has its words as a shared text, in which two people's words merge. */
export const openNote = (doc: Y.Doc, id: string): void => {
  const note = aliveEntry(doc, 'canvas', id)
  if (!note || note.get('text') instanceof Y.Text) return
  edit(doc, () => note.set('text', new Y.Text(readWords(note).text)))
}

/** Takes a note without words away. If it never had any that is no step to undo, since nobody would want it back. */
export const dropBlankNote = (doc: Y.Doc, id: string): void => {
  const note = aliveEntry(doc, 'canvas', id)
  if (!note || readWords(note).text?.trim() !== '') return
  const text = note.get('text')
  if (text instanceof Y.Text && text._start === null) doc.transact(() => deleteItem(doc, 'canvas', id))
  else deleteItem(doc, 'canvas', id)
}

/** Moves a note or stroke; its words and its points stay as they are. False if it is not there. */
export const moveDrawing = (doc: Y.Doc, id: string, { x, y }: { x: number; y: number }): boolean => {
  const there = aliveEntry(doc, 'canvas', id)
  if (there) edit(doc, () => there.set('shape', { ...readShape(there), x, y }))
  return there !== undefined
}

/** Writes a shape as one value; a shape that is new is made first. */
export const putDrawing = (doc: Y.Doc, id: string, shape: Record<string, unknown>): void => {
  const there = aliveEntry(doc, 'canvas', id)
  if (there) edit(doc, () => there.set('shape', shape))
  else if (!entryOf(doc, 'canvas', id)) make(doc, 'canvas', id, { shape })
}
