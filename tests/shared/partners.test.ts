import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { QUESTIONS } from '../../shared/content/guidance.ts'
import file from '../../shared/content/guidance.json' with { type: 'json' }
import { deleteItem, readOrdered, setFields } from '../../shared/model/collection.ts'
import { partners } from '../../shared/model/kinds.ts'
import { addPartner, isSigned, keepOneBackbone, setBackbone, signOn } from '../../shared/model/partners.ts'
import { addTalkNote } from '../../shared/model/talk-notes.ts'
import { readPlan } from '../../shared/model/plan.ts'
import { twoPeople } from '../support/two-people.ts'

const NAMES = ['clinic', 'school', 'center']

const start = (doc: Y.Doc): void => {
  for (const id of NAMES) addPartner(doc, { id, name: id })
}

const backbones = (doc: Y.Doc): string[] =>
  readOrdered(doc, partners)
    .filter(({ backbone }) => backbone)
    .map(({ id }) => id)

test('of two who are marked as the backbone at once the first in the list is left, on every replica', () => {
  const { amina, tomas, meet } = twoPeople(start)
  setBackbone(amina.doc, 'center', true)
  setBackbone(tomas.doc, 'school', true)
  meet()
  expect(backbones(amina.doc)).toEqual(['school', 'center'])
  const told = [amina, tomas].map(({ doc }) => keepOneBackbone(doc))
  for (const one of told) {
    expect(one?.left.id).toBe('school')
    expect(one?.marked.map(({ id }) => id)).toEqual(['school', 'center'])
  }
  meet()
  for (const { doc } of [amina, tomas]) {
    expect(backbones(doc)).toEqual(['school'])
    expect(keepOneBackbone(doc)).toBeUndefined()
  }
  // what was kept for all is nobody's own step
  tomas.undo.undo()
  meet()
  expect(backbones(amina.doc)).toEqual([])
})

const partner = (doc: Y.Doc, id: string) => {
  const found = readOrdered(doc, partners).find((one) => one.id === id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

test('what a partner has agreed to is signed word by word: other words are not signed', () => {
  const doc = new Y.Doc()
  start(doc)
  const signed = { by: 'Amina', at: '2026-03-01T09:00:00.000Z', words: 'Two evenings a week' }
  expect(signOn(doc, 'clinic', { ...signed, words: ' ' })).toBe(false)
  setFields(doc, partners, 'clinic', { agreed: 'Two evenings a week ' })
  expect(signOn(doc, 'clinic', signed)).toBe(true)
  expect(partner(doc, 'clinic').signed).toMatchObject({ by: 'Amina', words: 'Two evenings a week' })
  expect(isSigned(partner(doc, 'clinic'))).toBe(true)
  setFields(doc, partners, 'clinic', { agreed: 'Three evenings a week' })
  expect(isSigned(partner(doc, 'clinic'))).toBe(false)
  expect(partner(doc, 'clinic').signed?.words).toBe('Two evenings a week')
  setFields(doc, partners, 'clinic', { signed: undefined })
  expect(partner(doc, 'clinic').signed).toBeUndefined()
  deleteItem(doc, 'partners', 'clinic')
  expect(signOn(doc, 'clinic', signed)).toBe(false)
  expect(readPlan(doc).partners.map(({ id }) => id)).toEqual(['school', 'center'])
})

test('a signature that is none is not read, whoever wrote it', () => {
  const doc = new Y.Doc()
  start(doc)
  const entry = doc.getMap<Y.Map<unknown>>('partners').get('clinic')
  for (const odd of [7, 'Amina', null, {}, { by: 'Amina' }, { by: 'Amina', at: 'soon', words: 'All' }]) {
    entry?.set('signed', odd)
    expect(partner(doc, 'clinic').signed).toBeUndefined()
  }
  entry?.set('signed', { by: 3, at: '2026-01-01' })
  expect(partner(doc, 'clinic').signed).toEqual({ by: '', at: '2026-01-01', words: '' })
})

test('two people note what was said to one question at once, and both notes stay', () => {
  const { amina, tomas, meet } = twoPeople(start)
  const question = 'readiness/urgency'
  addTalkNote(amina.doc, { question, text: 'Yes', by: 'Amina' })
  addTalkNote(tomas.doc, { question, text: 'Not yet', by: 'A parent' })
  meet()
  const said = [...tomas.doc.getMap('talkNotes').values()].map((entry) => (entry as Y.Map<unknown>).toJSON())
  expect(said.map(({ text }) => text as string).toSorted()).toEqual(['Not yet', 'Yes'])
})

test('every question of the guidance is asked once, under an id of its own, and says whom it is from', () => {
  const asked = QUESTIONS.flatMap(({ questions }) => questions.map(({ question }) => question))
  const all = [
    ...[...file.conditions, ...file.readiness, ...file.pitfalls].map(({ question }) => question),
    ...file.equityActions,
    ...file.equityCapacities,
    ...file.pathsOfChange,
  ]
  expect(asked.toSorted()).toEqual(all.toSorted())
  const ids = QUESTIONS.flatMap(({ questions }) => questions.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  for (const { questions, source } of QUESTIONS)
    expect(questions.filter((one) => source === undefined && one.source === undefined)).toEqual([])
})
