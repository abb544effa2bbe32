import fc from 'fast-check'
import { expect, test } from 'vitest'

import { findOnMap } from '../../../client/features/map/says/find.ts'
import type { Findable } from '../../../client/features/map/says/graph.ts'
import type { Actor, Connection } from '../../../shared/model/kinds.ts'
import { ACTOR_KINDS, CERTAINTIES, CONNECTION_KINDS } from '../../../shared/words/choices.ts'
import { actorOf, connectionOf } from '../../support/networks.ts'

/** What the map says of any map, and of large ones. */

const SOME = 12
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const anActor = fc.record({
  kind: fc.constantFrom(...ACTOR_KINDS),
  affected: perhaps(fc.integer({ min: 0, max: 4 })),
  certainty: perhaps(fc.constantFrom(...CERTAINTIES)),
  touch: perhaps(fc.constantFrom('clinic', 'gone')),
  partner: perhaps(fc.constantFrom('clinic', 'gone')),
  status: fc.constantFrom('proposed' as const, 'accepted' as const),
  at: fc.record({
    influence: perhaps(fc.integer({ min: 0, max: 10 })),
    position: perhaps(fc.integer({ min: -2, max: 2 })),
  }),
})

const anEnd = fc.nat({ max: SOME })
const aConnection = fc.record({ from: anEnd, to: anEnd, kind: fc.constantFrom(...CONNECTION_KINDS) })

/** A map, whose connections may be loops, doubled, or lack an end. */
const aMap = fc
  .record({
    people: fc.array(anActor, { maxLength: SOME }),
    lines: fc.array(aConnection, { maxLength: 2 * SOME }),
  })
  .map(({ people, lines }): Findable => ({
    actors: people.map((one, i) => actorOf(`a${i}`, one)),
    connections: lines.map(({ from, to, kind }, i) =>
      connectionOf(`a${from}`, `a${to}`, { id: `c${i}`, kind }),
    ),
    partners: [{ id: 'clinic' }],
  }))

/** What is found, with other ids: the order in which several are named says nothing. */
const toldAll = (map: Findable, call: (id: string) => string = (id) => id): string[] => {
  const called = (value: unknown): unknown => {
    if (typeof value === 'string') return call(value)
    return Array.isArray(value)
      ? value.map(called).toSorted((a, b) => (String(a) < String(b) ? -1 : 1))
      : value
  }
  return findOnMap(map)
    .map((one) =>
      JSON.stringify(Object.entries({ ...one, id: '' }).map(([key, value]) => [key, called(value)])),
    )
    .toSorted()
}

/** All numbers below 60, in any order. */
const anOrder = fc.shuffledSubarray(
  Array.from({ length: 60 }, (_, i) => i),
  { minLength: 60 },
)

test('the order in which a map was read changes nothing that is said of it', () => {
  fc.assert(
    fc.property(aMap, anOrder, (map, order) => {
      const inOrder = <T>(all: readonly T[]): T[] => order.flatMap((i) => all[i] ?? [])
      const other = { ...map, actors: inOrder(map.actors), connections: inOrder(map.connections) }
      expect(findOnMap(other)).toEqual(findOnMap(map))
    }),
  )
})

test('what people and connections are called changes nothing but what they are called', () => {
  fc.assert(
    fc.property(aMap, anOrder, (map, order) => {
      // of several conflicts or alliances between two the one with the least id is shown
      fc.pre(new Set(map.connections.map(sortOf)).size === map.connections.length)
      const ids = [...map.actors, ...map.connections].map(
        ({ id }, i) => [id, `n${100 + (order[i] ?? 0)}`] as const,
      )
      const to = new Map<string, string>(ids)
      const back = new Map<string, string>(ids.map(([id, name]) => [name, id]))
      const call = (id: string) => to.get(id) ?? `no ${id}`
      const renamed: Findable = {
        ...map,
        actors: map.actors.map((one): Actor => ({ ...one, id: call(one.id) })),
        connections: map.connections.map((one): Connection => ({
          ...one,
          id: call(one.id),
          from: call(one.from),
          to: call(one.to),
        })),
      }
      expect(toldAll(renamed, (id) => back.get(id) ?? id)).toEqual(toldAll(map))
    }),
  )
})

/** The same for those of one kind between the same two. */
const sortOf = ({ from, to, kind }: Connection): string => JSON.stringify([[from, to].toSorted(), kind])

test('every finding is called by what it is about, once, and names somebody who is there', () => {
  fc.assert(
    fc.property(aMap, (map) => {
      const found = findOnMap(map)
      const actors = new Set(map.actors.map(({ id }) => id))
      const lines = new Set(map.connections.map(({ id }) => id))
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
      for (const one of found) {
        expect(one.id).toMatch(new RegExp(`^${one.rule}/(actors|connections)/`))
        expect(one.actors.length).toBeGreaterThan(0)
        expect(one.actors.filter((id) => !actors.has(id))).toEqual([])
        expect(one.connections.filter((id) => !lines.has(id))).toEqual([])
        expect(one.guesses.length + one.unsure).toBeLessThanOrEqual(one.actors.length)
      }
    }),
  )
})

/** 300 people and groups and 600 connections, as a map of a town may have. */
const large = (): Findable => ({
  actors: Array.from({ length: 300 }, (_, i) =>
    actorOf(`a${i}`, {
      at: { influence: (i * 7) % 11, position: ((i * 3) % 5) - 2 },
      affected: i % 5,
      certainty: CERTAINTIES[i % 3],
    }),
  ),
  connections: Array.from({ length: 600 }, (_, i) =>
    connectionOf(`a${(i * 17) % 300}`, `a${(i * i + 31 * i + 5) % 300}`, {
      id: `c${i}`,
      kind: CONNECTION_KINDS[i % 6] ?? 'influences',
    }),
  ),
  partners: [],
})

test('of 300 people and groups and 600 connections all is told in less than 100 ms after a connection is drawn', () => {
  const times = Array.from({ length: 9 }, (_, i) => {
    const map = large()
    const drawn = connectionOf('a1', `a${200 + i}`, { id: 'new' })
    const start = performance.now()
    expect(findOnMap({ ...map, connections: [...map.connections, drawn] }).length).toBeGreaterThan(50)
    return performance.now() - start
  })
  // the least of them: what else the computer does at that time is not measured
  expect(Math.min(...times)).toBeLessThan(100)
})
