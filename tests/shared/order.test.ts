import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { moveActivity } from '../../shared/model/activities.ts'
import { edit } from '../../shared/model/edit.ts'
import { byOrder, orderAt } from '../../shared/model/order.ts'
import { readPlan } from '../../shared/model/plan.ts'
import { moveInOrder } from '../../shared/model/structure.ts'
import { phases } from '../../shared/model/kinds.ts'
import { seedTestPlan } from '../support/intents.ts'

/** Keys as they come from honest clients, from a script's author, and from nobody who means well. */
const key = fc.oneof(
  fc.constantFrom('a0', 'a1', 'a1', 'a1V', 'a2', 'Zz', 'b00', 'a0V'),
  fc.constantFrom(
    '',
    'a',
    'a00',
    'z',
    `z${'z'.repeat(26)}`,
    `A${'0'.repeat(26)}`,
    'a~',
    'a1 ',
    'é',
    '1',
    '10',
    '2',
  ),
  fc.string({ maxLength: 5 }),
)

const list = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), order: key }), {
  selector: ({ id }) => id,
  maxLength: 8,
})

test('a new key puts an item where it was asked to be, whatever keys its neighbors have', () => {
  fc.assert(
    fc.property(list, fc.integer({ min: -1, max: 10 }), (given, index) => {
      const items = given.toSorted(byOrder)
      const at = Math.max(0, Math.min(items.length, index))
      const { order, renewed } = orderAt(items, index)
      const renewedOrders = new Map(renewed.map((item) => [item.id, item.order]))
      const after = [
        ...items.map((item) => ({ ...item, order: renewedOrders.get(item.id) ?? item.order })),
        { id: 'new item', order },
      ].toSorted(byOrder)
      const expected = items.map(({ id }) => id).toSpliced(at, 0, 'new item')
      expect(after.map(({ id }) => id)).toEqual(expected)
    }),
    { numRuns: 3000 },
  )
})

test('between good keys nothing else is written', () => {
  const items = [
    { id: 'one', order: 'a0' },
    { id: 'two', order: 'a1' },
  ]
  expect(orderAt(items, 1).renewed).toEqual([])
})

test('equal keys show in the same order everywhere, and a card can be put between them', () => {
  const doc = new Y.Doc()
  seedTestPlan(doc)
  const { phases: columns, components, activities } = readPlan(doc)
  const cell = { phase: columns[0]?.id ?? '', component: components[0]?.id ?? '' }
  const ids = activities.map(({ id }) => id)
  edit(doc, () => {
    for (const id of ids)
      doc
        .getMap<Y.Map<unknown>>('activities')
        .get(id)
        ?.set('place', { ...cell, order: 'a1' })
  })
  const [first = '', second = '', third = '', fourth = ''] = ids.toSorted()
  expect(readPlan(doc).activities.map(({ id }) => id)).toEqual([first, second, third, fourth])
  moveActivity(doc, fourth, { ...cell, index: 1 })
  expect(readPlan(doc).activities.map(({ id }) => id)).toEqual([first, fourth, second, third])
})

test('a phase moves to where it is put, and stays when it is there already', () => {
  const doc = new Y.Doc()
  seedTestPlan(doc)
  const [one = '', two = '', three = ''] = readPlan(doc).phases.map(({ id }) => id)
  moveInOrder(doc, phases, three, 0)
  expect(readPlan(doc).phases.map(({ id }) => id)).toEqual([three, one, two])
  const before = Y.encodeStateVector(doc)
  moveInOrder(doc, phases, three, 0)
  moveInOrder(doc, phases, two, 99)
  expect(Y.encodeStateVector(doc)).toEqual(before)
})
