import fc from 'fast-check'
import { expect, test } from 'vitest'

import { nameKey, NO_ANSWERS } from '../../../../client/features/plan/bring-in/answers.ts'
import { readDelimited } from '../../../../client/parts/bring-in/csv.ts'
import type { PlanNow } from '../../../../client/features/plan/bring-in/plan-now.ts'
import { confirmed, propose } from '../../../../client/features/plan/bring-in/proposal.ts'
import { readTyped } from '../../../../client/parts/bring-in/typed.ts'
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

test('our own table says by its ids what is there, whatever it is called by now', () => {
  const plan = {
    ...PLAN,
    activities: [{ id: 'a1', title: 'Meet', place: { phase: 'p1', component: 'c1', order: 'a' } }],
  }
  const table = readDelimited(
    'ID,Title,Phase,Component\na1,Meet monthly,Phase I: Begin,Governance\n,Meet,Phase I: Begin,Governance\n',
  )
  expect(propose(table, plan, NO_ANSWERS).rows.map(({ there, isIn }) => [there, isIn])).toEqual([
    ['a1', false],
    [undefined, true],
  ])
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
