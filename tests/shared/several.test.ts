import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { TEMPLATES } from '../../shared/content/templates.ts'
import { addActivity, moveActivities } from '../../shared/model/activities.ts'
import { deleteItem, deleteItems, setFields, setMember } from '../../shared/model/collection.ts'
import { duplicateActivities } from '../../shared/model/copies.ts'
import { activities, type Activity } from '../../shared/model/kinds.ts'
import { needsOf } from '../../shared/model/needs.ts'
import { readPlan } from '../../shared/model/plan.ts'
import { seedPlan } from '../../shared/model/seed.ts'
import { setActivities, setMembers } from '../../shared/model/several.ts'
import { tagsIn, tagsInUse } from '../../shared/model/tags.ts'
import { twoPeople } from '../support/two-people.ts'

type Cell = { phase: string; component: string }

const cellsOf = (doc: Y.Doc) => {
  const { phases, components } = readPlan(doc)
  return (phase: number, component: number): Cell => ({
    phase: phases[phase]?.id ?? '',
    component: components[component]?.id ?? '',
  })
}

const add = (doc: Y.Doc, where: Cell, titles: string[]): string[] =>
  titles.map((title) => addActivity(doc, { ...where, title }) ?? '')

const read = (doc: Y.Doc, id: string): Activity | undefined =>
  readPlan(doc).activities.find((one) => one.id === id)

const titlesIn = (doc: Y.Doc, { phase, component }: Cell): string[] =>
  readPlan(doc)
    .activities.filter(({ place }) => place.phase === phase && place.component === component)
    .map(({ title }) => title)

const start = () => {
  const { amina, tomas, meet } = twoPeople((doc) => {
    for (const template of TEMPLATES.slice(0, 1)) seedPlan(doc, { title: 'Test', template })
  })
  const cell = cellsOf(amina.doc)
  const ids = add(amina.doc, cell(1, 1), ['A', 'B', 'C', 'D'])
  meet()
  amina.undo.stopCapturing()
  return { amina, tomas, meet, cell, ids }
}

test('several activities move together, in the order that is given, to a place among the others', () => {
  const { amina, cell, ids } = start()
  const [a = '', b = '', c = ''] = ids
  add(amina.doc, cell(2, 1), ['X', 'Y'])
  expect(moveActivities(amina.doc, [c, a], { ...cell(2, 1), index: 1 })).toEqual([c, a])
  expect(titlesIn(amina.doc, cell(2, 1))).toEqual(['X', 'C', 'A', 'Y'])
  // within their own cell, the index is among those that stay
  moveActivities(amina.doc, [a, b], { ...cell(2, 1), index: 0 })
  expect(titlesIn(amina.doc, cell(2, 1))).toEqual(['A', 'B', 'X', 'C', 'Y'])
})

test('where all stand already as they would, nothing is written; without a place, those that are there stay', () => {
  const { amina, cell, ids } = start()
  const [a = '', b = '', c = ''] = ids
  const before = Y.encodeStateVector(amina.doc)
  expect(moveActivities(amina.doc, [a, b], { ...cell(1, 1), index: 0 })).toEqual([])
  expect(moveActivities(amina.doc, [b, a], cell(1, 1))).toEqual([])
  expect(moveActivities(amina.doc, [a], { phase: 'gone', component: 'gone' })).toEqual([])
  expect(Y.encodeStateVector(amina.doc)).toEqual(before)
  moveActivities(amina.doc, [c], cell(2, 2))
  expect(moveActivities(amina.doc, [a, c], cell(2, 2))).toEqual([a])
  expect(titlesIn(amina.doc, cell(2, 2))).toEqual(['C', 'A'])
})

test('what others deleted meanwhile is passed over, and undo takes the whole step back', () => {
  const { amina, tomas, meet, cell, ids } = start()
  const [a = '', b = '', c = ''] = ids
  deleteItem(tomas.doc, 'activities', b)
  meet()
  expect(moveActivities(amina.doc, [a, b, c], cell(2, 2))).toEqual([a, c])
  amina.undo.stopCapturing()
  expect(setActivities(amina.doc, [a, b, c], { status: 'done', lead: 'somebody' })).toEqual([a, c])
  amina.undo.stopCapturing()
  expect(setMembers(amina.doc, ids, 'tags', { members: ['equity', 'families'], is: true })).toHaveLength(3)
  expect(read(amina.doc, a)).toMatchObject({ status: 'done', lead: 'somebody', tags: ['equity', 'families'] })

  amina.undo.undo()
  amina.undo.undo()
  amina.undo.undo()
  meet()
  for (const { doc } of [amina, tomas]) {
    expect(read(doc, a)).toMatchObject({ status: 'todo', tags: [], place: cell(1, 1) })
    expect(titlesIn(doc, cell(1, 1))).toEqual(['A', 'C', 'D'])
  }
})

test('of two who act on the same activities at once, each change stays that the other did not write over', () => {
  const { amina, tomas, meet, cell, ids } = start()
  moveActivities(amina.doc, ids, cell(0, 2))
  setMembers(tomas.doc, ids, 'tags', { members: ['equity'], is: true })
  deleteItems(tomas.doc, [{ kind: 'activities', id: ids[3] ?? '' }])
  meet()
  for (const { doc } of [amina, tomas]) {
    expect(titlesIn(doc, cell(0, 2))).toEqual(['A', 'B', 'C'])
    expect(read(doc, ids[0] ?? '')?.tags).toEqual(['equity'])
  }
})

test('a copy stands right behind what it is of, with all that it has, to do again', () => {
  const { amina, cell, ids } = start()
  const [a = '', b = ''] = ids
  setFields(amina.doc, activities, a, { status: 'done', due: '2027-01-01', happening: true })
  for (const member of ['equity', 'families'])
    setMember(amina.doc, activities, a, 'tags', { member, is: true })
  setMember(amina.doc, activities, a, 'needs', { member: b, is: true })
  amina.undo.stopCapturing()
  const copies = duplicateActivities(amina.doc, [b, a, 'gone'], (title) => `${title} (copy)`)
  expect(titlesIn(amina.doc, cell(1, 1))).toEqual(['A', 'A (copy)', 'B', 'B (copy)', 'C', 'D'])
  expect(read(amina.doc, copies[1] ?? '')).toMatchObject({
    status: 'todo',
    due: '2027-01-01',
    happening: true,
    tags: ['equity', 'families'],
    needs: [b],
  })
  amina.undo.undo()
  expect(titlesIn(amina.doc, cell(1, 1))).toEqual(['A', 'B', 'C', 'D'])
})

test('copies have places of their own where two activities have the same', () => {
  const { amina, cell, ids } = start()
  for (const id of ids)
    amina.doc
      .getMap<Y.Map<unknown>>('activities')
      .get(id)
      ?.set('place', { ...cell(1, 1), order: 'a0' })
  const before = titlesIn(amina.doc, cell(1, 1))
  duplicateActivities(amina.doc, ids, (title) => `${title}2`)
  expect(titlesIn(amina.doc, cell(1, 1))).toEqual(before.flatMap((title) => [title, `${title}2`]))
})

test('what an activity needs, what needs it, and a circle are told', () => {
  const one = (id: string, ...needs: string[]) => ({ id, needs })
  const chain = [one('a', 'b', 'gone', 'a'), one('b', 'c'), one('c'), one('d', 'b')]
  expect(needsOf(chain, 'a')).toEqual({ needs: ['b'], neededBy: [], circle: [] })
  expect(needsOf(chain, 'b')).toEqual({ needs: ['c'], neededBy: ['a', 'd'], circle: [] })
  const round = [one('a', 'b'), one('b', 'c', 'd'), one('c', 'a'), one('d', 'b')]
  expect(needsOf(round, 'a').circle).toEqual(['a', 'b', 'c', 'a'])
  expect(needsOf(round, 'd').circle).toEqual(['d', 'b', 'd'])
  // it leads to a circle and is in none
  expect(needsOf([...round, one('e', 'a')], 'e').circle).toEqual([])
  expect(needsOf(round, 'gone')).toEqual({ needs: [], neededBy: [], circle: [] })
})

test('tags are taken apart, and written as they are in use', () => {
  const inUse = tagsInUse([{ tags: ['Équité', 'early years'] }, { tags: ['early years'] }])
  expect(inUse).toEqual([
    { tag: 'early years', count: 2 },
    { tag: 'Équité', count: 1 },
  ])
  expect(tagsIn(' equite, #Early  Years; new one,, new ONE، أسرة', inUse)).toEqual([
    'Équité',
    'early years',
    'new one',
    'أسرة',
  ])
  expect(tagsIn(' , #', inUse)).toEqual([])
})
