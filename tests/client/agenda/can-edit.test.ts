import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'

import { canEdit } from '../../../client/features/agenda/can-edit.ts'
import { SCHEMA } from '../../../client/features/agenda/rich-text.ts'
import { findTemplate } from '../../../shared/content/templates.ts'
import { EXAMPLE_TEMPLATE, fillExample } from '../../../shared/example.ts'
import { readWords } from '../../../shared/model/rich-text.ts'
import { seedMap, seedPlan } from '../../../shared/model/seed.ts'

type Written = { words: string; format?: Record<string, unknown> }
type Element = { name: string; attributes?: Record<string, unknown>; holds: (Element | Written)[] }

const make = ({ name, attributes = {}, holds }: Element): Y.XmlElement => {
  const element = new Y.XmlElement<Record<string, any>>(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  const children = holds.map((one) => ('name' in one ? make(one) : text(one)))
  if (children.length > 0) element.insert(0, children)
  return element
}

const text = ({ words, format }: Written): Y.XmlText => {
  const made = new Y.XmlText()
  if (words !== '') made.insert(0, words, format ?? {})
  return made
}

const fragmentOf = (...blocks: Element[]): Y.XmlFragment => {
  const fragment = new Y.Doc().getXmlFragment('body')
  fragment.insert(0, blocks.map(make))
  return fragment
}

/** The same text in somebody else's copy of the document. */
const copyOf = (fragment: Y.XmlFragment): Y.XmlFragment => {
  const doc = new Y.Doc()
  if (fragment.doc) Y.applyUpdate(doc, Y.encodeStateAsUpdate(fragment.doc))
  return doc.getXmlFragment('body')
}

const paragraph = (words: string, format?: Record<string, unknown>): Element => ({
  name: 'paragraph',
  holds: words === '' ? [] : [{ words, format }],
})
const item = (...holds: (Element | Written)[]): Element => ({ name: 'listItem', holds })
const list = (...holds: (Element | Written)[]): Element => ({ name: 'bulletList', holds })

describe('a text can be edited', () => {
  test.each<[string, Element[]]>([
    ['when it is empty', []],
    [
      'when it holds paragraphs, headings, lists and quotes',
      [
        paragraph('one'),
        { name: 'heading', attributes: { level: 2 }, holds: [{ words: 'two' }] },
        list(item(paragraph('three'), list(item(paragraph('four'))))),
        { name: 'orderedList', attributes: { start: 3 }, holds: [item(paragraph('five'))] },
        { name: 'blockquote', holds: [paragraph('six')] },
      ],
    ],
    [
      'when it is bold, italic or a link',
      [
        paragraph('bold', { bold: {} }),
        paragraph('both', { bold: true, italic: true }),
        paragraph('link', {
          link: { href: 'https://example.org', target: '_blank', rel: null, class: null },
        }),
      ],
    ],
    ['when two people’s edits left an empty list', [paragraph('one'), list(), paragraph('two')]],
  ])('%s', (_when, blocks) => {
    expect(canEdit(fragmentOf(...blocks), SCHEMA)).toBe(true)
  })

  test('in every section of the example', () => {
    const [plan, map] = [new Y.Doc(), new Y.Doc()]
    const template = findTemplate(EXAMPLE_TEMPLATE)
    if (!template) throw new Error('the example has no template')
    seedPlan(plan, { title: 'Example', template })
    seedMap(map)
    fillExample(plan, map)
    const bodies = [...plan.getMap<Y.Map<unknown>>('agenda').values()].map((section) => section.get('body'))
    expect(bodies).toHaveLength(10)
    for (const body of bodies) expect(body instanceof Y.XmlFragment && canEdit(body, SCHEMA)).toBe(true)
  })
})

describe('a text is only read', () => {
  const deep = (depth: number): Element =>
    depth === 0 ? paragraph('deep') : { name: 'blockquote', holds: [deep(depth - 1)] }
  test.each<[string, Element[]]>([
    ['when it holds a block of a later time', [{ name: 'table', holds: [] }]],
    ['when such a block is deep inside', [list(item(paragraph('one'), { name: 'image', holds: [] }))]],
    [
      'when a block has an attribute of a later time',
      [{ ...paragraph('one'), attributes: { comment: '7' } }],
    ],
    ['when words have a format of a later time', [paragraph('one', { highlight: {} })]],
    ['when a known format has more to it', [paragraph('one', { bold: { weight: 900 } })]],
    ['when an item of a list has no paragraph around its words', [list(item({ words: 'one' }))]],
    ['when an item stands outside a list', [item(paragraph('one'))]],
    ['when a heading holds a paragraph', [{ name: 'heading', holds: [paragraph('one')] }]],
    [
      'when an empty list stands between the words of a paragraph',
      [{ name: 'paragraph', holds: [{ words: 'one' }, list(), { words: 'two' }] }],
    ],
    ['when it is nested beyond reason', [deep(60)]],
    ['when an element calls itself a text', [{ name: 'paragraph', holds: [{ name: 'text', holds: [] }] }]],
  ])('%s', (_when, blocks) => {
    expect(canEdit(fragmentOf(...blocks), SCHEMA)).toBe(false)
  })

  test('when its words stand outside of any block', () => {
    const fragment = fragmentOf(paragraph('one'))
    fragment.push([new Y.XmlText('two')])
    expect(canEdit(fragment, SCHEMA)).toBe(false)
  })

  test('when something that is no text is embedded in a paragraph', () => {
    const fragment = fragmentOf(paragraph('one'))
    const first = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText
    first.insertEmbed(0, { image: 'x' })
    expect(canEdit(fragment, SCHEMA)).toBe(false)
  })
})

describe('what the editor would delete', () => {
  const NAMES = [
    'paragraph',
    'heading',
    'bulletList',
    'orderedList',
    'listItem',
    'blockquote',
    'table',
    'text',
  ]
  const written = fc.record({
    words: fc.string({ maxLength: 5 }),
    format: fc.constantFrom({}, { bold: {} }, { italic: true }, { link: { href: 'x' } }, { mark: {} }),
  })
  const { element } = fc.letrec<{ element: Element }>((tie) => ({
    element: fc.record({
      name: fc.constantFrom(...NAMES),
      attributes: fc.constantFrom<Record<string, unknown>>({}, { level: 2 }, { start: 1 }, { color: 'red' }),
      holds: fc.array(fc.oneof({ maxDepth: 4 }, written, tie('element')), { maxLength: 3 }),
    }),
  }))

  test('is never in a text that can be edited', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 3 }), (blocks) => {
        // as another client's, for a client moves its own neighboring texts together
        const fragment = copyOf(fragmentOf(...blocks))
        fc.pre(canEdit(fragment, SCHEMA))
        const before = readWords(fragment)
        const opened = yXmlFragmentToProseMirrorRootNode(fragment, SCHEMA)
        expect(readWords(fragment)).toBe(before)
        expect(opened.textContent).toBe(before.replaceAll('\n', ''))
      }),
      { numRuns: 400 },
    )
  })
})
