import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { labelOf } from '../../../client/features/map/layout/label.ts'
import { layOut } from '../../../client/features/map/layout/lay-out.ts'
import { MARK } from '../../../client/features/map/layout/spread.ts'
import { pointOf } from '../../../client/features/map/place.ts'
import { figuresOf, nameLabel } from '../../../client/features/map/projection.ts'
import { actors, connections } from '../../../shared/model/kinds.ts'
import { addActor } from '../../../shared/model/actors.ts'
import { readAlive } from '../../../shared/model/collection.ts'
import { addConnection } from '../../../shared/model/connections.ts'

const given = { measure: (text: string) => text.length * 8, nameless: 'No name yet' }

/** What is drawn of a document, at two pixels a canvas unit. */
const drawn = (doc: Y.Doc) => {
  const all = { actors: readAlive(doc, actors), connections: readAlive(doc, connections) }
  const names = {
    label: (id: string) => nameLabel(all.actors.find((one) => one.id === id)?.name ?? '', given),
    heapLabel: (count: number) => labelOf(`${count} more`, given.measure),
  }
  return figuresOf(layOut({ ...all, ...names, scale: 2 }), { ...all, ...names })
}

const withTwo = () => {
  const doc = new Y.Doc()
  addActor(doc, { id: 'a', name: 'Mayor', at: { influence: 9, position: -1 } })
  addActor(doc, { id: 'b', name: 'Parents', at: { influence: 1, position: 1 }, status: 'proposed' })
  return doc
}

test('an actor is a mark whose middle is its place and whose size is the same on every screen; proposed ones are marked', () => {
  const { actors: figures } = drawn(withTwo())
  const mayor = figures.find(({ id }) => id === 'a')
  expect(mayor?.props).toMatchObject({ lines: 'Mayor', side: 'end', size: MARK / 2, proposed: false })
  const { x, y } = pointOf({ influence: 9, position: -1 })
  expect(mayor).toMatchObject({ x: x - MARK / 4, y: y - MARK / 4 })
  expect(figures.find(({ id }) => id === 'b')?.props.proposed).toBe(true)
})

test('who is known by half is drawn, with their connections; who is not known at all is not', () => {
  const doc = withTwo()
  addActor(doc, { id: 'c', name: 'Senator', at: { influence: 9 } })
  addActor(doc, { id: 'd', name: 'Tenants', at: { position: 1 } })
  addActor(doc, { id: 'e', name: 'Nobody knows' })
  for (const [i, to] of ['b', 'c', 'd', 'e'].entries())
    addConnection(doc, { id: String(i), from: 'a', to, kind: 'influences' })
  const { actors: figures, connections: lines } = drawn(doc)
  expect(figures.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'd'])
  expect(lines.map(({ props }) => props.to).toSorted()).toEqual(['b', 'c', 'd'])
})

test('a mark without a name says so', () => {
  const doc = new Y.Doc()
  addActor(doc, { name: ' ', at: { influence: 9, position: 0 } })
  expect(drawn(doc).actors[0]?.props).toMatchObject({ name: '', lines: 'No name yet' })
})

test('a name of a million letters has a mark too', () => {
  const doc = new Y.Doc()
  addActor(doc, { name: 'x'.repeat(1e6), at: { influence: 9, position: 0 } })
  expect(drawn(doc).actors[0]?.props.name).toHaveLength(200)
})

test('both ways between the same two lie apart, and a connection to oneself is not drawn', () => {
  const doc = withTwo()
  addConnection(doc, { id: '1', from: 'a', to: 'b', kind: 'influences' })
  addConnection(doc, { id: '2', from: 'b', to: 'a', kind: 'informs' })
  // told from their own beginnings, both lie on the same side: so one beside the other
  expect(drawn(doc).connections.map(({ props }) => props.bend)).toEqual([-7, -7])
})

test('those at one place are drawn beside each other, and eight or more in part as one, with all their connections', () => {
  const doc = withTwo()
  for (let n = 0; n < 9; n++)
    addActor(doc, { id: `n${n}`, name: `Neighbor ${n}`, at: { influence: 4, position: 0 } })
  addConnection(doc, { id: '1', from: 'a', to: 'n8', kind: 'informs' })
  const { actors: figures, heaps, connections: lines } = drawn(doc)
  const [heap] = heaps
  expect(figures).toHaveLength(2 + 3)
  expect(heap?.props).toMatchObject({ lines: '6 more' })
  expect(heap?.props.ids.split(' ')).toHaveLength(6)
  expect(lines[0]?.props.to).toBe(heap?.props.ids.split(' ').includes('n8') ? heap.id : 'n8')
})
