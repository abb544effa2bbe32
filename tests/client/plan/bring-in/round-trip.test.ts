import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { NO_ANSWERS } from '../../../../client/features/plan/bring-in/answers.ts'
import type { PlanNow } from '../../../../client/features/plan/bring-in/plan-now.ts'
import { confirmed, propose } from '../../../../client/features/plan/bring-in/proposal.ts'
import { readBytes } from '../../../../client/parts/bring-in/read-file.ts'
import { cell } from '../../../../client/parts/bring-in/table.ts'
import { csv } from '../../../../server/initiatives/csv.ts'
import { rowsOf } from '../../../../server/initiatives/columns.ts'
import { workbookOf } from '../../../../server/initiatives/workbook.ts'
import { addActor } from '../../../../shared/model/actors.ts'
import { bringIn } from '../../../../shared/model/bring-in.ts'
import { makeAll } from '../../../../shared/model/edit.ts'
import { activities } from '../../../../shared/model/kinds.ts'
import { readMap } from '../../../../shared/model/map.ts'
import { compare } from '../../../../shared/model/order.ts'
import { addPartners } from '../../../../shared/model/partners.ts'
import { type Plan, readPlan } from '../../../../shared/model/plan.ts'
import { addComponents, addPhases } from '../../../../shared/model/structure.ts'
import { isBlank, plainName } from '../../../../shared/names.ts'
import { STATUSES } from '../../../../shared/words/choices.ts'
import { answerAll, only, SIZE, told } from './support.ts'

/** What parts cells and lists, what spreadsheets calculate, and words that mean something in other tables. */
const bits = fc.constantFrom(
  '; ',
  ';',
  '|',
  ',',
  ', ',
  ' and ',
  ' & ',
  '- ',
  '• ',
  '1. ',
  '"',
  "'",
  '=1+1',
  '-',
  '@',
  '+',
  '\t',
  'none',
  'tbd',
  'yes',
  'Done',
  '2027',
  '03/04/2027',
  '46204',
  'ÄÖ',
  'مرحبا',
  '🦉',
  ' only',
  ' (lead)',
)
const isPlain = (text: string): boolean =>
  !isBlank(text) && plainName(text) !== '' && cell(text).text === text && !/\p{Cc}/u.test(text)

const words = fc
  .array(fc.oneof(bits, fc.string({ unit: 'grapheme', maxLength: 6 })), { minLength: 1, maxLength: 6 })
  .map((all) => all.join('').trim())
  .filter(isPlain)
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'))
const names = (least: number, most: number) =>
  fc.uniqueArray(words, { minLength: least, maxLength: most, selector: plainName })

const some = fc.integer({ min: 0, max: 99 })
const one = fc.record({
  phase: some,
  component: some,
  status: fc.constantFrom(...STATUSES),
  lead: fc.option(some, { nil: undefined }),
  supporting: fc.array(some, { maxLength: 3 }),
  due: fc.option(fc.constantFrom('2027-03-04', '2026-12-31', '2028-02-29'), { nil: undefined }),
  nextStep: fc.option(words, { nil: undefined }),
  happening: fc.boolean(),
  tags: fc.uniqueArray(words, { maxLength: 3 }),
  actors: fc.array(some, { maxLength: 3 }),
  needs: fc.array(some, { maxLength: 3 }),
  notes: fc.oneof(fc.constant(''), lines),
})

const plans = fc.record({
  titles: names(1, 6),
  phases: names(1, 3),
  components: names(1, 3),
  partners: names(1, 4),
  actors: names(1, 3),
  all: fc.array(one, { minLength: 6, maxLength: 6 }),
})

type Made = typeof plans extends fc.Arbitrary<infer T> ? T : never

const make = (given: Made): { doc: Y.Doc; map: Y.Doc } => {
  const [doc, map] = [new Y.Doc(), new Y.Doc()]
  const pick =
    <T>(all: readonly T[]) =>
    (n: number): T => {
      const found = all[n % all.length]
      if (found === undefined) throw new Error('There is none.')
      return found
    }
  const phase = pick(addPhases(doc, given.phases))
  const component = pick(addComponents(doc, given.components))
  const partner = pick(addPartners(doc, given.partners))
  const actor = pick(given.actors.map((name) => addActor(map, { name })))
  const ids = given.titles.map((_, i) => `activity-${i}`)
  makeAll(
    doc,
    activities,
    given.titles.map((title, i) => {
      const { phase: p, component: c, lead, supporting, actors, needs, ...rest } = pick(given.all)(i)
      const leads = lead === undefined ? undefined : partner(lead)
      return {
        ...rest,
        id: ids[i],
        title,
        place: { phase: phase(p), component: component(c), order: `a${i}` },
        lead: leads,
        supporting: supporting.map(partner).filter((id) => id !== leads),
        actors: actors.map(actor),
        needs: needs.map(pick(ids)).filter((id) => id !== ids[i]),
      }
    }),
  )
  return { doc, map }
}

/** All that a table has a column for, in names instead of ids. */
const toldIn = (doc: Y.Doc, map: Y.Doc) => {
  const plan = readPlan(doc)
  const named = new Map(
    [...plan.phases, ...plan.components, ...plan.partners, ...readMap(map).actors].map((item) => [
      item.id,
      item.name,
    ]),
  )
  for (const { id, title } of plan.activities) named.set(id, title)
  const all = (ids: readonly string[]) => ids.map((id) => named.get(id) ?? '').toSorted(compare)
  return plan.activities
    .map(({ id: _id, place, lead, supporting, tags, actors, needs, ...rest }) => ({
      ...rest,
      phase: named.get(place.phase),
      component: named.get(place.component),
      lead: lead && named.get(lead),
      supporting: all(supporting),
      tags: tags.toSorted(compare),
      actors: all(actors),
      needs: all(needs),
    }))
    .toSorted((a, b) => compare(a.title, b.title))
}

const nowOf = (plan: Plan, map: Y.Doc): PlanNow => ({
  ...plan,
  hidden: { phases: [], components: [] },
  actors: readMap(map).actors,
  isLocked: false,
})

const FILES = {
  'activities.csv': (table: ReturnType<typeof rowsOf>) => new TextEncoder().encode(csv(table)),
  'activities.xlsx': async (table: ReturnType<typeof rowsOf>) =>
    new Uint8Array(await workbookOf([{ name: 'Activities', table: table }])),
}

test.each(['activities.csv', 'activities.xlsx'] as const)(
  '%s brought into an empty plan is the same plan again, and into its own nothing new',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(plans, async (given) => {
        const { doc, map } = make(given)
        const plan = readPlan(doc)
        const tables = { plan, map: readMap(map) }
        const bytes = await FILES[name](rowsOf(tables, activities, plan.activities))
        const table = only(await readBytes(bytes, name, SIZE))

        expect(confirmed(propose(table, nowOf(plan, map), NO_ANSWERS))).toEqual([])

        const copy = new Y.Doc()
        const now = nowOf(readPlan(copy), map)
        const proposal = propose(table, now, answerAll(table, now))
        expect(proposal.questions.filter(({ isOpen }) => isOpen)).toEqual([])
        for (const _ of bringIn(copy, confirmed(proposal)));
        expect(toldIn(copy, map)).toEqual(toldIn(doc, map))
      }),
      { numRuns: name === 'activities.csv' ? 100 : 30 },
    )
  },
)

const LINE = 'ID,Title,Phase,Component,Status,Already happening,Needs,Notes\n'

test('what is needed and is called as several are, or as none, stays a word in the notes, and is told', async () => {
  const bytes = new TextEncoder().encode(
    `${LINE}a,Meet,P,C,To do,,,\nb,Meet,P,C,To do,,,\nc,Ask,P,C,To do,,Meet; Sing; Begin,\nd,Begin,P,C,To do,,,\n`,
  )
  const now = nowOf(readPlan(new Y.Doc()), new Y.Doc())
  const table = only(await readBytes(bytes, 'activities.csv', SIZE))
  const proposal = propose(table, now, answerAll(table, now))
  expect(told(proposal, 'which-need')).toEqual([[4, 'Meet']])
  expect(told(proposal, 'no-need')).toEqual([[4, 'Sing']])
  const [, , ask] = confirmed(proposal)
  expect([ask?.needs, ask?.notes]).toEqual([[{ at: 3 }], 'Needs: Meet; Sing'])
})

test('what a row needs is what is there already, where the file does not bring it', async () => {
  const plan = {
    ...nowOf(readPlan(new Y.Doc()), new Y.Doc()),
    activities: [{ id: 'x', title: 'Hire a director', place: { phase: 'p', component: 'c', order: 'a' } }],
  }
  const bytes = new TextEncoder().encode('Activity,Depends on\nFind a place,hire a DIRECTOR\n')
  const table = only(await readBytes(bytes, 'plan.csv', SIZE))
  expect(propose(table, plan, NO_ANSWERS).rows.map(({ needs }) => needs)).toEqual([[{ id: 'x' }]])
})
