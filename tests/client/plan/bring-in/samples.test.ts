import { expect, test } from 'vitest'

import { NO_ANSWERS } from '../../../../client/features/plan/bring-in/answers.ts'
import { isOfMap } from '../../../../client/features/plan/bring-in/heads.ts'
import { confirmed, keptInNotes, propose } from '../../../../client/features/plan/bring-in/proposal.ts'
import { readFileSync } from 'node:fs'
import { readTyped } from '../../../../client/parts/bring-in/typed.ts'
import { answerAll, asked, only, PLAN, sample, SIZE, told } from './support.ts'

/** The files in the shapes that groups bring, with the counts that `tests/samples` is known to have. */

test('an action plan from Excel: each activity, who leads and helps, status and day', async () => {
  const table = only(await sample('action-plan.csv'))
  const proposal = propose(table, PLAN, answerAll(table, PLAN))
  const { rows } = proposal
  expect(rows).toHaveLength(25)
  expect(new Set(rows.map(({ component }) => component && 'name' in component && component.name)).size).toBe(
    4,
  )
  expect(asked(propose(table, PLAN, NO_ANSWERS), 'partners')?.names).toHaveLength(16)
  const leads = rows.flatMap(({ lead }) => (lead && 'name' in lead ? lead.name : []))
  expect([leads.length, new Set(leads).size]).toEqual([24, 11])
  expect(rows.flatMap(({ supporting }) => supporting)).toHaveLength(28)
  const count = (status: string) => rows.filter((row) => row.status === status).length
  expect([count('done'), count('doing'), count('todo'), count('stuck')]).toEqual([7, 7, 8, 3])
  expect(rows.filter(({ due }) => due !== undefined)).toHaveLength(23)
  expect(rows.find(({ row }) => row === 2)?.due).toBe('2026-12-18')
  expect(confirmed(proposal), 'the line given twice comes once').toHaveLength(24)
  expect(proposal.questions.filter(({ isOpen }) => isOpen)).toEqual([])
})

test('an action plan from Excel: what is asked once, and what is not guessed', async () => {
  const proposal = propose(only(await sample('action-plan.csv')), PLAN, NO_ANSWERS)
  expect(asked(proposal, 'place')).toMatchObject({ wants: 'phases', count: 25, isOpen: true })
  expect(asked(proposal, 'components')).toMatchObject({ isOpen: true })
  expect(asked(proposal, 'statuses')?.words.map(({ name, answer }) => [name, answer])).toEqual([
    ['On track', 'doing'],
    ['Completed', 'done'],
    ['Not started', 'todo'],
    ['At risk', undefined],
  ])
  expect(asked(proposal, 'order')).toMatchObject({ both: ['03/04/2027'], answer: 'dmy' })
  expect(asked(proposal, 'serials')).toMatchObject({ written: '46204', day: '2026-07-01', count: 30 })
  expect(confirmed(proposal), 'nothing is written before').toEqual([])
})

test('an action plan from Excel: all that is not understood is told with its row', async () => {
  const table = only(await sample('action-plan.csv'))
  const proposal = propose(table, PLAN, answerAll(table, PLAN))
  expect(told(proposal, 'twice')).toEqual([[25, '24']])
  expect(told(proposal, 'no-day')).toEqual([[18, 'Ongoing']])
  expect(told(proposal, 'long').map(([row]) => row)).toEqual([2, 13])
  expect(told(proposal, 'lost-letters').map(([row]) => row)).toEqual([21, 22, 23, 24, 25, 26])
  expect(told(proposal, 'no-lead').map(([row]) => row)).toEqual([26])
  expect(told(proposal, 'contact')).toEqual([[10, 'traffic@milltown.example']])
  expect(told(proposal, 'formula')).toContainEqual([15, '=SUM(N2:N9)'])
  expect(told(proposal, 'without')).toEqual([[6, 'Public Works Department only']])
  expect(told(proposal, 'as-one').map(([, name]) => name)).toContain('Chamber of Shops, Mill Street')
  expect(told(proposal, 'day')).toContainEqual([10, 'Due: 03/04/2027 = 2027-04-03'])
  expect(keptInNotes(proposal)).toContain('Cost')
  const [first] = proposal.rows
  expect(first?.title.length).toBeLessThanOrEqual(200)
  expect(first?.notes).toContain('where every family can read it.')
  expect(first?.notes).toContain('Cost: 12,500')
  expect(first?.notes).toContain('Start: 2026-07-01')
  expect(proposal.rows.map(({ title }) => title)).toContain('-Repaint the curb at the three gates yellow')
  expect(proposal.rows.map(({ title }) => title)).toContain(
    '=> Two seats for students on the street committee',
  )
})

test('a logic model: an activity for each line of a cell, with the rest of its line', async () => {
  const table = only(await sample('model.csv'))
  const proposal = propose(table, PLAN, answerAll(table, PLAN))
  expect(proposal.rows).toHaveLength(14)
  expect(asked(propose(table, PLAN, NO_ANSWERS), 'components')?.names).toHaveLength(3)
  expect(asked(propose(table, PLAN, NO_ANSWERS), 'partners')?.names).toHaveLength(13)
  expect(new Set(proposal.rows.flatMap(({ tags }) => tags)).size, 'strategies').toBe(8)
  expect(proposal.rows.filter(({ lead }) => lead)).toEqual([])
  expect(told(proposal, 'no-lead')).toHaveLength(8)
  expect(told(proposal, 'empty')).toEqual([
    [8, 'First changes'],
    [7, 'Later changes'],
  ])
  const kept = (head: string): number =>
    [
      ...new Map(proposal.rows.map(({ row, notes = '' }) => [row, notes.match(`${head}: (.*)`)?.[1]])),
    ].flatMap(([, text]) => text?.split('; ') ?? []).length
  expect(['Outputs', 'First changes', 'Later changes', 'Lasting changes'].map(kept)).toEqual([13, 8, 8, 11])
})

test('a block from Excel as text: days in the order that one of them shows, the first of several leads', () => {
  const table = readTyped(readFileSync('tests/samples/clipboard/excel.txt', 'utf8'), SIZE)
  const proposal = propose(table, PLAN, answerAll(table, PLAN))
  expect(proposal.rows.map(({ title, due, status }) => [title, due, status])).toEqual([
    ['Paint three crossings', '2026-09-01', 'done'],
    ['Later bus', '2027-01-25', 'todo'],
    ['=> One form', '2026-11-02', undefined],
  ])
  expect(asked(propose(table, PLAN, NO_ANSWERS), 'partners')?.names).toHaveLength(4)
  expect(asked(proposal, 'order')).toMatchObject({ answer: 'mdy' })
  expect(told(proposal, 'first-leads')).toEqual([[3, "Milltown Transit, Drivers' union"]])
})

test('a workbook of people and their connections has no activities, and is known for what it is', async () => {
  const tables = await sample('people-and-ties.xlsx')
  expect(tables.map(({ sheet, lines }) => [sheet, lines.length])).toEqual([
    ['Elements', 13],
    ['Connections', 17],
  ])
  for (const table of tables) {
    const proposal = propose(table, PLAN, NO_ANSWERS)
    expect(proposal.rows).toEqual([])
    expect(isOfMap(proposal.columns.map(({ head }) => head))).toBe(true)
    expect(asked(proposal, 'title')).toMatchObject({ isOpen: true })
  }
})
