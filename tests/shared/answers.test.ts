import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { addActor, placeActor } from '../../shared/model/actors.ts'
import { answer, isUnknown } from '../../shared/model/answers.ts'
import { entryOf, setFields } from '../../shared/model/collection.ts'
import { actors } from '../../shared/model/kinds.ts'
import { readMap } from '../../shared/model/map.ts'
import { nextStepsOf } from '../../shared/model/next-steps.ts'
import { twoPeople } from '../support/two-people.ts'

const mayorIn = (doc: Y.Doc) => {
  const [mayor] = readMap(doc).actors
  if (!mayor) throw new Error('There is no mayor.')
  return mayor
}

test('"don’t know" is told from no answer, stores no value, and goes with the next answer', () => {
  const doc = new Y.Doc()
  const id = addActor(doc, { name: 'Mayor', affected: 3 })
  expect(isUnknown(mayorIn(doc), 'certainty', mayorIn(doc).certainty)).toBe(false)
  answer(doc, actors, id, 'affected', { values: { affected: undefined }, isUnknown: true })
  expect(mayorIn(doc).affected).toBeUndefined()
  expect(isUnknown(mayorIn(doc), 'affected', undefined)).toBe(true)
  expect(entryOf(doc, 'actors', id)?.has('affected')).toBe(false)
  answer(doc, actors, id, 'affected', { values: { affected: 2 }, isUnknown: false })
  expect(mayorIn(doc)).toMatchObject({ affected: 2 })
  expect(mayorIn(doc).unknown).toBeUndefined()
  answer(doc, actors, 'nobody', 'affected', { values: { affected: 2 }, isUnknown: false })
})

test('who is placed on the map is known, whatever was said before', () => {
  const doc = new Y.Doc()
  const id = addActor(doc, { name: 'Mayor' })
  answer(doc, actors, id, 'influence', { values: { at: {} }, isUnknown: true })
  placeActor(doc, id, { influence: 7, position: 1 })
  expect(isUnknown(mayorIn(doc), 'influence', mayorIn(doc).at?.influence)).toBe(false)
})

test('of a value and a "don’t know" at the same moment the value is shown, on both pages', () => {
  const { amina, tomas, meet } = twoPeople((doc) => {
    addActor(doc, { id: 'mayor', name: 'Mayor' })
  })
  answer(amina.doc, actors, 'mayor', 'certainty', { values: { certainty: undefined }, isUnknown: true })
  answer(tomas.doc, actors, 'mayor', 'certainty', { values: { certainty: 'told' }, isUnknown: false })
  meet()
  for (const { doc } of [amina, tomas]) {
    expect(mayorIn(doc).certainty).toBe('told')
    expect(isUnknown(mayorIn(doc), 'certainty', mayorIn(doc).certainty)).toBe(false)
  }
})

test('next steps come by their day, those without one last, and say which are overdue', () => {
  const doc = new Y.Doc()
  const add = (id: string, step: object) => {
    addActor(doc, { id, name: id })
    setFields(doc, actors, id, step)
  }
  add('whenever', { nextStep: 'Call them' })
  add('late', { nextStep: ' Ask for a date ', nextStepBy: 'school', nextStepDue: '2026-08-13' })
  add('today', { nextStep: 'Visit', nextStepDue: '2026-08-14' })
  add('blank', { nextStep: ' ', nextStepDue: '2026-01-01' })
  expect(nextStepsOf(readMap(doc).actors, '2026-08-14')).toEqual([
    { actor: 'late', step: 'Ask for a date', by: 'school', due: '2026-08-13', isOverdue: true },
    { actor: 'today', step: 'Visit', due: '2026-08-14', isOverdue: false },
    { actor: 'whenever', step: 'Call them', isOverdue: false },
  ])
})
