import fc from 'fast-check'
import { expect, test } from 'vitest'

import { nameKey, NO_ANSWERS } from '../../../../client/features/plan/bring-in/answers.ts'
import { cellNumber, readCellNumber } from '../../../../client/features/plan/bring-in/cell-numbers.ts'
import { readDelimited } from '../../../../client/features/plan/bring-in/csv.ts'
import { readDay } from '../../../../client/features/plan/bring-in/dates.ts'
import type { PlanNow } from '../../../../client/features/plan/bring-in/plan-now.ts'
import { confirmed, propose } from '../../../../client/features/plan/bring-in/proposal.ts'
import { readTyped } from '../../../../client/features/plan/bring-in/typed.ts'
import { answerAll, asked, PLAN, sample, SIZE, told } from './support.ts'

const typed = (text: string) => readTyped(text, SIZE)
const partner = (id: string, name: string, code = '') => ({ id, name, code })

/** The plan as it is once what was confirmed is written. */
const after = (plan: PlanNow, rows: ReturnType<typeof confirmed>): PlanNow => {
  const names = (all: readonly object[]) => [
    ...new Set(all.flatMap((one) => ('name' in one ? String(one.name) : []))),
  ]
  const parts = (all: readonly object[]) => names(all).map((name) => ({ id: `new ${name}`, name }))
  const idOf = (one: { id: string } | { name: string }) => ('id' in one ? one.id : `new ${one.name}`)
  return {
    ...plan,
    components: [...plan.components, ...parts(rows.map(({ component }) => component))],
    phases: [...plan.phases, ...parts(rows.map(({ phase }) => phase))],
    partners: names(rows.flatMap(({ lead, supporting }) => [...(lead ? [lead] : []), ...supporting])).map(
      (name) => partner(`new ${name}`, name),
    ),
    activities: rows.map(({ title = '', phase, component }, i) => ({
      id: `a${i}`,
      title,
      place: { phase: idOf(phase), component: idOf(component), order: `a${i}` },
    })),
  }
}

test('the same file a second time adds nothing, also after cards were moved', async () => {
  for (const name of ['action-plan.csv', 'model.csv']) {
    const [table] = await sample(name)
    if (!table) throw new Error(name)
    const written = confirmed(propose(table, PLAN, answerAll(table, PLAN)))
    const plan = after(PLAN, written)
    const again = propose(table, plan, answerAll(table, plan))
    expect(confirmed(again)).toEqual([])
    expect(told(again, 'there')).toHaveLength(written.length)
    const moved = {
      ...plan,
      activities: plan.activities.map((one) => ({
        ...one,
        place: { ...one.place, phase: 'p2', component: 'c2' },
      })),
    }
    expect(confirmed(propose(table, moved, answerAll(table, moved)))).toEqual([])
  }
})

test('one more of the same title than there is is new, and what is there can be brought in all the same', () => {
  const table = typed('Meet\nMeet')
  const plan = {
    ...PLAN,
    activities: [{ id: 'a', title: 'meet', place: { phase: 'p1', component: 'c1', order: 'a' } }],
  }
  const proposal = propose(table, plan, answerAll(table, plan))
  expect(proposal.rows.map(({ isIn }) => isIn)).toEqual([false, true])
  const both = propose(table, plan, answerAll(table, plan, { wanted: { '1:0': true } }))
  expect(confirmed(both)).toHaveLength(2)
})

test('partners are known by name and by code, with accents, capitals, quotes and spaces aside', () => {
  const plan = {
    ...PLAN,
    partners: [partner('b', 'Bücherei “Nord”', 'BN'), partner('r', 'Parks and Recreation')],
  }
  const proposal = propose(
    readDelimited('Activity,Lead,With\nOne,  BUCHEREI "Nord" ,Parks and Recreation\nTwo,bn,\n'),
    plan,
    NO_ANSWERS,
  )
  expect(proposal.rows.map(({ lead, supporting }) => [lead, supporting])).toEqual([
    [{ id: 'b' }, [{ id: 'r' }]],
    [{ id: 'b' }, []],
  ])
  expect(asked(proposal, 'partners')).toBeUndefined()
})

test('a name that may be one that is there is offered as it, and not taken for it', () => {
  const plan = { ...PLAN, partners: [partner('w', 'Public Works Department')] }
  const table = readDelimited('Activity,Lead\nOne,Public Works\n')
  expect(asked(propose(table, plan, NO_ANSWERS), 'partners')).toMatchObject({
    isOpen: true,
    names: [{ name: 'Public Works', likely: 'w' }],
  })
  const isIt = { names: { [nameKey('partners', 'public works')]: { id: 'w' } } }
  expect(propose(table, plan, answerAll(table, plan, isIt)).rows[0]?.lead).toEqual({ id: 'w' })
  const out = { names: { [nameKey('partners', 'public works')]: 'out' as const } }
  const kept = propose(table, plan, answerAll(table, plan, out)).rows[0]
  expect([kept?.lead, kept?.notes]).toEqual([undefined, 'Lead: Public Works'])
})

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

test('a place that was chosen and is gone by now is asked for again', () => {
  const table = typed('One\nTwo')
  const here = { ...NO_ANSWERS, phase: 'p2', component: 'c2' }
  expect(confirmed(propose(table, PLAN, here))).toHaveLength(2)
  const without = { ...PLAN, phases: PLAN.phases.slice(0, 1) }
  const proposal = propose(table, without, here)
  expect(confirmed(proposal)).toEqual([])
  expect(proposal.questions.filter(({ isOpen }) => isOpen)).toEqual([
    { ask: 'place', wants: 'phases', count: 2, isOpen: true },
  ])
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

test('whatever is pasted is read without an error, and what is confirmed is what was shown', () => {
  const bits = fc.constantFrom(
    '\t',
    '\n',
    ',',
    ';',
    '"',
    '=1+1',
    'B2: ',
    'Activity',
    'Lead',
    'Due',
    '03/04/2027',
    '46204',
    '🦉',
    '<b>',
    '\0',
  )
  const text = fc
    .array(fc.oneof(bits, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })))
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, (pasted) => {
      for (const table of [typed(pasted), readDelimited(pasted)]) {
        const answers = answerAll(table, PLAN)
        const proposal = propose(table, PLAN, answers)
        const shown = proposal.rows.filter(({ isIn, phase, component }) => isIn && phase && component)
        expect(confirmed(proposal).map(({ title }) => title)).toEqual(shown.map(({ title }) => title))
        for (const { title } of shown) expect(title.length).toBeLessThanOrEqual(200)
      }
    }),
    { numRuns: 60 },
  )
})

test('two thousand rows are understood in half a second', () => {
  const rows = Array.from(
    { length: 2000 },
    (_, i) =>
      `Aim ${i % 12},Activity number ${i},Partner ${i % 60},"Partner ${i % 7}, Partner ${i % 9}",${i % 28}/3/2027,Under way`,
  )
  const table = readDelimited(`Aim,Activity,Lead,With,Due,Status\n${rows.join('\n')}`)
  propose(table, PLAN, NO_ANSWERS)
  const before = process.cpuUsage()
  expect(propose(table, PLAN, NO_ANSWERS).rows).toHaveLength(2000)
  expect(process.cpuUsage(before).user).toBeLessThan(500_000)
})
