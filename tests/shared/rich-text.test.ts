import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { readSections } from '../../shared/model/agenda.ts'
import { type Block, readRichText } from '../../shared/model/rich-text.ts'
import { hostile, put } from '../support/hostile.ts'

type Node = string | { tag: string; level?: unknown; children?: Node[] } | Y.XmlText

const nodeOf = (node: Node): Y.XmlElement | Y.XmlText => {
  if (typeof node === 'string') return new Y.XmlText(node)
  if (node instanceof Y.XmlText) return node
  const element = new Y.XmlElement(node.tag)
  if (node.level !== undefined) element.setAttribute('level', node.level as string)
  element.insert(0, (node.children ?? []).map(nodeOf))
  return element
}
const p = (...children: Node[]): Node => ({ tag: 'paragraph', children })
const li = (...children: Node[]): Node => ({ tag: 'listItem', children })

const read = (...nodes: Node[]): Block[] => {
  const doc = new Y.Doc()
  const fragment = new Y.XmlFragment()
  doc.getMap('agenda').set('s', new Y.Map([['body', fragment]]))
  fragment.insert(0, nodes.map(nodeOf))
  return readRichText(fragment)
}
const formatted = (words: string, format: object): Y.XmlText => {
  const text = new Y.XmlText()
  text.insert(0, words, format)
  return text
}
const plain = (text: string) => [{ text }]

test('headings, lists in lists, and quotes are read as they were written', () => {
  expect(
    read(
      { tag: 'heading', level: 2, children: ['Why'] },
      { tag: 'heading', level: 3, children: ['How'] },
      p('Because.'),
      {
        tag: 'bulletList',
        children: [li(p('One'), { tag: 'orderedList', children: [li(p('Inner'))] }), li(p('Two'))],
      },
      { tag: 'blockquote', children: [p('Said.')] },
    ),
  ).toEqual([
    { type: 'heading', level: 2, text: plain('Why') },
    { type: 'heading', level: 3, text: plain('How') },
    { type: 'paragraph', text: plain('Because.') },
    {
      type: 'bulletList',
      items: [
        [
          { type: 'paragraph', text: plain('One') },
          { type: 'orderedList', items: [[{ type: 'paragraph', text: plain('Inner') }]] },
        ],
        [{ type: 'paragraph', text: plain('Two') }],
      ],
    },
    { type: 'blockquote', blocks: [{ type: 'paragraph', text: plain('Said.') }] },
  ])
})

test('bold, italic and links are there, alone and together', () => {
  const text = formatted('See ', { bold: true })
  text.insert(4, 'this', { bold: null, italic: {}, link: { href: 'https://example.org/a?b&c', class: 'x' } })
  text.insert(8, '.', { italic: null, link: null })
  expect(read(p(text))).toEqual([
    {
      type: 'paragraph',
      text: [
        { text: 'See ', bold: true },
        { text: 'this', italic: true, href: 'https://example.org/a?b&c' },
        { text: '.' },
      ],
    },
  ])
})

test.each(['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', '//', 7, null, { a: 1 }])(
  'a link to %j is words alone',
  (href) =>
    expect(read(p(formatted('words', { link: { href } })))).toEqual([
      { type: 'paragraph', text: plain('words') },
    ]),
)

test('what has no words is left out, and of what is unknown the words are kept', () => {
  expect(
    read(
      p(),
      p('  '),
      { tag: 'bulletList', children: [li(p())] },
      { tag: 'blockquote' },
      { tag: 'callout', children: [p('Kept')] },
      { tag: 'heading', level: 'nine', children: ['Large'] },
      { tag: 'paragraph', children: ['Line', { tag: 'bulletList', children: ['item'] }] },
      'Alone',
    ),
  ).toEqual([
    { type: 'paragraph', text: plain('Kept') },
    { type: 'heading', level: 2, text: plain('Large') },
    { type: 'paragraph', text: plain('Line') },
    { type: 'bulletList', items: [[{ type: 'paragraph', text: plain('item') }]] },
    { type: 'paragraph', text: plain('Alone') },
  ])
})

const depthOf = (blocks: readonly Block[]): number =>
  1 +
  Math.max(
    0,
    ...blocks.map((block) =>
      'items' in block
        ? Math.max(...block.items.map(depthOf))
        : 'blocks' in block
          ? depthOf(block.blocks)
          : 0,
    ),
  )

test('whatever another client wrote, what is read is plain, bounded, and without unsafe links', () => {
  fc.assert(
    fc.property(hostile, (make) => {
      const doc = new Y.Doc()
      const item = new Y.Map<unknown>()
      doc.getMap('agenda').set('s', item)
      put(item, 'body', make())
      const [section] = readSections(doc)
      const json = JSON.stringify(section?.rich)
      expect(JSON.parse(json)).toEqual(section?.rich)
      expect(json).not.toContain('javascript:')
      expect(depthOf(section?.rich ?? [])).toBeLessThan(60)
    }),
    { numRuns: 300 },
  )
})
