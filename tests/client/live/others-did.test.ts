import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { type ShownName } from '../../../shared/model/kinds.ts'
import { type Deed, sumOf, watchDeeds } from '../../../client/live/others-did.ts'
import { deleteItem, restoreItem } from '../../../shared/model/collection.ts'
import { moveActivity, addActivity } from '../../../shared/model/activities.ts'
import { addPartner } from '../../../shared/model/partners.ts'
import { addComponent, addPhase } from '../../../shared/model/structure.ts'

/** One's own copy, somebody else's, and what one's own was told of the other's deeds. */
const watching = (...kinds: ShownName[]) => {
  const own = new Y.Doc()
  const tomas = new Y.Doc()
  const place = { phase: addPhase(tomas, 'Now'), component: addComponent(tomas, 'Planning') }
  Y.applyUpdate(own, Y.encodeStateAsUpdate(tomas))
  tomas.on('update', (update) => Y.applyUpdate(own, update, tomas))
  const deeds: Deed[] = []
  for (const kind of kinds)
    watchDeeds(
      own,
      kind,
      ({ origin }) => origin === tomas,
      (deed) => deeds.push(deed),
    )
  return {
    own,
    tomas,
    place,
    deeds,
    sums: () => sumOf(deeds).map(({ verb, kind, count }) => `${verb} ${count} ${kind}`),
  }
}

const add = (doc: Y.Doc, place: { phase: string; component: string }, title: string): string => {
  const id = addActivity(doc, { ...place, title })
  if (id === undefined) throw new Error('there is no such cell')
  return id
}

const typeIn = (doc: Y.Doc, id: string, words: string): void => {
  const title = doc.getMap<Y.Map<unknown>>('activities').get(id)?.get('title')
  if (title instanceof Y.Text) title.insert(0, words)
}

test('a card that was added and written in letter by letter is one card added', () => {
  const { tomas, place, deeds, sums } = watching('activities')
  const id = add(tomas, place, 'S')
  for (const letter of 'ign the charter') typeIn(tomas, id, letter)
  expect(deeds.length).toBeGreaterThan(3)
  expect(deeds.every(({ by }) => by === tomas.clientID)).toBe(true)
  expect(sums()).toEqual(['added 1 activities'])
})

test('moves, words and deletions are counted by card, and a move counts more than words', () => {
  const { own, tomas, place, deeds, sums } = watching('activities')
  const ids = ['a', 'b', 'c', 'd'].map((title) => add(tomas, place, title))
  deeds.length = 0
  for (const id of ids.slice(0, 2)) moveActivity(tomas, id, { ...place, index: 3 })
  typeIn(tomas, ids[0] ?? '', 'x')
  typeIn(tomas, ids[2] ?? '', 'x')
  deleteItem(tomas, 'activities', ids[3] ?? '')
  add(own, place, 'one’s own')
  expect(sums()).toEqual(['moved 2 activities', 'changed 1 activities', 'deleted 1 activities'])
})

test('what was added and deleted again, or deleted and brought back, is not told', () => {
  const { tomas, place, deeds, sums } = watching('activities')
  const kept = add(tomas, place, 'kept')
  deeds.length = 0
  deleteItem(tomas, 'activities', add(tomas, place, 'not kept'))
  deleteItem(tomas, 'activities', kept)
  restoreItem(tomas, 'activities', kept)
  expect(sums()).toEqual([])
})

test('only the kinds of the place on screen are told of', () => {
  const { tomas, sums } = watching('activities', 'phases')
  addPartner(tomas, { name: 'Head Start' })
  expect(sums()).toEqual([])
})
