import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { SavedTracker } from '../../../client/live/saved-state.ts'
import { type Unsent, UnsentWords } from '../../../client/live/unsent-words.ts'

/** A page that has opened a document, with what its browser keeps; and the server's next "saved". */
const page = (kept: { count: number; changed: unknown }, doc = new Y.Doc()) => {
  let asked = 0
  const saved = new SavedTracker(doc, {
    ask: () => ++asked,
    stalled: () => {},
    count: { read: () => kept.count, write: (count) => (kept.count = count) },
  })
  const unsent = new UnsentWords(doc, saved, {
    read: () => kept.changed,
    write: (changed) => (kept.changed = JSON.parse(JSON.stringify(changed))),
  })
  const save = () => {
    saved.answered({ n: asked, status: 'saved', reason: '' })
    saved.check(1000)
    saved.answered({ n: asked, status: 'saved', reason: '' })
    saved.close()
  }
  return { doc, saved, unsent, save }
}

const valuesOf = (unsent: readonly Unsent[]) => unsent.map(({ value }) => value)

test('the words that did not reach the server are there to be read, until they have', () => {
  const { doc, saved, unsent, save } = page({ count: 0, changed: [] })
  const others = new Y.Doc()
  others.getMap<Y.Text>('about').set('today', new Y.Text('Theirs'))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(others))
  saved.ready()
  doc.getMap<Y.Map<unknown>>('activities').set('one', new Y.Map([['title', new Y.Text('A new card')]]))
  const text = doc.getMap<Y.Text>('about').get('today')
  text?.insert(6, ', and mine')
  text?.format(0, 6, { bold: true })
  expect(unsent.list()).toEqual([
    { kind: 'activities', id: 'one', key: 'title', value: 'A new card' },
    { kind: 'about', id: 'today', value: 'Theirs, and mine' },
  ])
  save()
  expect(unsent.list()).toEqual([])
})

test('after a reload they are known from what this device keeps, plain values and single paragraphs too', () => {
  const kept = { count: 0, changed: [] }
  const before = page(kept)
  before.doc.on('update', () => {})
  before.saved.ready()
  const others = new Y.Doc()
  others.getMap('agenda').set('vision', new Y.Map([['body', new Y.XmlFragment()]]))
  Y.applyUpdate(before.doc, Y.encodeStateAsUpdate(others))
  const vision = before.doc.getMap<Y.Map<Y.XmlFragment>>('agenda').get('vision')?.get('body')
  const theirs = new Y.XmlElement('paragraph')
  const mine = new Y.XmlElement('paragraph')
  before.save()
  vision?.insert(0, [theirs, mine])
  mine.insert(0, [new Y.XmlText('Every child')])
  before.doc.getMap('activities').set('one', new Y.Map([['title', new Y.Text('A card')]]))
  const card = before.doc.getMap<Y.Map<unknown>>('activities').get('one')
  card?.set('nextStep', 'Call the ward')
  before.doc.getMap('cells').set('a/b', 'Agree')
  card?.set('nextStep', 'Call the ward again')
  before.saved.close()

  const doc = new Y.Doc()
  const after = page(kept, doc)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(before.doc))
  expect(valuesOf(after.unsent.list())).toEqual(['Every child', 'A card', 'Call the ward again', 'Agree'])
  after.saved.ready()
  after.save()
  expect(after.unsent.list()).toEqual([])
  expect(kept).toEqual({ count: 0, changed: [] })
})

test.each([[undefined], [null], ['words'], [{ kind: 'x' }], [[null, 7, { kind: 'about' }, ['a']]]])(
  'what a browser kept wrongly, %j, is nothing',
  (changed) => {
    const { unsent, saved } = page({ count: 2, changed })
    expect(unsent.list()).toEqual([])
    saved.close()
  },
)

test('a piece of a text that is not there any more is left out', () => {
  const piece = { client: 7, clock: 3 }
  const { unsent, saved } = page({
    count: 1,
    changed: [
      { kind: 'agenda', id: 'vision', key: 'body', piece },
      { kind: 'activities', id: 'gone', key: 'title' },
    ],
  })
  expect(unsent.list()).toEqual([])
  saved.close()
})
