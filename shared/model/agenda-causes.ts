import * as Y from 'yjs'

import { bodyOf } from './agenda.ts'
import { causeIn } from './cause-links.ts'
import { edit } from './edit.ts'
import { readFields } from './values.ts'

/** What the map says adds to the problem, as words of the agenda that lead back to it. */

type Run = { text: Y.XmlText; at: number; words: string }

/** The runs of a section's text that lead to something of the map. */
const runsOf = (doc: Y.Doc, section: string, cause: string): Run[] => {
  const body = bodyOf(doc, section)
  return body ? runsIn(body, cause, 0) : []
}

const DEEPEST = 50

const runsIn = (node: Y.XmlFragment, cause: string, depth: number): Run[] =>
  depth > DEEPEST
    ? []
    : node.toArray().flatMap((child): Run[] => {
        if (child instanceof Y.XmlText) return runsInText(child, cause)
        return child instanceof Y.XmlFragment ? runsIn(child, cause, depth + 1) : []
      })

const runsInText = (text: Y.XmlText, cause: string): Run[] => {
  let at = 0
  return (text.toDelta() as { insert?: unknown; attributes?: unknown }[]).flatMap((part): Run[] => {
    const words = typeof part.insert === 'string' ? part.insert : ''
    const run = { text, at, words }
    at += words === '' ? 1 : words.length
    const { href } = readFields(readFields(part.attributes).link)
    return words !== '' && causeIn(href) === cause ? [run] : []
  })
}

/** What a section says of it; nothing where it is not in it. */
export const causeWords = (doc: Y.Doc, section: string, cause: string): string | undefined => {
  const runs = runsOf(doc, section, cause)
  return runs.length === 0 ? undefined : runs.map(({ words }) => words).join('')
}

/** One line: that is what a paragraph holds. */
const lineOf = (words: string): string => words.replaceAll(/\s+/g, ' ').trim().toWellFormed()

/** Puts words at the end of a section's text, as a paragraph that leads to `href`. Whether they are there. */
export const putCause = (doc: Y.Doc, section: string, given: { words: string; href: string }): boolean => {
  const body = bodyOf(doc, section)
  const words = lineOf(given.words)
  if (!body || words === '') return false
  edit(doc, () => {
    const paragraph = new Y.XmlElement('paragraph')
    const text = new Y.XmlText()
    text.insert(0, words, { link: { href: given.href } })
    paragraph.insert(0, [text])
    body.push([paragraph])
  })
  return true
}

/** Puts other words in the place of those that lead to it, where they stand first. */
export const replaceCause = (
  doc: Y.Doc,
  section: string,
  cause: string,
  given: { words: string; href: string },
): void => {
  const runs = runsOf(doc, section, cause)
  const [first] = runs
  const words = lineOf(given.words)
  if (!first || words === '') return
  edit(doc, () => {
    // from the end, so that what stands before stays where it is
    for (const { text, at, words: old } of runs.toReversed()) text.delete(at, old.length)
    first.text.insert(first.at, words, { link: { href: given.href } })
  })
}
