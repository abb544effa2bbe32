import type { Editor, TLShape } from 'tldraw'

/** The marks that are drawn: of people and groups, and of heaps of them. */
export const marksIn = (editor: Editor): TLShape[] =>
  editor.getCurrentPageShapes().filter(({ type }) => type === 'actor' || type === 'heap')
