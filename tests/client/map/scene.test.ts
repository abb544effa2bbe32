import { expect, test } from 'vitest'

import { around, overlap } from '../../../client/features/map/layout/boxes.ts'
import { MARK } from '../../../client/features/map/layout/spread.ts'
import { sceneOf } from '../../../client/features/map/picture/scene.ts'
import type { Actor, Connection } from '../../../shared/model/kinds.ts'

const KINDS = ['person', 'group', 'institution', 'resident'] as const

const actors = Array.from(
  { length: 120 },
  (_, n) =>
    ({
      id: `id${n}`,
      name: `Somebody ${n}`,
      kind: KINDS[n % 4],
      status: n % 5 ? 'accepted' : 'proposed',
      at: n % 12 ? { influence: (n * 7) % 11, position: ((n * 3) % 9) / 2 - 2 } : undefined,
    }) as Actor,
)
const connections = Array.from(
  { length: 200 },
  (_, n) =>
    ({ id: `c${n}`, from: `id${(n * 5) % 120}`, to: `id${(n * 11 + 1) % 120}`, kind: 'funds' }) as Connection,
)
const given = { actors, connections, measure: (text: string) => text.length * 7.4, nameless: 'No name yet' }

test('on a picture each is drawn by itself, no mark or name covers another, and who has no place is named below', () => {
  const { marks, unplaced, width, height } = sceneOf({ ...given, isNameless: false })
  expect(marks).toHaveLength(110)
  expect(unplaced).toHaveLength(10)
  const boxes = marks.flatMap(({ x, y, name }) => [around({ x, y }, MARK), ...(name ? [name.box] : [])])
  expect(boxes.filter((box, i) => boxes.some((other, j) => i !== j && overlap(box, other)))).toEqual([])
  expect(marks.filter(({ name }) => name).length, 'nearly all have their names').toBeGreaterThan(100)
  for (const { x, y } of marks) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(height)
  }
})

test('without names a picture has no name, and is the same whoever came first', () => {
  const scene = sceneOf({ ...given, isNameless: true })
  expect(JSON.stringify([scene.marks, scene.unplaced])).not.toContain('Somebody')
  expect(scene.marks.every(({ name }) => name === undefined)).toBe(true)
  const turned = sceneOf({ ...given, actors: actors.toReversed(), isNameless: true })
  const places = (one: typeof scene) =>
    one.marks.map(({ kind, from, x, y }) => [kind, from?.x ?? x, from?.y ?? y])
  expect(places(turned)).toEqual(places(scene))
})
