import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { findTemplate } from '../../shared/content/templates.ts'
import { EXAMPLE_TEMPLATE, fillExample } from '../../shared/example.ts'
import { readMap } from '../../shared/model/map.ts'
import { readPlan } from '../../shared/model/plan.ts'
import { seedMap, seedPlan } from '../../shared/model/seed.ts'

test('the example is full and believable', () => {
  const plan = new Y.Doc()
  const map = new Y.Doc()
  const template = findTemplate(EXAMPLE_TEMPLATE)
  if (template) seedPlan(plan, { title: 'Test', template })
  seedMap(map)
  fillExample(plan, map)
  const { about, activities, partners, agenda, phases } = readPlan(plan)
  expect(about.goal).toContain('80 of 100')
  expect(activities).toHaveLength(30)
  expect(new Set(activities.map(({ status }) => status)).size).toBe(4)
  expect(partners.map(({ code }) => code)).toContain('RSD')
  expect(partners).toHaveLength(9)
  expect(phases.every(({ starts }) => starts !== undefined)).toBe(true)
  const byId = new Map(activities.map((one) => [one.id, one]))
  const needs = activities.flatMap((one) => one.needs.map((id) => [one.title, byId.get(id)?.title]))
  expect(needs).toContainEqual(['Test the draft with families', 'Draft the strategic framework'])
  expect(needs.filter(([, needed]) => needed === undefined)).toEqual([])
  expect(activities.filter(({ happening }) => happening)).toHaveLength(1)
  expect(activities.flatMap(({ tags }) => tags)).toContain('Residents lead')
  expect(agenda.filter(({ text }) => text === '').map(({ name }) => name)).toEqual([
    'Common language',
    'How we will know',
  ])
  expect(agenda[0]?.text).toContain('46 are ready by the shared measure')
  const { actors, connections } = readMap(map)
  expect(actors).toHaveLength(24)
  expect(connections).toHaveLength(20)
  expect(new Set(connections.map(({ kind }) => kind)).size).toBe(6)
  const ids = new Set(partners.map(({ id }) => id))
  const named = [
    ...activities.flatMap(({ lead, supporting }) => [lead, ...supporting]),
    ...actors.map(({ touch }) => touch),
  ]
  expect(named.filter((id) => id !== undefined && !ids.has(id))).toEqual([])
})
