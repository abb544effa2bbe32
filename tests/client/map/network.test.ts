import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { networkOf, spotsOf } from '../../../client/features/map/layout/network.ts'
import { BOUNDS, type Point } from '../../../client/features/map/place.ts'

type Pair = [string, string]

const people = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`)
const far = (a: Point | undefined, b: Point | undefined) =>
  Math.hypot((a?.x ?? NaN) - (b?.x ?? NaN), (a?.y ?? NaN) - (b?.y ?? NaN))
/** Three groups, each connected within, and one that knows two of them. */
const groups: Pair[] = people(30).flatMap((id, i): Pair[] => [
  [id, `p${Math.floor(i / 10) * 10 + ((i + 1) % 10)}`],
  [id, `p${Math.floor(i / 10) * 10 + ((i + 3) % 10)}`],
])

describe('the network', () => {
  test('is the same picture for the same map, in whatever order and direction it comes', () => {
    const one = networkOf({ ids: people(30), pairs: groups })
    const turned = groups.toReversed().map(([a, b]): Pair => [b, a])
    const other = networkOf({ ids: people(30).toReversed(), pairs: [...turned, ...groups] })
    expect(Object.fromEntries(other.places)).toEqual(Object.fromEntries(one.places))
  })

  test('brings those near to each other who are connected', () => {
    const spots = spotsOf(networkOf({ ids: people(30), pairs: groups }))
    const apart = people(30).flatMap((a, i) =>
      people(30)
        .slice(i + 1)
        .map((b) => [a, b] as const),
    )
    const mean = (pairs: readonly (readonly [string, string])[]) =>
      pairs.reduce((sum, [a, b]) => sum + far(spots.get(a), spots.get(b)), 0) / pairs.length
    const isOne = ([a, b]: readonly [string, string]) =>
      Math.floor(+a.slice(1) / 10) === Math.floor(+b.slice(1) / 10)
    expect(mean(apart.filter(isOne)) * 1.5).toBeLessThan(mean(apart.filter((pair) => !isOne(pair))))
  })

  test('moves little when one is added, deleted or connected', () => {
    const before = networkOf({ ids: people(30), pairs: groups })
    const spots = spotsOf(before)
    const changes: { ids: string[]; pairs: Pair[] }[] = [
      { ids: [...people(30), 'new'], pairs: [...groups, ['new', 'p4']] },
      { ids: people(29), pairs: groups },
      { ids: people(30), pairs: [...groups, ['p0', 'p1']] },
    ]
    for (const change of changes) {
      const after = spotsOf(networkOf({ ...change, before }))
      const moved = people(29).map((id) => far(spots.get(id), after.get(id)))
      expect(moved.reduce((sum, one) => sum + one, 0) / moved.length).toBeLessThan(25)
    }
  })

  test('places everybody once, in sight, whatever is connected', () => {
    const ids = fc.constantFrom(...people(8), 'gone')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(ids, ids), { maxLength: 20 }),
        fc.integer({ min: 0, max: 8 }),
        (pairs, count) => {
          const network = networkOf({ ids: people(count), pairs })
          for (const again of [network, networkOf({ ids: people(count), pairs: [], before: network })]) {
            const spots = spotsOf(again)
            expect([...spots.keys()].toSorted()).toEqual(people(count))
            for (const { x, y } of spots.values()) {
              expect(x).toBeGreaterThanOrEqual(BOUNDS.x)
              expect(x).toBeLessThanOrEqual(BOUNDS.x + BOUNDS.w)
              expect(y).toBeGreaterThanOrEqual(BOUNDS.y)
              expect(y).toBeLessThanOrEqual(BOUNDS.y + BOUNDS.h)
            }
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  test('settles 300 and 600 within 2 s', () => {
    const pairs = Array.from({ length: 600 }, (_, i): Pair => [`p${i % 300}`, `p${(i * 7 + 1) % 300}`])
    const began = performance.now()
    networkOf({ ids: people(300), pairs })
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
