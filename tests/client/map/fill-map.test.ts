import { expect, test } from 'vitest'

import { around, overlap } from '../../../client/features/map/layout/boxes.ts'
import { MARK } from '../../../client/features/map/layout/spread.ts'
import { fillMap } from '../../../client/features/map/wall/fill-map.ts'
import type { Actor, Connection } from '../../../shared/model/kinds.ts'

const KINDS = ['person', 'group', 'institution', 'resident'] as const
const measure = (text: string): number => text.length * 7.4

const mapOf = (count: number) => ({
  actors: Array.from(
    { length: count },
    (_, n) =>
      ({
        id: `id${n}`,
        name: `Somebody ${n}`,
        kind: KINDS[n % 4],
        status: 'accepted',
        at: { influence: (n * 7.3) % 10, position: ((n * 3.7) % 4) - 2 },
      }) as Actor,
  ),
  connections: Array.from(
    { length: count },
    (_, n) =>
      ({
        id: `c${n}`,
        from: `id${(n * 5) % count}`,
        to: `id${(n * 11 + 1) % count}`,
        kind: 'funds',
      }) as Connection,
  ),
  drawings: [],
})

const SCREENS = [
  [1548, 1080],
  [1500, 1032],
  [1140, 975],
] as const

test('on a wall of every size names are as large as all fit, never smaller than can be read from six meters', () => {
  for (const [width, height] of SCREENS)
    for (const count of [1, 24, 40, 120, 300]) {
      const { scene, letters } = fillMap(
        { ...mapOf(count), person: undefined, width, height, page: 0 },
        measure,
      )
      const what = `${count} in ${width} × ${height}`
      // the drawing is stretched to the room that is there
      const stretch = Math.min(width / scene.width, height / scene.height)
      expect(14 * stretch, what).toBeGreaterThanOrEqual(27.5)
      expect(14 * stretch, what).toBeCloseTo(letters, 0)
      const named = [...scene.marks, ...scene.heaps].flatMap(({ name }) => (name ? [name.box] : []))
      const boxes = [...named, ...scene.marks.map((mark) => around(mark, MARK))]
      expect(
        boxes.filter((box, i) => boxes.some((other, j) => i !== j && overlap(box, other))),
        what,
      ).toEqual([])
      const told = scene.marks.filter(({ name }) => name).length + scene.unseen
      expect(told, `${what}: who has no name there is counted`).toBe(count)
    }
  const [width, height] = SCREENS[0]
  const small = fillMap({ ...mapOf(8), person: undefined, width, height, page: 0 }, measure)
  expect(small.letters).toBe(40)
})

test('whom it is about has a name there however full it is, and what is not theirs steps back', () => {
  const given = mapOf(120)
  const [width, height] = SCREENS[0]
  const { scene } = fillMap({ ...given, person: 'id77', width, height, page: 0 }, measure)
  const chosen = scene.marks.filter(({ isChosen }) => isChosen)
  expect(chosen).toMatchObject([{ isPale: false, name: { lines: ['Somebody 77'] } }])
  // and so have those who are connected with them
  expect(scene.marks.filter(({ isPale, name }) => !isPale && !name)).toEqual([])
  const own = given.connections.filter(({ from, to }) => from === 'id77' || to === 'id77')
  expect(
    scene.lines
      .filter(({ isPale }) => !isPale)
      .map(({ connection }) => connection.id)
      .toSorted(),
  ).toEqual(own.map(({ id }) => id).toSorted())
  expect(scene.marks.some(({ isPale }) => isPale)).toBe(true)
  // who was deleted meanwhile is nobody it is about
  const gone = fillMap({ ...given, person: 'gone', width, height, page: 0 }, measure)
  expect(gone.scene.marks.some(({ isPale }) => isPale)).toBe(false)
})
