import fc from 'fast-check'
import { expect, test } from 'vitest'

import { NO_ANSWERS } from '../../../../client/features/plan/bring-in/answers.ts'
import { cellNumber, readCellNumber } from '../../../../client/parts/bring-in/cell-numbers.ts'
import { readDelimited } from '../../../../client/parts/bring-in/csv.ts'
import { readDay } from '../../../../client/parts/bring-in/dates.ts'
import { propose } from '../../../../client/features/plan/bring-in/proposal.ts'
import { readTyped } from '../../../../client/parts/bring-in/typed.ts'
import { asked, PLAN, SIZE, told } from './support.ts'

/** How tables are laid out, and how days and cells are written. */

const typed = (text: string) => readTyped(text, SIZE)
const partner = (id: string, name: string, code = '') => ({ id, name, code })

test('lines begin with the number of a cell: rows are letters, columns numbers', () => {
  const proposal = propose(
    typed('B2: first, second\n- third\nA1: one; two, and more\nC9: nowhere'),
    PLAN,
    NO_ANSWERS,
  )
  expect(proposal.rows.map(({ title, phase, component }) => [title, component, phase])).toEqual([
    ['first', { id: 'c2' }, { id: 'p2' }],
    ['second', { id: 'c2' }, { id: 'p2' }],
    ['third', { id: 'c2' }, { id: 'p2' }],
    ['one', { id: 'c1' }, { id: 'p1' }],
    ['two, and more', { id: 'c1' }, { id: 'p1' }],
    ['nowhere', undefined, undefined],
  ])
  expect(told(proposal, 'no-cell')).toEqual([[4, 'C9']])
  expect(
    propose(typed('Q3: a report\nMail: call them'), PLAN, NO_ANSWERS).rows.map(({ title }) => title),
  ).toEqual(['Q3: a report', 'Mail: call them'])
})

test('cells are numbered as rows of a spreadsheet are lettered', () => {
  expect([cellNumber(0, 0), cellNumber(11, 11), cellNumber(26, 2)]).toEqual(['A1', 'L12', 'AA3'])
  fc.assert(
    fc.property(fc.nat(700), fc.nat(900), (row, column) => {
      expect(readCellNumber(cellNumber(row, column))).toEqual({ row, column })
    }),
  )
})

test('a table that is laid out as the grid is goes cell by cell, either way round', () => {
  const rows = '\tPhase I: Begin\tPhase II: Grow\nGovernance\tMeet\t"Vote\nTell"\nCommunity\t\tAsk'
  const turned = '\tGovernance\tCommunity\nPhase I: Begin\tMeet\t\nPhase II: Grow\t"Vote\nTell"\tAsk'
  for (const text of [rows, turned])
    expect(
      propose(typed(text), PLAN, NO_ANSWERS)
        .rows.map(({ title, component, phase }) => JSON.stringify([title, component, phase]))
        .toSorted(),
    ).toEqual(
      [
        ['Ask', { id: 'c2' }, { id: 'p2' }],
        ['Meet', { id: 'c1' }, { id: 'p1' }],
        ['Tell', { id: 'c1' }, { id: 'p2' }],
        ['Vote', { id: 'c1' }, { id: 'p2' }],
      ].map((one) => JSON.stringify(one)),
    )
})

test('columns without heads are known by what stands in them', () => {
  const plan = { ...PLAN, partners: [partner('l', 'Library'), partner('s', 'School')] }
  const proposal = propose(
    readDelimited(
      'Library,Open the reading room,2026-09-01,Doing\nSchool,Ask all families,2026-10-01,Done\n',
    ),
    plan,
    { ...NO_ANSWERS, phase: 'p1', component: 'c1' },
  )
  expect(proposal.rows.map(({ title, lead, due, status }) => [title, lead, due, status])).toEqual([
    ['Open the reading room', { id: 'l' }, '2026-09-01', 'doing'],
    ['Ask all families', { id: 's' }, '2026-10-01', 'done'],
  ])
})

test('where only the first of several rows names its place, the others are in it, and it is told', () => {
  const proposal = propose(
    readDelimited('Component,Activity\nGovernance,One\n,Two\nCommunity,Three'),
    PLAN,
    NO_ANSWERS,
  )
  expect(proposal.rows.map(({ component }) => component)).toEqual([{ id: 'c1' }, { id: 'c1' }, { id: 'c2' }])
  expect(told(proposal, 'from-above')).toEqual([[3, 'Governance']])
})

test('without a column that says what will be done, it is asked which one it is', () => {
  const table = readDelimited('Lead,Due,Status,Was wir tun\nLibrary,2026-01-01,Done,Lesen\n')
  expect(asked(propose(table, PLAN, NO_ANSWERS), 'title')).toMatchObject({ isOpen: true })
  const { rows } = propose(table, PLAN, { ...NO_ANSWERS, fields: { 3: 'title' } })
  expect(rows.map(({ title }) => title)).toEqual(['Lesen'])
})

test('days are read as they are written, and one that can be read in two ways says so', () => {
  expect(['2026-07-01', '1 July 2026', 'July 1st, 2026', '1.7.2026', 'Wed, 1 Jul 2026'].map(readDay)).toEqual(
    Array.from({ length: 5 }, () => ({ kind: 'sure', day: '2026-07-01' })),
  )
  expect(readDay('46204')).toEqual({ kind: 'serial', day: '2026-07-01' })
  expect(readDay('03/04/27')).toEqual({ kind: 'order', dmy: '2027-04-03', mdy: '2027-03-04' })
  for (const none of ['Ongoing', '2026', '31/02/2026', '12500', 'Q3 2026', ''])
    expect(readDay(none)).toBeUndefined()
})
