import { expect, test } from 'vitest'

import { startOfRecord } from '../../../client/app/start-of-record.ts'

const record = {
  schema: 1,
  plan: {
    about: { title: 'Ready by Five', schema: 1, goal: { $text: 'All children' } },
    phases: { p1: { name: { $text: 'Phase I' }, order: 'a0' } },
    cells: { 'p1/c1': 'What this cell is for' },
    activities: {
      kept: { title: { $text: 'Sign the charter' }, status: 'done', lead: 'north' },
      gone: { title: { $text: 'A mistake' }, status: 'todo', deleted: '2026-01-01T00:00:00.000Z' },
      back: { title: { $text: 'Restored' }, status: 'todo', deleted: null },
    },
    comments: { one: { on: 'activities/kept', text: 'I doubt it', by: 'Ana' } },
    setAside: { finding: { reason: 'Known', by: 'Ana' } },
    rounds: { later: { by: 'Ana' } },
  },
  map: {
    about: { issue: 'Who decides?' },
    actors: {
      mayor: { name: { $text: 'The mayor' }, status: 'accepted' },
      board: { name: { $text: 'The board' }, status: 'accepted' },
      sent: { name: { $text: 'From a phone' }, status: 'proposed' },
      gone: { name: { $text: 'A neighbor' }, status: 'accepted', deleted: '2026-01-01T00:00:00.000Z' },
    },
    connections: {
      kept: { from: 'mayor', to: 'board', kind: 'funds', status: 'accepted' },
      toSent: { from: 'mayor', to: 'sent', kind: 'allied', status: 'accepted' },
      toGone: { from: 'gone', to: 'board', kind: 'allied', status: 'accepted' },
      proposed: { from: 'board', to: 'mayor', kind: 'conflict', status: 'proposed' },
    },
    canvas: { note: { shape: { $value: { type: 'text' } } } },
  },
}

test('a copy starts with the plan, the agenda, the partners and the map as they are', () => {
  const { schema, plan, map } = startOfRecord(record)
  expect(schema).toBe(1)
  expect(plan).toMatchObject({
    about: record.plan.about,
    phases: record.plan.phases,
    cells: record.plan.cells,
    activities: { kept: record.plan.activities.kept, back: record.plan.activities.back },
  })
  expect(map).toMatchObject({ about: record.map.about, canvas: record.map.canvas })
})

test('nothing that people said, proposed or deleted comes along', () => {
  const { plan, map } = startOfRecord(record)
  expect(Object.keys(plan)).not.toEqual(expect.arrayContaining(['comments']))
  expect(JSON.stringify(plan)).not.toMatch(/Ana|I doubt it|A mistake/)
  expect(Object.keys(map.actors ?? {})).toEqual(['mayor', 'board'])
  expect(Object.keys(map.connections ?? {})).toEqual(['kept'])
  expect(JSON.stringify(map)).not.toMatch(/From a phone|A neighbor/)
})

test('whatever another program wrote into a record, a copy starts from the rest of it', () => {
  const odd = { schema: 1, plan: { phases: null, activities: 'x', cells: { a: 5 } }, map: { actors: [1] } }
  expect(startOfRecord(odd)).toMatchObject({
    plan: { phases: {}, cells: { a: 5 } },
    map: { connections: {} },
  })
})
