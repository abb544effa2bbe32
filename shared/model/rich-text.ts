import * as Y from 'yjs'

import { isLinkAddress } from '../link-address.ts'
import { readFields } from './values.ts'

/** Rich text as plain values, for readers that have no editor. Nothing in it is markup, and links are safe ones. */

/** Some letters that look alike. `href`: an address of http, https or mailto. */
export type Inline = { text: string; bold?: true; italic?: true; href?: string }

/** A block of a text. Lists hold items, which hold blocks again. */
export type Block =
  | { type: 'paragraph'; text: Inline[] }
  | { type: 'heading'; level: 2 | 3; text: Inline[] }
  | { type: 'bulletList' | 'orderedList'; items: Block[][] }
  | { type: 'blockquote'; blocks: Block[] }

/** Deeper is what no editor makes. */
const DEEPEST = 50

/** What there is in a section's body, block by block. Blocks without words are left out. */
export const readRichText = (value: unknown): Block[] =>
  value instanceof Y.XmlFragment ? blocksIn(value, 0) : []

/** Words that stand where a block should are a paragraph; of a node that is unknown the words are kept. */
const blocksIn = (parent: Y.XmlFragment, depth: number): Block[] =>
  depth > DEEPEST ? [] : parent.toArray().flatMap((child) => blocksOf(child, depth + 1))

const blocksOf = (node: unknown, depth: number): Block[] => {
  if (node instanceof Y.XmlText) return line([node])
  if (!(node instanceof Y.XmlElement)) return []
  switch (node.nodeName) {
    case 'paragraph':
    case 'heading':
      return lineAndMore(node, depth)
    case 'bulletList':
    case 'orderedList':
      return listOf(node.nodeName, node, depth)
    case 'blockquote': {
      const blocks = blocksIn(node, depth)
      return blocks.length === 0 ? [] : [{ type: 'blockquote', blocks }]
    }
    default:
      return blocksIn(node, depth)
  }
}

/** The line that an element is, and below it what should not be in a line. */
const lineAndMore = (element: Y.XmlElement, depth: number): Block[] => {
  const children = element.toArray()
  const texts = children.filter((child) => child instanceof Y.XmlText)
  const more = children.filter((child) => !(child instanceof Y.XmlText))
  return [
    ...line(texts, element.nodeName === 'heading' ? levelOf(element.getAttribute('level')) : undefined),
    ...(depth > DEEPEST ? [] : more.flatMap((child) => blocksOf(child, depth + 1))),
  ]
}

/** Some clients write it as text. */
const levelOf = (value: unknown): 2 | 3 => (value === 3 || value === '3' ? 3 : 2)

/** A paragraph, or a heading of a level; nothing where there are no words. */
const line = (texts: readonly Y.XmlText[], level?: 2 | 3): Block[] => {
  const text = texts.flatMap(inlinesOf)
  if (text.every((part) => part.text.trim() === '')) return []
  return [level === undefined ? { type: 'paragraph', text } : { type: 'heading', level, text }]
}

const listOf = (type: 'bulletList' | 'orderedList', list: Y.XmlElement, depth: number): Block[] => {
  const items = list
    .toArray()
    .map((item) => blocksOf(item, depth + 1))
    .filter((blocks) => blocks.length > 0)
  return items.length === 0 ? [] : [{ type, items }]
}

type Part = { insert?: unknown; attributes?: unknown }

const inlinesOf = (text: Y.XmlText): Inline[] =>
  (text.toDelta() as Part[]).flatMap(({ insert, attributes }) => {
    if (typeof insert !== 'string' || insert === '') return []
    const formats = readFields(attributes)
    const { href } = readFields(formats.link)
    return [
      {
        text: insert.toWellFormed(),
        ...(isOn(formats.bold) && { bold: true }),
        ...(isOn(formats.italic) && { italic: true }),
        ...(isLinkAddress(href) && { href }),
      },
    ]
  })

/** Editors say that a format is there with an object of its attributes, or with true. */
const isOn = (format: unknown): boolean => format === true || (typeof format === 'object' && format !== null)

/** The words of rich text, a line for each block; nesting is read as deep as in `readRichText`. */
export const readWords = (value: unknown): string => {
  const lines: string[] = ['']
  collect(value, lines, 0)
  return lines.filter((line) => line !== '').join('\n')
}

const collect = (node: unknown, lines: string[], depth: number): void => {
  if (depth > DEEPEST) return
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
