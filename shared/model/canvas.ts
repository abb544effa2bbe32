import * as Y from 'yjs'

import { aliveEntry, deleteItem, entryOf } from './collection.ts'
import { edit, make } from './edit.ts'
import { canvas } from './kinds.ts'

/** What changes free notes, strokes and areas. */

/** Puts down an empty note, `x` and `y` in canvas units. Returns its id. */
export const addNote = (doc: Y.Doc, at: { x: number; y: number }): string =>
  make(doc, canvas, { shape: { type: 'note', ...at }, text: '' })

/** Puts down an area without a name, in canvas units. Returns its id. */
export const addArea = (doc: Y.Doc, box: { x: number; y: number; w: number; h: number }): string =>
  make(doc, canvas, { shape: { type: 'area', ...box }, text: '' })

/** Makes sure that a note or an area has its words as a shared text, in which two people's words merge. */
export const openNote = (doc: Y.Doc, id: string): void => {
  const note = aliveEntry(doc, canvas.name, id)
  if (!note || note.get('text') instanceof Y.Text) return
  edit(doc, () => note.set('text', new Y.Text(canvas.read(id, note).text)))
}

/**
 * Takes a note without words away. Whether it never had any: then that is no step to undo, since nobody would want it
 * back.
 */
export const dropBlankNote = (doc: Y.Doc, id: string): boolean => {
  const note = aliveEntry(doc, canvas.name, id)
  if (!note || canvas.read(id, note).text?.trim() !== '') return false
  const text = note.get('text')
  const wasBlank = text instanceof Y.Text && text._start === null
  if (wasBlank) doc.transact(() => deleteItem(doc, canvas.name, id))
  else deleteItem(doc, canvas.name, id)
  return wasBlank
}

/** Moves a note, stroke or area; its words and its points stay as they are. False if it is not there. */
export const moveDrawing = (doc: Y.Doc, id: string, { x, y }: { x: number; y: number }): boolean => {
  const there = aliveEntry(doc, canvas.name, id)
  if (there) edit(doc, () => there.set('shape', { ...canvas.read(id, there).shape, x, y }))
  return there !== undefined
}

/** Writes a shape as one value; a shape that is new is made first, with words if it has some. */
export const putDrawing = (doc: Y.Doc, id: string, shape: Record<string, unknown>, text?: string): void => {
  const there = aliveEntry(doc, canvas.name, id)
  if (there) edit(doc, () => there.set('shape', shape))
  else if (!entryOf(doc, canvas.name, id))
    make(doc, canvas, { id, shape, ...(text !== undefined && { text }) })
}
