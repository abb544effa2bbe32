import * as Y from 'yjs'

import { aliveEntry, type Item, type Kind, readDeleted, readOrdered } from './collection.ts'
import { edit } from './edit.ts'
import type { Ordered } from './order.ts'
import { readRichText } from './rich-text.ts'
import { readText } from './values.ts'

/** A section of the common agenda. Its body is the `Y.XmlFragment` under `body`. */
export type Section = Item & Ordered & { name: string; prompt: string; text: string }

export const agenda: Kind<Section> = {
  name: 'agenda',
  read: (id, item) => ({
    id,
    name: readText(item.get('name')),
    prompt: readText(item.get('prompt')),
    order: readText(item.get('order')),
    text: readWords(item.get('body')),
    ...readDeleted(item),
  }),
}

/** The sections in their order, with their text as plain words and as rich text. */
export const readSections = (doc: Y.Doc) =>
  readOrdered(doc, {
    name: agenda.name,
    read: (id, item) => ({ ...agenda.read(id, item), rich: readRichText(item.get('body')) }),
  })

/** Adds lines at the end of a section's text, each as a paragraph; those without words are left out. */
export const addLines = (doc: Y.Doc, id: string, lines: readonly string[]): void => {
  const body: unknown = aliveEntry(doc, agenda.name, id)?.get('body')
  const added = lines.filter((line) => line.trim() !== '')
  if (added.length === 0 || !(body instanceof Y.XmlFragment)) return
  edit(doc, () =>
    body.push(
      added.map((line) => {
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.push([new Y.XmlText(line.toWellFormed())])
        return paragraph
      }),
    ),
  )
}

/** The words of rich text, a line for each block; nesting is read to a depth of 50. */
export const readWords = (value: unknown): string => {
  const lines: string[] = ['']
  collect(value, lines, 0)
  return lines.filter((line) => line !== '').join('\n')
}

const collect = (node: unknown, lines: string[], depth: number): void => {
  if (depth > 50) return
  if (node instanceof Y.XmlText) {
    const words = node
      .toDelta()
      .map((part: { insert?: unknown }) => (typeof part.insert === 'string' ? part.insert : ''))
    lines[lines.length - 1] += words.join('')
  } else if (node instanceof Y.XmlFragment) {
    for (const child of node.toArray()) {
      if (child instanceof Y.XmlElement) lines.push('')
      collect(child, lines, depth + 1)
    }
  }
}
