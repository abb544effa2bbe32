import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Findable } from '../../../client/features/map/says/graph.ts'
import { type Step, waysTo } from '../../../client/features/map/says/ways.ts'
import { CONNECTION_KINDS } from '../../../shared/words/choices.ts'
import { actorOf, connectionOf } from '../../support/networks.ts'

const ally = { at: { position: 1 } }
const steps = (way: readonly Step[] | undefined) =>
  way?.map(({ from, to }) => `${'actor' in from ? from.actor : `partner ${from.partner}`} → ${to}`)

const found = (...given: Parameters<typeof waysTo>) => {
  const ways = waysTo(...given)
  if (ways.kind !== 'found') throw new Error(`there is no way: ${ways.kind}`)
  return { ...ways, shortest: steps(ways.shortest), throughAllies: steps(ways.throughAllies) }
}

/** The clinic is a partner; parents have the council’s ear, which has the mayor’s; an opponent knows both ends. */
const town: Findable = {
  actors: [
    actorOf('clinic', { partner: 'p', at: { position: 0 } }),
    actorOf('parents', { kind: 'resident', ...ally }),
    actorOf('council', ally),
    actorOf('opponent', { at: { position: -2 } }),
    actorOf('mayor', { at: { influence: 9, position: 0 } }),
    actorOf('budget', { at: { influence: 9 } }),
  ],
  connections: [
    connectionOf('clinic', 'parents'),
    connectionOf('parents', 'council', { kind: 'influences' }),
    connectionOf('council', 'mayor', { kind: 'informs' }),
    connectionOf('clinic', 'opponent', { kind: 'funds' }),
    connectionOf('opponent', 'mayor', { kind: 'influences' }),
    connectionOf('clinic', 'budget', { kind: 'conflict' }),
  ],
  partners: [{ id: 'p' }, { id: 'q' }],
}

test('the shortest way is told, and the shortest through allies where that is another one', () => {
  expect(found(town, { from: 'us' }, 'mayor')).toMatchObject({
    shortest: ['clinic → opponent', 'opponent → mayor'],
    isThroughAllies: false,
    throughAllies: ['clinic → parents', 'parents → council', 'council → mayor'],
    isBack: false,
  })
  expect(found(town, { from: 'residents' }, 'mayor')).toMatchObject({
    shortest: ['parents → council', 'council → mayor'],
    isThroughAllies: true,
    throughAllies: undefined,
  })
})

test('a partner who is in touch is the first step, also one who is not on the map', () => {
  const touched = town.actors.map((one) => (one.id === 'mayor' ? { ...one, touch: 'q' } : one))
  expect(found({ ...town, actors: touched }, { from: 'us' }, 'mayor').shortest).toEqual(['partner q → mayor'])
  // residents are not led by what partners know
  expect(found({ ...town, actors: touched }, { from: 'residents' }, 'mayor').shortest).toHaveLength(2)
})

test('connections are followed backwards only where there is no other way, conflicts never', () => {
  const back = found(town, { from: 'actor', id: 'mayor' }, 'parents')
  expect(back.isBack).toBe(true)
  expect(back.shortest).toEqual(['mayor → council', 'council → parents'])
  expect(waysTo(town, { from: 'us' }, 'budget')).toEqual({ kind: 'none' })
})

test('whoever is one of those asked from needs no way, and nobody has one from nobody', () => {
  expect(waysTo(town, { from: 'us' }, 'clinic')).toEqual({ kind: 'is-one' })
  expect(waysTo({ ...town, partners: [] }, { from: 'us' }, 'mayor')).toEqual({ kind: 'nobody' })
})

test('of two ways as long the one past those who are closer to us is told', () => {
  const map: Findable = {
    actors: [
      actorOf('a'),
      actorOf('b', { at: { position: -2 } }),
      actorOf('c', ally),
      actorOf('d', { at: { influence: 9 } }),
    ],
    connections: [
      connectionOf('a', 'b'),
      connectionOf('b', 'd'),
      connectionOf('a', 'c', { kind: 'informs' }),
      connectionOf('c', 'd', { kind: 'informs' }),
    ],
    partners: [],
  }
  expect(found(map, { from: 'actor', id: 'a' }, 'd').shortest).toEqual(['a → c', 'c → d'])
})

const MOST = 8
const anEnd = fc.nat({ max: MOST })
const aLine = fc.record({ from: anEnd, to: anEnd, kind: fc.constantFrom(...CONNECTION_KINDS) })

test('on any map a way is unbroken, along connections that are there, and as short as one can go', () => {
  fc.assert(
    fc.property(fc.array(aLine, { maxLength: 20 }), anEnd, anEnd, (lines, from, to) => {
      fc.pre(from !== to)
      const map: Findable = {
        actors: Array.from({ length: MOST + 1 }, (_, i) =>
          actorOf(`a${i}`, { at: { position: (i % 3) - 1 } }),
        ),
        connections: lines.map((one, i) =>
          connectionOf(`a${one.from}`, `a${one.to}`, { id: `c${i}`, kind: one.kind }),
        ),
        partners: [],
      }
      const ways = waysTo(map, { from: 'actor', id: `a${from}` }, `a${to}`)
      const far = farFrom(`a${from}`, map)
      if (ways.kind !== 'found' || ways.isBack) {
        expect(far.get(`a${to}`)).toBeUndefined()
        return
      }
      expect(ways.shortest).toHaveLength(far.get(`a${to}`) ?? 0)
      for (const way of [ways.shortest, ways.throughAllies ?? ways.shortest]) {
        const stops = [`a${from}`, ...way.map((one) => one.to)]
        expect(way.map((one) => one.from)).toEqual(stops.slice(0, -1).map((actor) => ({ actor })))
        expect(stops.at(-1)).toBe(`a${to}`)
      }
    }),
  )
})

/** How many steps everybody is away, looked at step by step. */
const farFrom = (start: string, { connections }: Findable): Map<string, number> => {
  const far = new Map([[start, 0]])
  for (const [at, steps] of far)
    for (const { from, to, kind, mutual } of connections) {
      if (kind === 'conflict') continue
      const next = from === at ? to : mutual && to === at ? from : undefined
      if (next !== undefined && !far.has(next)) far.set(next, steps + 1)
    }
  return far
}
