import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { activities } from '../../shared/model/kinds.ts'
import { addActivity, moveActivity } from '../../shared/model/activities.ts'
import { addActor, deleteActor, placeActor } from '../../shared/model/actors.ts'
import {
  deleteItem,
  readDeletedItems,
  restoreItem,
  setFields,
  setMember,
} from '../../shared/model/collection.ts'
import { addConnection } from '../../shared/model/connections.ts'
import { edit } from '../../shared/model/edit.ts'
import { readMap } from '../../shared/model/map.ts'
import { compare } from '../../shared/model/order.ts'
import { readPlan } from '../../shared/model/plan.ts'
import { writeText } from '../../shared/model/text.ts'
import { seedTestMap, seedTestPlan } from '../support/intents.ts'
import { textIn, twoPeople } from '../support/two-people.ts'

const atStart = (doc: Y.Doc) => {
  const { phases, components, activities, partners } = readPlan(doc)
  const cell = (phase: number, component: number) => ({
    phase: phases[phase]?.id ?? '',
    component: components[component]?.id ?? '',
  })
  const card = activities.find(({ title }) => title === 'Card 0')?.id ?? ''
  return { cell, card, partner: (at: number) => partners[at]?.id ?? '' }
}

const type = (doc: Y.Doc, text: Y.Text, at: number, letters: string) =>
  edit(doc, () => text.insert(at, letters))

test('two people move one card at once, and one card is left, at one of the two places', () => {
  const { amina, tomas, meet } = twoPeople(seedTestPlan)
  const { cell, card } = atStart(amina.doc)
  moveActivity(amina.doc, card, cell(1, 1))
  moveActivity(tomas.doc, card, cell(2, 2))
  meet()
  for (const { doc } of [amina, tomas]) {
    const cards = readPlan(doc).activities.filter(({ id }) => id === card)
    expect(cards).toHaveLength(1)
    expect([cell(1, 1), cell(2, 2)]).toContainEqual({
      phase: cards[0]?.place.phase,
      component: cards[0]?.place.component,
    })
  }
  expect(readPlan(amina.doc)).toEqual(readPlan(tomas.doc))
})

test('a card that is deleted while somebody types in it comes back with their words', () => {
  const { amina, tomas, meet } = twoPeople(seedTestPlan)
  const { card } = atStart(amina.doc)
  deleteItem(amina.doc, 'activities', card)
  type(tomas.doc, textIn(tomas.doc, 'activities', card, 'notes'), 0, 'What the parents told us')
  setFields(tomas.doc, activities, card, { nextStep: 'Write back to them' })
  meet()
  expect(readPlan(tomas.doc).activities.map(({ id }) => id)).not.toContain(card)
  expect(readDeletedItems(tomas.doc, [activities])).toMatchObject([{ id: card, name: 'Card 0' }])

  restoreItem(amina.doc, 'activities', card)
  meet()
  for (const { doc } of [amina, tomas])
    expect(readPlan(doc).activities.find(({ id }) => id === card)).toMatchObject({
      notes: 'What the parents told us',
      nextStep: 'Write back to them',
    })
})

test('two people add different supporters, and both stay', () => {
  const { amina, tomas, meet } = twoPeople(seedTestPlan)
  const { card, partner } = atStart(amina.doc)
  setMember(amina.doc, activities, card, 'supporting', { member: partner(0), is: true })
  setMember(tomas.doc, activities, card, 'supporting', { member: partner(1), is: true })
  meet()
  for (const { doc } of [amina, tomas])
    expect(readPlan(doc).activities.find(({ id }) => id === card)?.supporting).toEqual(
      [partner(0), partner(1)].toSorted(compare),
    )
})

test('two people type in one title, and the letters of both are there', () => {
  const { amina, tomas, meet } = twoPeople(seedTestPlan)
  const { card } = atStart(amina.doc)
  for (const [{ doc }, words] of [
    [amina, 'First Card 0'],
    [tomas, 'Card 0, again'],
  ] as const)
    edit(doc, () => writeText(textIn(doc, 'activities', card, 'title'), words))
  meet()
  for (const { doc } of [amina, tomas])
    expect(textIn(doc, 'activities', card, 'title').toJSON()).toBe('First Card 0, again')
})

test('a card moved into a phase that is deleted at once is in no cell, and is not lost', () => {
  const { amina, tomas, meet } = twoPeople(seedTestPlan)
  const { cell, card } = atStart(amina.doc)
  moveActivity(amina.doc, card, cell(2, 0))
  deleteItem(tomas.doc, 'phases', cell(2, 0).phase)
  meet()
  const plan = readPlan(tomas.doc)
  expect(plan.phases.map(({ id }) => id)).not.toContain(cell(2, 0).phase)
  expect(plan.cells.map(({ phase }) => phase)).not.toContain(cell(2, 0).phase)
  expect(plan.activities.find(({ id }) => id === card)?.place.phase).toBe(cell(2, 0).phase)
  moveActivity(tomas.doc, card, cell(0, 0))
  expect(readPlan(tomas.doc).activities.find(({ id }) => id === card)?.place).toMatchObject(cell(0, 0))
})

test('what is done to something gone does nothing', () => {
  const { amina } = twoPeople(seedTestPlan)
  const { cell, card, partner } = atStart(amina.doc)
  deleteItem(amina.doc, 'activities', card)
  deleteItem(amina.doc, 'phases', cell(1, 0).phase)
  const other = readPlan(amina.doc).activities.find(({ place }) => place.phase !== cell(1, 0).phase)?.id ?? ''
  const before = Y.encodeStateVector(amina.doc)
  setFields(amina.doc, activities, card, { status: 'done' })
  setMember(amina.doc, activities, card, 'supporting', { member: partner(0), is: true })
  moveActivity(amina.doc, card, cell(0, 0))
  moveActivity(amina.doc, other, cell(1, 0))
  deleteItem(amina.doc, 'activities', card)
  restoreItem(amina.doc, 'activities', 'never-there')
  expect(addActivity(amina.doc, { ...cell(1, 0), title: 'Too late' })).toBeUndefined()
  expect(Y.encodeStateVector(amina.doc)).toEqual(before)
})

test('a deleted actor takes its connections away and brings them back, also one drawn meanwhile', () => {
  const { amina, tomas, meet } = twoPeople(seedTestMap)
  const [mayor = '', parents = '', landlords = ''] = readMap(amina.doc).actors.map(({ id }) => id)
  const first = addConnection(amina.doc, { from: mayor, to: parents })
  meet()
  deleteActor(amina.doc, parents)
  const second = addConnection(tomas.doc, { from: landlords, to: parents, kind: 'conflict' })
  meet()
  expect(readMap(tomas.doc).connections).toEqual([])
  expect(addConnection(tomas.doc, { from: mayor, to: parents })).toBeUndefined()

  restoreItem(tomas.doc, 'actors', parents)
  meet()
  for (const { doc } of [amina, tomas])
    expect(readMap(doc).connections.map(({ id }) => id)).toEqual(
      [first ?? '', second ?? ''].toSorted(compare),
    )
})

test('two people place one actor at once, and one of the two wins whole', () => {
  const { amina, tomas, meet } = twoPeople(seedTestMap)
  const id = readMap(amina.doc).actors[0]?.id ?? ''
  placeActor(amina.doc, id, { influence: 1, position: -2 })
  placeActor(tomas.doc, id, { influence: 9, position: 2 })
  meet()
  const at = readMap(amina.doc).actors[0]?.at
  expect([
    { influence: 1, position: -2 },
    { influence: 9, position: 2 },
  ]).toContainEqual(at)
  expect(readMap(tomas.doc).actors[0]?.at).toEqual(at)
})

test('an id that is there already is not made again', () => {
  const { amina } = twoPeople(seedTestMap)
  addActor(amina.doc, { id: 'from-outside', name: 'Grandparents’ circle' })
  type(amina.doc, textIn(amina.doc, 'actors', 'from-outside', 'note'), 0, 'Meets on Mondays')
  expect(addActor(amina.doc, { id: 'from-outside', name: 'Twice' })).toBe('from-outside')
  expect(readMap(amina.doc).actors.find(({ id }) => id === 'from-outside')).toMatchObject({
    name: 'Grandparents’ circle',
    note: 'Meets on Mondays',
  })
})
