import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { activities as cards } from '../../shared/model/kinds.ts'
import { AGENDA_SECTIONS } from '../../shared/content/guidance.ts'
import { TEMPLATES, findTemplate } from '../../shared/content/templates.ts'
import { EXAMPLE_TEMPLATE, fillExample } from '../../shared/example.ts'
import { setAboutText } from '../../shared/model/about.ts'
import { addActivity } from '../../shared/model/activities.ts'
import { addActor, placeActor } from '../../shared/model/actors.ts'
import { setCellGoal } from '../../shared/model/cells.ts'
import { deleteItem, setFields } from '../../shared/model/collection.ts'
import { addConnection } from '../../shared/model/connections.ts'
import { readMap } from '../../shared/model/map.ts'
import { addPartner, codeFor } from '../../shared/model/partners.ts'
import { readPlan } from '../../shared/model/plan.ts'
import { seedMap, seedPlan } from '../../shared/model/seed.ts'
import { readDate } from '../../shared/model/values.ts'

const template = findTemplate(EXAMPLE_TEMPLATE)
if (!template) throw new Error('the template is not there')

const newPlan = (): Y.Doc => {
  const doc = new Y.Doc()
  seedPlan(doc, { title: 'Ready by Five', template })
  return doc
}

const newMap = (): Y.Doc => {
  const doc = new Y.Doc()
  seedMap(doc)
  return doc
}

/** What a caller of the API gets. */
const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('a new plan reads as its template, in order, with fresh ids and the template’s own in `key`', () => {
  const plan = readPlan(newPlan())
  expect(wire(plan)).toEqual({
    about: { title: 'Ready by Five', template: EXAMPLE_TEMPLATE, schema: 1, today: '', goal: '' },
    phases: template.phases.map(({ id, name, note }) => ({
      id: expect.any(String),
      name,
      order: expect.any(String),
      key: id,
      hidden: false,
      ...(note && { note }),
    })),
    components: template.components.map(({ id, name, purpose }, i) => ({
      id: expect.any(String),
      name,
      purpose,
      order: expect.any(String),
      key: id,
      hue: i + 1,
      hidden: false,
    })),
    cells: expect.any(Array),
    activities: [],
    partners: [],
    agenda: AGENDA_SECTIONS.map(({ name, prompt }) => ({ id: expect.any(String), name, prompt, text: '' })),
  })
  expect(plan.cells).toHaveLength(12)
  expect(plan.cells).toContainEqual({
    phase: plan.phases[1]?.id,
    component: plan.components[2]?.id,
    goal: 'Engage community and build public will',
  })
  expect(readPlan(newPlan()).phases[0]?.id).not.toBe(plan.phases[0]?.id)
})

test('every template seeds what it says', () => {
  for (const one of TEMPLATES) {
    const doc = new Y.Doc()
    seedPlan(doc, { title: 'Test', template: one })
    const { about, phases, components, cells } = readPlan(doc)
    expect(about.template).toBe(one.id)
    expect(phases.map(({ name }) => name)).toEqual(one.phases.map(({ name }) => name))
    expect(components.map(({ name }) => name)).toEqual(one.components.map(({ name }) => name))
    expect(cells).toHaveLength(Object.values(one.cells).flat().filter(Boolean).length)
  }
})

test('an activity and a partner read as plain JSON, sets as arrays', () => {
  const doc = newPlan()
  const { phases, components } = readPlan(doc)
  const cell = { phase: phases[0]?.id ?? '', component: components[0]?.id ?? '' }
  const partner = addPartner(doc, { name: 'Neighborhood Center', sector: 'Community', backbone: true })
  const id = addActivity(doc, { ...cell, title: 'Listening sessions', lead: partner, supporting: [partner] })
  setFields(doc, cards, id ?? '', { status: 'stuck', due: '2026-08-14', nextStep: 'Find a room' })
  const { activities, partners } = readPlan(doc)
  expect(wire(activities)).toEqual([
    {
      id,
      title: 'Listening sessions',
      notes: '',
      status: 'stuck',
      place: { ...cell, order: 'a0' },
      lead: partner,
      supporting: [partner],
      due: '2026-08-14',
      nextStep: 'Find a room',
      happening: false,
      tags: [],
      actors: [],
      needs: [],
    },
  ])
  expect(wire(partners)).toEqual([
    {
      id: partner,
      name: 'Neighborhood Center',
      code: 'NC',
      sector: 'Community',
      backbone: true,
      order: 'a0',
    },
  ])
})

test('activities come phase by phase, component by component, and last those that are in no cell', () => {
  const doc = newPlan()
  const { phases, components } = readPlan(doc)
  const add = (title: string, phase: number, component: number, index?: number) =>
    addActivity(doc, {
      phase: phases[phase]?.id ?? '',
      component: components[component]?.id ?? '',
      title,
      index,
    })
  add('late', 2, 0)
  add('gone', 1, 0)
  add('second row', 0, 1)
  add('second', 0, 0)
  add('first', 0, 0, 0)
  deleteItem(doc, 'phases', phases[1]?.id ?? '')
  expect(readPlan(doc).activities.map(({ title }) => title)).toEqual([
    'first',
    'second',
    'second row',
    'late',
    'gone',
  ])
})

test('a map reads as plain JSON, its numbers clamped', () => {
  const doc = newMap()
  const from = addActor(doc, { name: 'Parents', kind: 'resident', affected: 9 })
  const to = addActor(doc, { name: 'Mayor', kind: 'person', certainty: 'guess' })
  placeActor(doc, from, { influence: -3, position: 1.23456 })
  const connection = addConnection(doc, { from, to, strength: 7, kind: 'conflict' })
  const { about, actors, connections } = readMap(doc)
  expect(wire(about)).toEqual({ issue: '', how: '', schema: 1 })
  expect(wire(actors)).toEqual(
    [
      {
        id: from,
        name: 'Parents',
        kind: 'resident',
        at: { influence: 0, position: 1.23 },
        affected: 4,
        note: '',
        status: 'accepted',
      },
      { id: to, name: 'Mayor', kind: 'person', certainty: 'guess', note: '', status: 'accepted' },
    ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  )
  expect(wire(connections)).toEqual([
    { id: connection, from, to, kind: 'conflict', mutual: true, strength: 3, status: 'accepted' },
  ])
})

test('an activity that a script wrote as the contract describes it is read', () => {
  const doc = newPlan()
  const { phases, components } = readPlan(doc)
  const place = { phase: phases[0]?.id, component: components[0]?.id, order: 'a0' }
  const item = new Y.Map<unknown>([
    ['title', new Y.Text('From a script')],
    ['notes', new Y.Text()],
    ['status', 'doing'],
    ['place', place],
    ['supporting:partner-1', true],
    ['tag:early years', true],
    ['somethingOfItsOwn', { kept: true }],
  ])
  doc.getMap('activities').set('script-1', item)
  expect(readPlan(doc).activities).toMatchObject([
    {
      id: 'script-1',
      title: 'From a script',
      status: 'doing',
      place,
      supporting: ['partner-1'],
      tags: ['early years'],
    },
  ])
  setFields(doc, cards, 'script-1', { status: 'done' })
  expect(item.get('somethingOfItsOwn')).toEqual({ kept: true })
})

test('what does not change is not written', () => {
  const plan = newPlan()
  fillExample(plan, newMap())
  const { activities, phases, components } = readPlan(plan)
  const card = activities.find(({ due }) => due)
  const before = Y.encodeStateVector(plan)
  setFields(plan, cards, card?.id ?? '', { status: card?.status, due: card?.due })
  setAboutText(plan, 'goal', readPlan(plan).about.goal)
  const [phase, component] = [phases[0]?.id ?? '', components[0]?.id ?? '']
  const goal = readPlan(plan).cells.find((cell) => cell.phase === phase && cell.component === component)?.goal
  setCellGoal(plan, phase, component, goal ?? '')
  expect(Y.encodeStateVector(plan)).toEqual(before)
})

test.each([
  ['2026-02-28', true],
  ['2028-02-29T10:00:00.000Z', true],
  ['2026-03-29T02:30+02:00', true],
  ['2026-02-31', false],
  ['2026-13-01', false],
  ['March 7, 2026', false],
  ['1', false],
  ['', false],
])('%s is a date: %s', (value, isDate) => {
  expect(readDate(value)).toBe(isDate ? value : undefined)
})

test('a partner’s code is short, in its own letters, and not taken', () => {
  expect(codeFor('Neighborhood Center', [])).toBe('NC')
  expect(codeFor('Northern Clinic', ['NC'])).toBe('NC2')
  expect(codeFor('library', [])).toBe('LIB')
  expect(codeFor('مركز الحي', [])).toBe('ما')
  expect(codeFor('  ', [])).toBe('?')
})
