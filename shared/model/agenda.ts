import * as Y from 'yjs'

import { type Item, type Kind, readDeleted, readOrdered } from './collection.ts'
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
