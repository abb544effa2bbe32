import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { SavedTracker } from '../../../client/live/saved-state.ts'
import { UnsentWords } from '../../../client/live/unsent-words.ts'

test('the words that did not reach the server are there to be read, until they have', () => {
  const doc = new Y.Doc()
  let asked = 0
  const saved = new SavedTracker(doc, {
    ask: () => ++asked,
    stalled: () => {},
    count: { read: () => 0, write: () => {} },
  })
  const unsent = new UnsentWords(doc, saved)
  const others = new Y.Doc()
  others.getMap<Y.Text>('about').set('today', new Y.Text('Theirs'))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(others))
  saved.ready()
  doc.getMap<Y.Map<unknown>>('activities').set('one', new Y.Map([['title', new Y.Text('A new card')]]))
  const text = doc.getMap<Y.Text>('about').get('today')
  text?.insert(6, ', and mine')
  text?.format(0, 6, { bold: true })
  expect(unsent.list()).toEqual(['A new card', 'Theirs, and mine'])
  saved.answered({ n: asked, status: 'saved', reason: '' })
  saved.check(1000)
  saved.answered({ n: asked, status: 'saved', reason: '' })
  expect(unsent.list()).toEqual([])
  saved.close()
})
