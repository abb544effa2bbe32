import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'

import { indexOfCaret } from '../../../client/live/carets.ts'
import { Grouped } from '../../../client/live/grouped.ts'

const made = () => {
  const doc = new Y.Doc()
  const item = new Y.Map<unknown>()
  doc.getMap('activities').set('a', item)
  const text = new Y.Text('Hire a director')
  item.set('title', text)
  const other = new Y.Text('Elsewhere')
  item.set('notes', other)
  const spot = (of: Y.Text, index: number) =>
    JSON.parse(JSON.stringify(Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(of, index))))
  return { doc, text, other, spot }
}

test('a caret moves with the words around it', () => {
  const { text, spot } = made()
  const at = spot(text, 5)
  const end = spot(text, text.length)
  expect(indexOfCaret(text, at)).toBe(5)
  text.insert(0, 'To ')
  expect(indexOfCaret(text, at)).toBe(8)
  expect(indexOfCaret(text, end)).toBe(text.length)
})

test('a caret of another text, of letters that are not here yet, and what is no caret are nowhere', () => {
  const { text, other, spot } = made()
  expect(indexOfCaret(text, spot(other, 2))).toBeUndefined()
  expect(indexOfCaret(text, { item: { client: 1, clock: 7 } })).toBeUndefined()
  for (const junk of [null, 7, 'x', {}, { tname: 'activities' }, { item: { client: -1, clock: 'a' } }, []])
    expect(indexOfCaret(text, junk)).toBeUndefined()
})

test('who watches a key hears of it alone, and what is at it stays the same until it changes', () => {
  const grouped = new Grouped<{ n: number }>()
  const [a, b] = [vi.fn(), vi.fn()]
  grouped.subscribe('a', a)
  const stop = grouped.subscribe('b', b)
  grouped.replace([
    ['a', { n: 1 }],
    ['b', { n: 2 }],
  ])
  const there = grouped.get('a')
  grouped.replace([
    ['a', { n: 1 }],
    ['b', { n: 3 }],
  ])
  expect(grouped.get('a')).toBe(there)
  expect([a.mock.calls.length, b.mock.calls.length]).toEqual([1, 2])
  stop()
  grouped.replace([])
  expect(grouped.get('a')).toEqual([])
  expect([a.mock.calls.length, b.mock.calls.length]).toEqual([2, 2])
})
