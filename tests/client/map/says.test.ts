import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { findOnMap } from '../../../client/features/map/says/find.ts'
import type { Rule } from '../../../client/features/map/says/finding.ts'
import type { Findable } from '../../../client/features/map/says/graph.ts'
import { readAlive } from '../../../shared/model/collection.ts'
import { actors, connections, partners } from '../../../shared/model/kinds.ts'
import { seedMap, seedPlan } from '../../../shared/model/seed.ts'
import { findTemplate } from '../../../shared/content/templates.ts'
import { EXAMPLE_TEMPLATE, fillExample } from '../../../shared/example.ts'
import { actorOf, connectionOf, mapOfPairs, named, only } from '../../support/networks.ts'

test('who is most affected and does not decide is named, also while nobody knows what say they have', () => {
  const at = (influence: number) => ({ influence, position: 0 })
  const map: Findable = {
    actors: [
      actorOf('daily', { affected: 4, at: at(1) }),
      actorOf('alot', { affected: 2.5, at: at(4.9) }),
      actorOf('decides', { affected: 4, at: at(5) }),
      actorOf('somewhat', { affected: 2.4, at: at(1) }),
      actorOf('unknown', { affected: 3 }),
    ],
    connections: [],
    partners: [],
  }
  expect(only(map, 'affected').map(({ actor, isSayKnown }) => [actor, isSayKnown])).toEqual([
    ['alot', true],
    ['daily', true],
    ['unknown', false],
  ])
})

test('whoever can decide and is undecided is named while no partner is in touch with them, or is them', () => {
  const at = { influence: 8, position: 0.4 }
  const map: Findable = {
    actors: [
      actorOf('alone', { at }),
      actorOf('stance unknown', { at: { influence: 8 } }),
      actorOf('touched', { at, touch: 'clinic' }),
      actorOf('by a partner who left', { at, touch: 'gone' }),
      actorOf('is a partner', { at, partner: 'clinic' }),
      actorOf('with us', { at: { influence: 8, position: 0.5 } }),
      actorOf('no say', { at: { influence: 2, position: 0 } }),
    ],
    connections: [],
    partners: [{ id: 'clinic' }],
  }
  expect(only(map, 'reach').map(({ actor, isStanceKnown }) => [actor, isStanceKnown])).toEqual([
    ['alone', true],
    ['by a partner who left', true],
    ['stance unknown', false],
  ])
})

test('an ally funded by an opponent is found by the way that money goes', () => {
  const map: Findable = {
    actors: [
      actorOf('ally', { at: { position: 1 } }),
      actorOf('opponent', { at: { position: -0.5 }, certainty: 'guess' }),
      actorOf('between', { at: { position: -0.4 } }),
    ],
    connections: [
      connectionOf('opponent', 'ally', { kind: 'funds', status: 'proposed' }),
      connectionOf('ally', 'opponent', { kind: 'funds' }),
      connectionOf('between', 'ally', { kind: 'funds' }),
      connectionOf('opponent', 'ally', { kind: 'influences' }),
    ],
    partners: [],
  }
  expect(only(map, 'funded')).toMatchObject([
    {
      id: 'funded/connections/opponent–ally–funds',
      actor: 'ally',
      by: 'opponent',
      guesses: ['opponent'],
      unsure: 0,
      fresh: 1,
    },
  ])
})

test('connections pull two ways where all but one of a circle of two or three are alliances', () => {
  const pulls = (...lines: [string, string, 'allied' | 'conflict'][]) =>
    named(
      {
        actors: ['a', 'b', 'c'].map((id) => actorOf(id)),
        connections: lines.map(([from, to, kind]) => connectionOf(from, to, { kind })),
        partners: [],
      },
      'pulled',
    )
  expect(pulls(['a', 'b', 'allied'], ['b', 'a', 'conflict'])).toEqual(['a b'])
  expect(pulls(['a', 'b', 'allied'], ['c', 'a', 'allied'], ['b', 'c', 'conflict'])).toEqual(['a b c'])
  // a common opponent, or three opponents, pull nobody two ways
  expect(pulls(['a', 'b', 'allied'], ['a', 'c', 'conflict'], ['b', 'c', 'conflict'])).toEqual([])
  expect(pulls(['a', 'b', 'conflict'], ['a', 'c', 'conflict'], ['b', 'c', 'conflict'])).toEqual([])
  expect(pulls(['a', 'b', 'allied'], ['a', 'c', 'allied'], ['b', 'c', 'allied'])).toEqual([])
  // said once, whichever of the two wrote the conflict down
  expect(pulls(['a', 'b', 'allied'], ['b', 'a', 'conflict'], ['a', 'b', 'conflict'])).toEqual(['a b'])
})

test('groups without a connection to the rest are named, a conflict being one; nobody is before there are any', () => {
  const map = mapOfPairs(
    [
      ['a', 'b'],
      ['b', 'c'],
      ['x', 'y'],
    ],
    ['alone'],
  )
  expect(named(map, 'apart')).toEqual(['x y', 'alone'])
  const conflict = connectionOf('c', 'x', { kind: 'conflict' })
  expect(named({ ...map, connections: [...map.connections, conflict] }, 'apart')).toEqual(['alone'])
  expect(named({ ...map, connections: [] }, 'apart')).toEqual([])
})

test('a guess is listed once several findings rest on it, and every finding says how many it rests on', () => {
  const guess = actorOf('guess', { certainty: 'guess', affected: 4, at: { influence: 1, position: 0 } })
  const map = mapOfPairs([
    ['a', 'b'],
    ['b', 'c'],
  ])
  const once = { ...map, actors: [...map.actors, guess], connections: [] }
  expect(named(once, 'guess')).toEqual([])
  // also apart from the rest
  const twice = { ...once, connections: map.connections }
  expect(only(twice, 'guess')).toMatchObject([{ actor: 'guess', findings: 2, share: 0 }])
  const [affected] = only(twice, 'affected')
  expect(affected).toMatchObject({ guesses: ['guess'], unsure: 0, fresh: 0 })
})

test('the example’s map says what can be seen on it', () => {
  const [plan, map] = [new Y.Doc(), new Y.Doc()]
  const template = findTemplate(EXAMPLE_TEMPLATE)
  if (!template) throw new Error('there is no such template')
  seedPlan(plan, { title: 'Example', template })
  seedMap(map)
  fillExample(plan, map)
  const all = readAlive(map, actors)
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? ''
  const found = findOnMap({
    actors: all,
    connections: readAlive(map, connections),
    partners: readAlive(plan, partners),
  })
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
  const said: Partial<Record<Rule, string[]>> = {}
  for (const one of found)
    (said[one.rule] ??= []).push(
      'actor' in one ? nameOf(one.actor) : one.actors.map(nameOf).toSorted().join(', '),
    )
  for (const names of Object.values(said)) names.sort()
  expect(said).toEqual({
    affected: [
      'Families new to Riverside',
      'Grandparents’ circle',
      'Home daycare network',
      'Parents of block 12',
      'Parents on night shift',
    ],
    apart: [
      'Faith leaders’ breakfast',
      'Grandparents’ circle',
      'Parents on night shift',
      'Quiet Streets neighbors',
      'Whoever plans the county budget',
      'Youth council',
    ],
    bridge: [
      'Family clinic',
      'Home daycare network',
      'Lakeside Developers',
      'Mayor’s office',
      'Parents of block 12',
    ],
    connected: ['Parents of block 12'],
    guess: [
      'County commissioners',
      'Families new to Riverside',
      'Lakeside Developers',
      'Parents on night shift',
    ],
    reach: ['Shop owners’ circle', 'Valley hospital, as an employer'],
  })
})
