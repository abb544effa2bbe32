import * as Y from 'yjs'

import { aliveEntry, readOrdered } from './collection.ts'
import { edit } from './edit.ts'
import { agenda } from './kinds.ts'
import { readRichText } from './rich-text.ts'

/** The sections in their order, with their text as plain words and as rich text. */
export const readSections = (doc: Y.Doc) =>
  readOrdered(doc, {
    name: agenda.name,
    read: (id, item) => ({ ...agenda.read(id, item), rich: readRichText(item.get('body')) }),
  })

/** The rich text of a section that is there. */
export const bodyOf = (doc: Y.Doc, id: string): Y.XmlFragment | undefined => {
  const body: unknown = aliveEntry(doc, agenda.name, id)?.get('body')
  return body instanceof Y.XmlFragment ? body : undefined
}

/** Adds lines at the end of a section's text, each as a paragraph; those without words are left out. */
export const addLines = (doc: Y.Doc, id: string, lines: readonly string[]): void => {
  const body = bodyOf(doc, id)
  const added = lines.filter((line) => line.trim() !== '')
  if (added.length === 0 || !body) return
  edit(doc, () =>
    body.push(
      added.map((line) => {
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.insert(0, [new Y.XmlText(line.toWellFormed())])
        return paragraph
      }),
    ),
  )
}
