import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { findTemplate, type Template } from '../../shared/content/templates.ts'
import { EXAMPLE_TEMPLATE, fillExample } from '../../shared/example.ts'
import { addActivity } from '../../shared/model/activities.ts'
import { readCellGoal, setCellGoal } from '../../shared/model/cells.ts'
import { deleteItem, readDeletedItems, setFields, writeField } from '../../shared/model/collection.ts'
import { components, phases } from '../../shared/model/kinds.ts'
import { type Plan, readPlan } from '../../shared/model/plan.ts'
import { type Reshaping, shapeOf } from '../../shared/model/reshape.ts'
import { reshape } from '../../shared/model/reshaping.ts'
import { seedPlan } from '../../shared/model/seed.ts'
import { addPhase } from '../../shared/model/structure.ts'
import { twoPeople } from '../support/two-people.ts'

const templateOf = (id: string): Template => {
  const found = findTemplate(id)
  if (!found) throw new Error(`there is no template ${id}`)
  return found
}
const GATEWAYS = templateOf('civic-infrastructure-gateways')
const PHASES = templateOf(EXAMPLE_TEMPLATE)

const start = (fill: (doc: Y.Doc) => void = () => undefined) => {
  const people = twoPeople((doc) => {
    seedPlan(doc, { title: 'Test', template: PHASES })
    fill(doc)
  })
  people.amina.undo.stopCapturing()
  return people
}
const example = () => start((doc) => fillExample(doc, new Y.Doc()))

const to = (template: Template, more: Partial<Reshaping> = {}): Reshaping => ({
  template,
  how: 'switch',
  fates: {},
  ...more,
})
const names = (all: readonly { name: string }[]): string[] => all.map(({ name }) => name)
const named = (all: readonly { id: string; name: string }[], name: string): string =>
  all.find((one) => one.name.startsWith(name))?.id ?? ''

/** Where each activity is, in words. */
const placesOf = ({ activities, phases: columns, components: rows }: Plan): Record<string, string> =>
  Object.fromEntries(
    activities.map(({ title, place }) => [
      title,
      `${columns.find(({ id }) => id === place.phase)?.name ?? '–'} / ${rows.find(({ id }) => id === place.component)?.name ?? '–'}`,
    ]),
  )

test('a plan that holds nothing takes on another template whole, and undo brings the first one back', () => {
  const { amina, tomas, meet } = start()
  const before = readPlan(amina.doc)
  reshape(amina.doc, to(GATEWAYS), 'Amina')
  meet()
  const after = readPlan(tomas.doc)
  expect(names(after.phases)).toEqual(names(GATEWAYS.phases))
  expect(names(after.components)).toEqual(names(GATEWAYS.components))
  expect(after.cells).toHaveLength(16)
  expect(after.about.template).toBe(GATEWAYS.id)
  expect(new Set(after.components.map(({ hue }) => hue)).size).toBe(4)
  amina.undo.undo()
  meet()
  const { phases: columns, components: rows, cells, about } = readPlan(tomas.doc)
  expect({ columns, rows, cells, about }).toEqual({
    columns: before.phases,
    rows: before.components,
    cells: before.cells,
    about: before.about,
  })
})

test('what holds activities stays behind what is new, and no activity loses its place', () => {
  const { amina, meet } = example()
  const before = readPlan(amina.doc)
  const shape = shapeOf(before, to(GATEWAYS))
  reshape(amina.doc, to(GATEWAYS))
  meet()
  const after = readPlan(amina.doc)
  expect(names(after.phases)).toEqual([...names(GATEWAYS.phases), ...names(before.phases)])
  expect(names(after.components)).toEqual([...names(GATEWAYS.components), ...names(before.components)])
  expect(placesOf(after)).toEqual(placesOf(before))
  // colors that are free come first
  expect(after.components.map(({ hue }) => hue)).toEqual([5, 6, 1, 2, 1, 2, 3, 4])
  // what was shown beforehand is what came of it
  expect(names(shape.phases)).toEqual(names(after.phases))
  for (const { id, place } of after.activities)
    expect(shape.places.get(id)).toEqual({
      phase: after.phases.findIndex((one) => one.id === place.phase),
      component: after.components.findIndex((one) => one.id === place.component),
    })
  expect(readCellGoal(amina.doc, after.phases[5]?.id ?? '', after.components[4]?.id ?? '')).toMatch(
    /^Identify champions/,
  )
})

test('a column that becomes one of the template’s keeps its activities, and a second one joins it', () => {
  const { amina, meet } = example()
  const before = readPlan(amina.doc)
  const [first, second, third] = before.phases.map(({ id }) => id)
  const count = before.activities.length
  const fates = {
    [first ?? '']: { becomes: 'exploring' },
    [second ?? '']: { becomes: 'exploring' },
    [third ?? '']: { becomes: 'sustaining' },
  }
  reshape(amina.doc, to(GATEWAYS, { fates }), 'Amina')
  meet()
  const after = readPlan(amina.doc)
  expect(names(after.phases)).toEqual(names(GATEWAYS.phases))
  expect(after.phases[0]).toMatchObject({ id: first, key: 'exploring', starts: '2026-01-12' })
  expect(after.activities).toHaveLength(count)
  const inFirst = after.activities.filter(({ place }) => place.phase === first)
  const was = before.activities.filter(({ place }) => place.phase === first || place.phase === second)
  expect(inFirst).toHaveLength(was.length)
  const governance = named(after.components, 'Governance')
  const row = inFirst.filter(({ place }) => place.component === governance).map(({ title }) => title)
  expect(row.slice(0, 4)).toEqual([
    'Convene the founding eleven',
    'Sign the participation charter',
    'Pay residents for their time',
    'Hire a backbone director',
  ])
  expect(readDeletedItems(amina.doc, [phases])).toMatchObject([{ id: second, by: 'Amina' }])
  amina.undo.undo()
  expect(placesOf(readPlan(amina.doc))).toEqual(placesOf(before))
})

test('words that a group wrote stay: names, goals of cells, purposes; the old framework’s give way', () => {
  const { amina } = start()
  const { phases: columns, components: rows } = readPlan(amina.doc)
  const [phase = '', other = ''] = columns.map(({ id }) => id)
  const [row = ''] = rows.map(({ id }) => id)
  setCellGoal(amina.doc, phase, row, 'Our own words')
  writeField(amina.doc, phases, other, 'name', 'Getting organized')
  setFields(amina.doc, components, row, { purpose: 'Who steers' })
  const fates = {
    [phase]: { becomes: 'exploring' },
    [other]: { becomes: 'emerging' },
    [row]: { becomes: 'vision' },
  }
  reshape(amina.doc, to(GATEWAYS, { fates }))
  expect(readCellGoal(amina.doc, phase, row)).toBe('Our own words')
  expect(readCellGoal(amina.doc, other, row)).toBe('A public baseline report card with disaggregated data')
  expect(readPlan(amina.doc).components[0]).toMatchObject({
    name: 'Shared Community Vision',
    purpose: 'Who steers',
  })
  // a name of one's own for the framework's column is kept where it comes back to that framework
  const { amina: again } = start((doc) =>
    writeField(doc, phases, readPlan(doc).phases[0]?.id ?? '', 'name', 'Starting'),
  )
  reshape(again.doc, to(PHASES))
  expect(names(readPlan(again.doc).phases)).toEqual(['Starting', ...names(PHASES.phases).slice(1)])
})

test('what is called the same is the same, whatever its capitals and accents', () => {
  const { amina } = start((doc) => addPhase(doc, '  exploring '))
  reshape(amina.doc, to(GATEWAYS, { how: 'add' }))
  const { phases: columns, about } = readPlan(amina.doc)
  expect(names(columns)).toEqual([
    ...names(PHASES.phases),
    '  exploring ',
    ...names(GATEWAYS.phases).slice(1),
  ])
  expect(columns[3]?.key).toBe('exploring')
  expect(about.template).toBe(PHASES.id)
})

test('who adds an activity meanwhile, or deletes a row, loses nothing by it', () => {
  const { amina, tomas, meet } = start()
  const { phases: columns, components: rows } = readPlan(amina.doc)
  const [phase = ''] = columns.map(({ id }) => id)
  const [row = '', second = ''] = rows.map(({ id }) => id)
  const reshaping = to(GATEWAYS, { fates: { [phase]: 'goes', [row]: { becomes: 'vision' } } })
  addActivity(tomas.doc, { phase, component: row, title: 'Meanwhile' })
  deleteItem(tomas.doc, 'components', second)
  meet()
  // it holds something by now
  reshape(amina.doc, reshaping)
  meet()
  expect(placesOf(readPlan(amina.doc))).toEqual({
    Meanwhile: 'Phase I: Initiate Action / Shared Community Vision',
  })
  expect(names(readPlan(tomas.doc).components)).toEqual(names(GATEWAYS.components))
})

test('what cannot be is not done: a template’s part that there is none of', () => {
  const { amina } = start()
  const [phase] = readPlan(amina.doc).phases
  const shape = shapeOf(
    readPlan(amina.doc),
    to(GATEWAYS, { fates: { [phase?.id ?? '']: { becomes: 'no-such' }, gone: { becomes: 'exploring' } } }),
  )
  expect(shape.fates[phase?.id ?? '']).toBe('stays')
  expect(shape.fates).not.toHaveProperty('gone')
})
