import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { around, overlap } from '../../../client/features/map/layout/boxes.ts'
import { labelOf } from '../../../client/features/map/layout/label.ts'
import { heapId, layOut, type LayoutParts } from '../../../client/features/map/layout/lay-out.ts'
import { boxOfName } from '../../../client/features/map/layout/names.ts'
import { MARK } from '../../../client/features/map/layout/spread.ts'
import { BOUNDS, type Box } from '../../../client/features/map/place.ts'

/** About as wide as letters of 14 px are. */
const measure = (text: string) => Array.from(text).length * 7.4

const NAMES = [
  'Mayor',
  'Parents of block 12',
  'Landlord association',
  'Milltown Department of Transportation',
  'NC',
]

/** Numbers that look as if they came by chance, and are the same each time. */
const chance = (seed: number) => () => {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed / 2147483648
}

/** A map of so many, placed as people do: on round numbers, so that some stand at one place. */
const mapOf = (count: number, seed = 7) => {
  const next = chance(seed)
  const actors = Array.from({ length: count }, (_, n) => {
    const influence = Math.round(next() * 20) / 2
    const position = Math.round(next() * 8) / 2 - 2
    const part = next()
    const at = part < 0.1 ? { influence } : part < 0.2 ? { position } : { influence, position }
    return { id: `a${n}`, at }
  })
  const one = () => `a${Math.floor(next() * count)}`
  const connections = Array.from({ length: 2 * count }, (_, n) => ({ id: `c${n}`, from: one(), to: one() }))
  return { actors, connections }
}

const label = (id: string) => labelOf(NAMES[Number(id.slice(1)) % NAMES.length] ?? '', measure)
const heapLabel = (count: number) => labelOf(`${count} more here`, measure)
const given = (
  map: ReturnType<typeof mapOf>,
  scale: number,
  more: Partial<LayoutParts> = {},
): LayoutParts => ({
  ...map,
  scale,
  label,
  heapLabel,
  ...more,
})

/** The pixels a canvas unit at which the whole map is seen in a canvas of a width. */
const fitted = (width: number): number => width / BOUNDS.w

/** All marks and all names that are drawn, as boxes. */
const drawn = (map: ReturnType<typeof mapOf>, scale: number, more?: Partial<LayoutParts>) => {
  const layout = layOut(given(map, scale, more))
  const marks: { of: string; box: Box }[] = []
  const names: { of: string; box: Box }[] = []
  const all = [
    ...map.actors.map(({ id }) => ({ id, spot: layout.spots.get(id), size: label(id) })),
    ...layout.heaps.map((heap) => ({ id: heapId(heap), spot: heap, size: heapLabel(heap.ids.length) })),
  ]
  for (const { id, spot, size } of all) {
    if (!spot) continue
    marks.push({ of: id, box: around(spot, MARK) })
    const side = layout.sides.get(id)
    if (side) names.push({ of: id, box: boxOfName(spot, size, side) })
  }
  return { layout, marks, names }
}

test.each([24, 40, 120, 300].flatMap((count) => [860, 640, 320].map((width) => [count, width] as const)))(
  'of %i people and groups on a canvas %i px wide no mark and no name is covered',
  (count, width) => {
    const { layout, marks, names } = drawn(mapOf(count), fitted(width))
    const boxes = [...marks, ...names]
    const covered = boxes.filter(({ box }, i) => boxes.some((other, j) => i !== j && overlap(box, other.box)))
    expect(covered).toEqual([])
    const within = layout.heaps.flatMap(({ ids }) => ids)
    expect([...layout.spots.keys(), ...within].toSorted()).toEqual(
      mapOf(count)
        .actors.map(({ id }) => id)
        .toSorted(),
    )
  },
)
test('where there is no room nobody is drawn far from their place: they are one with others around them', () => {
  const { layout } = drawn(mapOf(300), fitted(860))
  const far = [...layout.spots.values()].filter(
    ({ x, y, from }) => from && Math.hypot(from.x - x, from.y - y) > 91,
  )
  expect(far.length, 'but for a few, each alone in its corner').toBeLessThan(6)
  expect(layout.heaps.length).toBeGreaterThan(3)
  const again = layOut(given(mapOf(300), fitted(860), { before: layout }))
  expect(again.heaps).toEqual(layout.heaps)
  expect(again.spots).toEqual(layout.spots)
})

test('when one moves, all others stay where they are drawn, but for those whose place it takes', () => {
  const map = mapOf(120)
  const before = layOut(given(map, 0.8))
  fc.assert(
    fc.property(
      fc.nat(119),
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: -2, max: 2 }),
      (n, influence, position) => {
        const moved = map.actors.map((actor, i) =>
          i === n ? { ...actor, at: { influence, position } } : actor,
        )
        const after = layOut(given({ ...map, actors: moved }, 0.8, { before }))
        const stirred = [...before.spots].filter(([id, spot]) => {
          const now = after.spots.get(id)
          return id !== `a${n}` && now && Math.hypot(now.x - spot.x, now.y - spot.y) > 1
        })
        expect(stirred).toEqual([])
      },
    ),
    { numRuns: 30 },
  )
})

test('who comes new to a place finds a free spot beside those who are there', () => {
  const actors = Array.from({ length: 5 }, (_, n) => ({ id: `a${n + 1}`, at: { influence: 5, position: 0 } }))
  const before = layOut(given({ actors, connections: [] }, 1))
  const first = { id: 'a0', at: { influence: 5, position: 0 } }
  const after = layOut(given({ actors: [first, ...actors], connections: [] }, 1, { before }))
  for (const [id, spot] of before.spots) expect(after.spots.get(id)).toEqual(spot)
  expect(after.spots.get('a0')?.from, 'its true place, where a thin line leads').toEqual({ x: 420, y: 280 })
})

test('lines are led around marks anew once something has moved, and after a hand has let go', () => {
  const map = mapOf(40)
  const first = layOut(given(map, 1))
  expect(layOut(given(map, 1, { before: first, alone: new Set(['a1']) })).bends).toBe(first.bends)
  const held = new Map([['a1', { x: 300, y: 200 }]])
  const during = layOut(given(map, 1, { before: first, held }))
  expect(during.bends).toEqual(first.bends)
  const there = { influence: 10 - (200 / 560) * 10, position: (300 / 840) * 4 - 2 }
  const actors = map.actors.map((one) => (one.id === 'a1' ? { ...one, at: there } : one))
  const after = layOut(given({ ...map, actors }, 1, { before: during }))
  expect(after.bends).toEqual(
    layOut(given({ ...map, actors }, 1, { before: { ...during, led: null } })).bends,
  )
  expect(after.bends).not.toBe(during.bends)
})

test('300 people and groups with 600 connections are laid out well within the time between two presses', () => {
  const map = mapOf(300)
  const times = Array.from({ length: 12 }, () => {
    const begun = performance.now()
    layOut(given(map, 1))
    return performance.now() - begun
  })
  // the least of several, for the machine does other things too
  expect(Math.min(...times)).toBeLessThan(100)
})
