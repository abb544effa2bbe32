import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { figureOfActor, figuresOfConnections } from '../../../client/features/map/projection.ts'
import { actors, connections } from '../../../shared/model/kinds.ts'
import { addActor } from '../../../shared/model/actors.ts'
import { readAlive } from '../../../shared/model/collection.ts'
import { addConnection } from '../../../shared/model/connections.ts'

const given = { measure: (text: string) => text.length * 8, nameless: 'No name yet' }

const withTwo = () => {
  const doc = new Y.Doc()
  addActor(doc, { id: 'a', name: 'Mayor', at: { influence: 9, position: -1 } })
  addActor(doc, { id: 'b', name: 'Parents', at: { influence: 1, position: 1 }, status: 'proposed' })
  return doc
}

test('an actor with both numbers is a card, proposed ones are marked', () => {
  const [mayor, parents] = readAlive(withTwo(), actors)
  expect(mayor && figureOfActor(mayor, given)).toMatchObject({
    type: 'actor',
    id: 'a',
    props: { lines: 'Mayor', proposed: false },
  })
  expect(parents && figureOfActor(parents, given)?.props.proposed).toBe(true)
})

test('without one of the numbers there is no card', () => {
  const doc = new Y.Doc()
  addActor(doc, { name: 'Mayor', at: { influence: 9 } })
  const [mayor] = readAlive(doc, actors)
  expect(mayor && figureOfActor(mayor, given)).toBeUndefined()
})

test('a card without a name says so', () => {
  const doc = new Y.Doc()
  addActor(doc, { name: ' ', at: { influence: 9, position: 0 } })
  const [nobody] = readAlive(doc, actors)
  expect(nobody && figureOfActor(nobody, given)?.props).toMatchObject({ name: '', lines: 'No name yet' })
})

test('a name of a million letters makes a card too', () => {
  const doc = new Y.Doc()
  addActor(doc, { name: 'x'.repeat(1e6), at: { influence: 9, position: 0 } })
  const [actor] = readAlive(doc, actors)
  expect(actor && figureOfActor(actor, given)?.props.name).toHaveLength(200)
})

test('connections whose two ends are shown become lines; both ways between the same two lie apart', () => {
  const doc = withTwo()
  addConnection(doc, { id: '1', from: 'a', to: 'b', kind: 'influences' })
  addConnection(doc, { id: '2', from: 'b', to: 'a', kind: 'informs' })
  const all = readAlive(doc, connections)
  const lines = figuresOfConnections(all, () => true)
  // told from their own beginnings, both lie on the same side: so one beside the other
  expect(lines.map(({ props }) => props.lane)).toEqual([-6.5, -6.5])
  expect(figuresOfConnections(all, (id) => id === 'a')).toEqual([])
})

test('a connection of an actor to itself, which a hostile client wrote, is left out', () => {
  const doc = withTwo()
  doc.getMap('connections').set(
    'x',
    new Y.Map([
      ['from', 'a'],
      ['to', 'a'],
    ]),
  )
  expect(figuresOfConnections(readAlive(doc, connections), () => true)).toEqual([])
})
