import { Fragment, type Mark, type MarkType, type Node, type NodeType, type Schema } from '@tiptap/pm/model'
import * as Y from 'yjs'

import { readWords } from '../../../shared/model/rich-text.ts'

/** Lists in lists and quotes in quotes, far beyond what people make. */
const DEEPEST = 40

/**
 * Whether an editor with this schema can open a text without losing any of it. The binding of the editor deletes
 * what it cannot make a node of, and attributes that it does not know; so whoever opens one asks this first, and
 * again at each change that comes from elsewhere. Empty nodes that two people's edits left over may go, unless words
 * stand beside them, which would become one.
 */
export const canEdit = (fragment: Y.XmlFragment, schema: Schema): boolean => {
  try {
    const blocks = childrenOf(fragment, schema, 0)
    return blocks.length === 0 || schema.topNodeType.validContent(Fragment.from(blocks))
  } catch {
    return false
  }
}

class Unknown extends Error {}

const childrenOf = (parent: Y.XmlFragment, schema: Schema, depth: number): Node[] =>
  parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlElement) return elementNodes(child, schema, depth + 1)
    if (child instanceof Y.XmlText && parent instanceof Y.XmlElement) return textNodes(child, schema)
    throw new Unknown()
  })

const elementNodes = (element: Y.XmlElement, schema: Schema, depth: number): Node[] => {
  const type = schema.nodes[element.nodeName]
  // an element that calls itself a text would be a text without words, which the editor cannot hold
  if (!type || type.isText || depth > DEEPEST) throw new Unknown()
  const attributes = known(type, element.getAttributes())
  const children = childrenOf(element, schema, depth)
  try {
    return [type.createChecked(attributes, children)]
  } catch (error) {
    if (readWords(element) !== '' || isBesideWords(element)) throw error
    return []
  }
}

const isBesideWords = ({ parent }: Y.XmlElement): boolean =>
  parent instanceof Y.XmlFragment && parent.toArray().some((child) => child instanceof Y.XmlText)

const textNodes = (text: Y.XmlText, schema: Schema): Node[] =>
  (text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).map((part) => {
    if (typeof part.insert !== 'string') throw new Unknown()
    return schema.text(part.insert, marksOf(part.attributes ?? {}, schema))
  })

const marksOf = (formats: Record<string, unknown>, schema: Schema): Mark[] =>
  Object.entries(formats).map(([name, value]) => {
    const type = schema.marks[name]
    if (!type) throw new Unknown()
    // `true` is how other editors say that a mark is there
    return type.create(value === true ? {} : known(type, value))
  })

/** The attributes, if the schema knows all of them and they are plain values. */
const known = (type: NodeType | MarkType, attributes: unknown): Record<string, unknown> => {
  if (typeof attributes !== 'object' || attributes === null) throw new Unknown()
  for (const [name, value] of Object.entries(attributes))
    if (!(name in (type.spec.attrs ?? {})) || (typeof value === 'object' && value !== null))
      throw new Unknown()
  return attributes as Record<string, unknown>
}
