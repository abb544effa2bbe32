import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { textOf, writeText } from '../../shared/model/text.ts'

/** Letters of all sorts: two code units, joined ones, right to left, combining marks. */
const LETTERS = ['a', 'b', 'b', ' ', 'é', 'e\u0301', '😀', '😁', '👩‍👧', '🇲🇽', 'ش', 'ل', 'א', '‏', '日', '\n']
const words = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 12 })

const textWith = (given: string): Y.Text => {
  const text = new Y.Doc().getText('text')
  text.insert(0, given)
  return text
}

const copyOf = (text: Y.Text): Y.Text => {
  const doc = new Y.Doc()
  if (text.doc) Y.applyUpdate(doc, Y.encodeStateAsUpdate(text.doc))
  return doc.getText('text')
}

const merge = (one: Y.Text, other: Y.Text): void => {
  if (!one.doc || !other.doc) throw new Error('texts without a document')
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc))
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc))
}

test('what is written is what is read, here and on every other replica, wherever the caret was', () => {
  fc.assert(
    fc.property(words, words, fc.nat(30), (before, after, caret) => {
      const text = textWith(before)
      writeText(text, after, caret)
      expect(text.toJSON()).toBe(after)
      expect(copyOf(text).toJSON()).toBe(after)
    }),
    { numRuns: 2000 },
  )
})

test('two people who write in different places of one text both keep their letters', () => {
  fc.assert(
    fc.property(words, words, words, words, (start, middle, mine, theirs) => {
      const text = textWith(`${start}<${middle}>`)
      const other = copyOf(text)
      writeText(text, `${mine}${start}<${middle}>`, mine.length)
      writeText(other, `${start}<${middle}>${theirs}`)
      merge(text, other)
      expect(text.toJSON()).toBe(`${mine}${start}<${middle}>${theirs}`)
      expect(other.toJSON()).toBe(text.toJSON())
    }),
    { numRuns: 500 },
  )
})

test('no letter of two code units is ever torn, however two people change it', () => {
  fc.assert(
    fc.property(words, words, words, (start, mine, theirs) => {
      const text = textWith(start)
      const other = copyOf(text)
      writeText(text, mine)
      writeText(other, theirs)
      merge(text, other)
      expect(other.toJSON()).toBe(text.toJSON())
      expect(text.toJSON().isWellFormed()).toBe(true)
      expect(text.toJSON()).not.toContain('\uFFFD')
    }),
    { numRuns: 1000 },
  )
})

test('the caret tells which of several equal letters was typed', () => {
  const text = textWith('aaa')
  const deltas: unknown[] = []
  text.observe((event) => deltas.push(event.delta))
  writeText(text, 'aaaa', 2)
  expect(deltas).toEqual([[{ retain: 2 }, { insert: 'a' }]])
})

test('half a letter becomes the same sign here and everywhere', () => {
  const text = textWith('')
  writeText(text, `cut ${'😀'.slice(0, 1)}`)
  expect(text.toJSON()).toBe('cut \uFFFD')
  expect(copyOf(text).toJSON()).toBe('cut \uFFFD')
})

test('a text that holds something embedded becomes one with its words alone', () => {
  const item = new Y.Doc().getMap<unknown>('item')
  for (const text of [new Y.Text('words'), new Y.XmlText('words')]) {
    item.set('title', text)
    text.insertEmbed(2, { picture: true })
    expect(textOf(item, 'title').toJSON()).toBe('words')
    expect(textOf(item, 'title')).toHaveLength(5)
  }
})

test('a plain string from a simpler client becomes a text with its words', () => {
  const item = new Y.Doc().getMap<unknown>('item')
  item.set('title', 'Plain')
  writeText(textOf(item, 'title'), 'Plain words')
  expect(textOf(item, 'title').toJSON()).toBe('Plain words')
})
