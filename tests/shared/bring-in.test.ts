import * as Y from 'yjs'
import { expect, test } from 'vitest'

import { addActivity, moveActivity } from '../../shared/model/activities.ts'
import { type BroughtIn, bringIn } from '../../shared/model/bring-in.ts'
import { deleteItem, readAlive, readOrdered } from '../../shared/model/collection.ts'
import { EDIT } from '../../shared/model/edit.ts'
import { activities, components, partners, phases } from '../../shared/model/kinds.ts'
import { readPlan } from '../../shared/model/plan.ts'
import { TEMPLATES } from '../../shared/content/templates.ts'
import { seedPlan } from '../../shared/model/seed.ts'
import { textIn, twoPeople } from '../support/two-people.ts'

const [template] = TEMPLATES
if (!template) throw new Error('there is no template')
const seed = (doc: Y.Doc) => seedPlan(doc, { title: 'Plan', template })

const writeAll = (doc: Y.Doc, all: readonly BroughtIn[]): number[] => [...bringIn(doc, all)]
const place = (doc: Y.Doc) => ({
  phase: { id: readOrdered(doc, phases)[0]?.id ?? '' },
  component: { id: readOrdered(doc, components)[0]?.id ?? '' },
})

test('what a file names and is not there is added once, however it is written; what is there is found', () => {
  const { amina } = twoPeople(seed)
  const { doc } = amina
  const { phase } = place(doc)
  const before = readOrdered(doc, components).length
  writeAll(doc, [
    {
      title: 'One',
      phase,
      component: { name: 'Streets' },
      lead: { name: 'City Council' },
      supporting: [{ name: 'Library' }],
    },
    { title: 'Two', phase, component: { name: 'streets ' }, lead: { name: 'CITY COUNCIL' }, supporting: [] },
  ])
  expect(readOrdered(doc, partners).map(({ name, code }) => [name, code])).toEqual([
    ['City Council', 'CC'],
    ['Library', 'LIB'],
  ])
  expect(
    readOrdered(doc, components)
      .map(({ name }) => name)
      .slice(before),
  ).toEqual(['Streets'])
  writeAll(doc, [
    { title: 'Three', phase, component: { name: 'Streets' }, supporting: [{ name: 'library' }] },
  ])
  expect(readOrdered(doc, partners)).toHaveLength(2)
  expect(readPlan(doc).activities.map(({ title }) => title)).toEqual(['One', 'Two', 'Three'])
})

test('they stand behind what is in their cell, in the order of the file', () => {
  const { amina } = twoPeople(seed)
  const { doc } = amina
  const { phase, component } = place(doc)
  addActivity(doc, { title: 'There', phase: phase.id, component: component.id })
  const all = Array.from({ length: 250 }, (_, i) => ({ title: `Row ${i}`, phase, component, supporting: [] }))
  expect(writeAll(doc, all)).toEqual([100, 200, 250])
  expect(readPlan(doc).activities.map(({ title }) => title)).toEqual([
    'There',
    ...all.map(({ title }) => title),
  ])
})

test('undo takes all of it back as one step, and leaves what others wrote in it and beside it', () => {
  const { amina, tomas, meet } = twoPeople(seed)
  const { phase, component } = place(amina.doc)
  const own = addActivity(tomas.doc, { title: 'Of Tomas', phase: phase.id, component: component.id }) ?? ''
  meet()
  // as one step, which `LiveDocument.stepInParts` makes of it
  amina.undo.captureTimeout = Infinity
  writeAll(amina.doc, [
    { title: 'One', phase, component: { name: 'Streets' }, lead: { name: 'City Council' }, supporting: [] },
    { title: 'Two', phase, component, supporting: [] },
  ])
  meet()
  const [one] = readAlive(tomas.doc, activities).filter(({ title }) => title === 'One')
  textIn(tomas.doc, 'activities', one?.id ?? '', 'title').insert(3, ' and more')
  moveActivity(tomas.doc, own, {
    phase: readOrdered(tomas.doc, phases)[1]?.id ?? '',
    component: component.id,
  })
  meet()
  amina.undo.undo()
  meet()
  for (const { doc } of [amina, tomas]) {
    expect(readAlive(doc, activities).map(({ title }) => title)).toEqual(['Of Tomas'])
    expect(readAlive(doc, partners)).toEqual([])
    expect(readOrdered(doc, components).map(({ name }) => name)).not.toContain('Streets')
  }
  amina.undo.redo()
  meet()
  expect(
    readAlive(tomas.doc, activities)
      .map(({ title }) => title)
      .toSorted(),
  ).toEqual(['Of Tomas', 'One and more', 'Two'])
})

test('a column that somebody deletes meanwhile keeps what was brought into it, without a place', () => {
  const { amina, tomas, meet } = twoPeople(seed)
  const { phase, component } = place(amina.doc)
  deleteItem(tomas.doc, 'phases', phase.id)
  meet()
  writeAll(amina.doc, [{ title: 'One', phase, component, supporting: [] }])
  expect(readAlive(amina.doc, activities).map(({ title, place: at }) => [title, at.phase])).toEqual([
    ['One', phase.id],
  ])
})

test('no update of two thousand long activities is too large for the server, and they are written in a second', () => {
  const { amina } = twoPeople(seed)
  const { phase, component } = place(amina.doc)
  const sizes: number[] = []
  amina.doc.on('update', (update: Uint8Array, origin: unknown) => {
    sizes.push(update.length)
    expect(origin === EDIT || typeof origin === 'symbol').toBe(true)
  })
  const all = Array.from({ length: 2000 }, (_, i) => ({
    title: `Activity ${i} ${'word '.repeat(30)}`,
    notes: 'A note of some length. '.repeat(i % 50 === 0 ? 5000 : 100),
    phase,
    component,
    supporting: [],
  }))
  // the time of this thread alone: others take theirs from the clock on the wall
  const before = process.threadCpuUsage()
  writeAll(amina.doc, all)
  const { user, system } = process.threadCpuUsage(before)
  expect((user + system) / 1000).toBeLessThan(1500)
  expect(Math.max(...sizes)).toBeLessThan(1024 * 1024)
})
