import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { EXAMPLE_TEMPLATE, fillExample } from '../../shared/example.ts'
import { findTemplate } from '../../shared/content/templates.ts'
import { readAlive } from '../../shared/model/collection.ts'
import { type Findable, findMissing, RULES } from '../../shared/model/findings.ts'
import { activities, components, partners, phases } from '../../shared/model/kinds.ts'
import { seedMap, seedPlan } from '../../shared/model/seed.ts'

/** Findings of whole plans: the example's, and large ones. */

const TODAY = '2026-11-30'

const planOf = (doc: Y.Doc): Findable => ({
  phases: readAlive(doc, phases),
  components: readAlive(doc, components),
  activities: readAlive(doc, activities),
  partners: readAlive(doc, partners),
})

const example = (): Y.Doc => {
  const [plan, map] = [new Y.Doc(), new Y.Doc()]
  const template = findTemplate(EXAMPLE_TEMPLATE)
  if (!template) throw new Error('there is no such template')
  seedPlan(plan, { title: 'Example', template })
  seedMap(map)
  fillExample(plan, map)
  return plan
}

test('the same record gives the same findings in the same order, in whatever order it is read', () => {
  const plan = planOf(example())
  const found = findMissing(plan, TODAY)
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
  const counted = RULES.map((rule) => [rule, found.filter((one) => one.rule === rule).length])
  expect(Object.fromEntries(counted)).toEqual({
    overdue: 4,
    stuck: 1,
    waits: 3,
    lead: 2,
    alike: 0,
    empty: 0,
    leads: 9,
  })
  const reversed = {
    phases: plan.phases.toReversed(),
    components: plan.components.toReversed(),
    activities: plan.activities.toReversed(),
    partners: plan.partners.toReversed(),
  }
  expect(findMissing(reversed, TODAY)).toEqual(found)
})

const part = (id: string) => ({ id, name: '', order: id, hidden: false })

/** As many activities in a grid of 12 × 12, with titles of seven words out of so many. */
const large = (count: number, vocabulary: number): Findable => ({
  phases: Array.from({ length: 12 }, (_, i) => part(`p${i}`)),
  components: Array.from({ length: 12 }, (_, i) => ({ ...part(`c${i}`), purpose: '', hue: 1 })),
  partners: Array.from({ length: 30 }, (_, i) => ({
    id: `o${i}`,
    name: '',
    code: '',
    backbone: false,
    order: `${i}`,
  })),
  activities: Array.from({ length: count }, (_, i) => ({
    id: `a${i}`,
    title: Array.from(
      { length: 7 },
      (_word, n) => `words${String.fromCodePoint(97 + ((i * 7 + n * n) % vocabulary))}`,
    ).join(' '),
    notes: '',
    status: i % 5 === 0 ? ('stuck' as const) : ('doing' as const),
    place: { phase: `p${i % 12}`, component: `c${(i * 7) % 12}`, order: `a${i}` },
    lead: `o${i % 31}`,
    supporting: [],
    due: '2026-01-01',
    happening: false,
    tags: [],
    actors: [],
    needs: [`a${(i + 5) % count}`],
  })),
})

test('1,000 activities are looked through in less than 50 ms, also when all their titles are alike', () => {
  for (const vocabulary of [5000, 20, 1]) {
    const times = Array.from({ length: 15 }, () => {
      // anew each time, so that nothing is known of it
      const plan = large(1000, vocabulary)
      const start = performance.now()
      expect(findMissing(plan, TODAY).length).toBeGreaterThan(1000)
      return performance.now() - start
    })
    // the least of them: what else the computer does at that time is not measured
    expect(Math.min(...times)).toBeLessThan(50)
  }
})
