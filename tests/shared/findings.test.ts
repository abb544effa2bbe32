import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { addActivity, moveActivity } from '../../shared/model/activities.ts'
import { deleteItem, readAlive, setFields, setMember, writeField } from '../../shared/model/collection.ts'
import { type Findable, findMissing, type Rule } from '../../shared/model/findings.ts'
import { activities, components, partners, phases } from '../../shared/model/kinds.ts'
import { addPartner } from '../../shared/model/partners.ts'
import { putAside, readAsides, takeBack } from '../../shared/model/set-aside.ts'
import { addComponent, addPhase } from '../../shared/model/structure.ts'

const TODAY = '2026-11-30'

const planOf = (doc: Y.Doc): Findable => ({
  phases: readAlive(doc, phases),
  components: readAlive(doc, components),
  activities: readAlive(doc, activities),
  partners: readAlive(doc, partners),
})

const missingIn = (doc: Y.Doc, rule: Rule): string[] =>
  findMissing(planOf(doc), TODAY)
    .filter((one) => one.rule === rule)
    .map(({ id }) => id)

/** Two columns and one row, and two partners. */
const small = (): Y.Doc => {
  const doc = new Y.Doc()
  addPhase(doc, 'Now')
  addPhase(doc, 'Later')
  addComponent(doc, 'Work')
  for (const id of ['clinic', 'school']) addPartner(doc, { id, name: id })
  return doc
}

type Given = Omit<Parameters<typeof addActivity>[1], 'phase' | 'component'>

const add = (doc: Y.Doc, id: string, given: Given = {}): void => {
  const [phase] = planOf(doc).phases.toSorted((a, b) => (a.order < b.order ? -1 : 1))
  const [component] = planOf(doc).components
  addActivity(doc, {
    id,
    title: id,
    lead: 'clinic',
    phase: phase?.id ?? '',
    component: component?.id ?? '',
    ...given,
  })
}

test('a cell is empty until an activity is in it, and again when that is deleted', () => {
  const doc = small()
  const [now, later] = planOf(doc).phases.toSorted((a, b) => (a.order < b.order ? -1 : 1))
  const work = planOf(doc).components[0]?.id
  expect(missingIn(doc, 'empty')).toEqual([
    `empty/cells/${now?.id}/${work}`,
    `empty/cells/${later?.id}/${work}`,
  ])
  add(doc, 'one')
  expect(missingIn(doc, 'empty')).toEqual([`empty/cells/${later?.id}/${work}`])
  deleteItem(doc, 'activities', 'one')
  expect(missingIn(doc, 'empty')).toHaveLength(2)
})

test('what is hidden is left out, with all that is in it', () => {
  const doc = small()
  add(doc, 'one', { lead: undefined, due: '2026-01-01' })
  expect(missingIn(doc, 'lead')).toEqual(['lead/activities/one'])
  const [now, later] = planOf(doc).phases.toSorted((a, b) => (a.order < b.order ? -1 : 1))
  setFields(doc, phases, now?.id ?? '', { hidden: true })
  expect(findMissing(planOf(doc), TODAY).map(({ id }) => id)).toEqual([
    `empty/cells/${later?.id}/${planOf(doc).components[0]?.id}`,
  ])
})

test('who leads nothing is said of what is not done, and of what a partner led who is gone', () => {
  const doc = small()
  add(doc, 'nobody', { lead: undefined })
  add(doc, 'done', { lead: undefined, status: 'done' })
  add(doc, 'left', { lead: 'school' })
  expect(missingIn(doc, 'lead')).toEqual(['lead/activities/nobody'])
  deleteItem(doc, 'partners', 'school')
  expect(findMissing(planOf(doc), TODAY).filter(({ rule }) => rule === 'lead')).toEqual([
    { id: 'lead/activities/nobody', rule: 'lead', activity: 'nobody', isGone: false },
    { id: 'lead/activities/left', rule: 'lead', activity: 'left', isGone: true },
  ])
})

test('overdue is what is not done on the day after its day', () => {
  const doc = small()
  add(doc, 'yesterday', { due: '2026-11-29' })
  add(doc, 'today', { due: '2026-11-30' })
  add(doc, 'done', { due: '2026-11-01', status: 'done' })
  expect(missingIn(doc, 'overdue')).toEqual(['overdue/activities/yesterday'])
})

test('what is stuck is listed without a next step, and with whatever needs it', () => {
  const doc = small()
  add(doc, 'stuck', { status: 'stuck', nextStep: ' ' })
  add(doc, 'next', { needs: ['stuck', 'next', 'gone'] })
  expect(missingIn(doc, 'stuck')).toEqual(['stuck/activities/stuck'])
  expect(missingIn(doc, 'waits')).toEqual(['waits/activities/next/stuck'])
  setFields(doc, activities, 'stuck', { nextStep: 'Call them' })
  expect(missingIn(doc, 'stuck')).toEqual([])
  expect(missingIn(doc, 'waits')).toHaveLength(1)
  setFields(doc, activities, 'stuck', { status: 'doing' })
  expect(missingIn(doc, 'waits')).toEqual([])
})

test('two partners do nearly the same by its words, whatever their order, capitals and accents', () => {
  const alike = (one: string, other: string) => {
    const doc = small()
    add(doc, 'a', { title: one })
    add(doc, 'b', { title: other, lead: 'school' })
    return missingIn(doc, 'alike').length === 1
  }
  expect(alike('Train the parent leaders', 'Parent leaders, to train')).toBe(true)
  expect(alike('Formación de líderes', 'FORMACION DE LIDERES')).toBe(true)
  expect(alike('为家长提供培训课程', '为家长提供培训课程。')).toBe(true)
  expect(alike('آموزش والدین در محله', 'آموزش والدین، محله')).toBe(true)
  expect(alike('Listening sessions with parents', 'Listening sessions with teachers')).toBe(false)
  expect(alike('Open a room in block 7', 'Open a room in block 8')).toBe(false)
  expect(alike('Meet', 'Meet')).toBe(false)
  expect(alike('', '')).toBe(false)
})

test('who takes part in the other’s, needs it, leads both or is done does not do the same unknowingly', () => {
  const doc = small()
  const title = 'Train parent leaders'
  add(doc, 'a', { title })
  add(doc, 'b', { title, lead: 'school' })
  const id = 'alike/activities/a/b'
  expect(missingIn(doc, 'alike')).toEqual([id])
  setMember(doc, activities, 'a', 'supporting', { member: 'school', is: true })
  expect(missingIn(doc, 'alike')).toEqual([])
  setMember(doc, activities, 'a', 'supporting', { member: 'school', is: false })
  setMember(doc, activities, 'b', 'needs', { member: 'a', is: true })
  expect(missingIn(doc, 'alike')).toEqual([])
  setMember(doc, activities, 'b', 'needs', { member: 'a', is: false })
  setFields(doc, activities, 'a', { status: 'done' })
  expect(missingIn(doc, 'alike')).toEqual([])
  setFields(doc, activities, 'a', { status: 'doing', lead: 'school' })
  expect(missingIn(doc, 'alike')).toEqual([])
})

test('how many each partner leads is said of all partners, once there are activities', () => {
  const doc = small()
  expect(missingIn(doc, 'leads')).toEqual([])
  add(doc, 'one')
  add(doc, 'two', { status: 'done' })
  add(doc, 'three', { lead: undefined })
  expect(findMissing(planOf(doc), TODAY).filter(({ rule }) => rule === 'leads')).toEqual([
    { id: 'leads/partners/clinic', rule: 'leads', partner: 'clinic', leads: 2, of: 3 },
    { id: 'leads/partners/school', rule: 'leads', partner: 'school', leads: 0, of: 3 },
  ])
})

test('a finding keeps its id through edits and moves, so that it stays set aside', () => {
  const doc = small()
  add(doc, 'one', { lead: undefined })
  putAside(doc, 'lead/activities/one', { reason: 'We decide in May', by: 'Amina' })
  writeField(doc, activities, 'one', 'title', 'Something else')
  const later = planOf(doc).phases.toSorted((a, b) => (a.order < b.order ? 1 : -1))[0]
  moveActivity(doc, 'one', { phase: later?.id ?? '', component: planOf(doc).components[0]?.id ?? '' })
  expect(missingIn(doc, 'lead')).toEqual(['lead/activities/one'])
  expect(readAsides(doc)).toMatchObject({
    'lead/activities/one': { reason: 'We decide in May', by: 'Amina' },
  })
  takeBack(doc, 'lead/activities/one')
  expect(readAsides(doc)).toEqual({})
})
