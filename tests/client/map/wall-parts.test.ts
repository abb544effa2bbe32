import { expect, test } from 'vitest'

import { labelOf } from '../../../client/features/map/layout/label.ts'
import { BOUNDS, standOf } from '../../../client/features/map/place.ts'
import { fillMap } from '../../../client/features/map/wall/fill-map.ts'
import { isIn, partsOf } from '../../../client/features/map/wall/parts.ts'
import type { Actor } from '../../../shared/model/kinds.ts'

const measure = (text: string): number => text.length * 7.4
/** The same numbers between 0 and 1 for the same seed. */
const numbersOf = (seed: number) => () => (seed = (seed * 16807) % 2147483647) / 2147483647

const room = { w: 774, h: 540 }

/** Of some one number is known, some are at one place, and some are not placed. */
const peopleOf = (count: number, seed: number): Actor[] => {
  const next = numbersOf(seed)
  return Array.from({ length: count }, (_, n) => {
    const [influence, position] = [Math.round(next() * 20) / 2, Math.round(next() * 16) / 4 - 2]
    const some = [{ influence }, { position }, { influence: 2, position: -1 }, undefined]
    const at = n % 5 === 0 ? some[(n / 5) % 4] : { influence, position }
    return { id: `id${n}`, name: `Somebody with a name ${n}`, kind: 'group', status: 'accepted', at } as Actor
  })
}

const cut = (actors: readonly Actor[]) => {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return partsOf({ actors, frame: BOUNDS, room, label: (id) => labelOf(names.get(id) ?? '', measure) })
}

test('everybody who stands on the map is in one part, all of which are the same again, and no more than one sits through', () => {
  for (const count of [0, 1, 40, 120, 150, 300, 1000]) {
    const actors = peopleOf(count, count + 1)
    const parts = cut(actors)
    const standing = actors.filter(({ at }) => standOf(at))
    expect(parts.flatMap(({ ids }) => ids).toSorted(), `${count}`).toEqual(
      standing.map(({ id }) => id).toSorted(),
    )
    expect(parts.length).toBeGreaterThan(0)
    expect(parts.length).toBeLessThanOrEqual(16)
    for (const { ids, box } of parts)
      for (const id of ids)
        expect(isIn(standOf(actors.find((one) => one.id === id)?.at) ?? { x: NaN, y: 0 }, box)).toBe(true)
    expect(cut(actors)).toEqual(parts)
    // whoever came first
    expect(cut(actors.toReversed()).map(({ box }) => box)).toEqual(parts.map(({ box }) => box))
  }
})

test('in its parts a map of 150 shows the names that found no room on the whole, as large as on every wall', () => {
  const given = {
    actors: peopleOf(150, 3),
    connections: [],
    drawings: [],
    person: undefined,
    width: 1548,
    height: 1080,
  }
  const whole = fillMap({ ...given, page: 0 }, measure)
  expect(whole.part).toBeUndefined()
  expect(whole.scene.unseen).toBeGreaterThan(60)
  const seen = new Set<string>()
  for (let page = 1; page < whole.pages; page++) {
    const { scene, letters, part } = fillMap({ ...given, page }, measure)
    expect(letters).toBe(28)
    expect(part).toBeDefined()
    for (const { name } of scene.marks) if (name) seen.add(name.lines.join(' '))
  }
  const placed = given.actors.filter(({ at }) => standOf(at))
  expect(placed.length - seen.size).toBeLessThan(8)
})

test('where all names find room on the whole there are no parts, and a part that is gone is the last one', () => {
  const few = {
    actors: peopleOf(6, 1),
    connections: [],
    drawings: [],
    person: undefined,
    width: 1548,
    height: 1080,
  }
  expect(fillMap({ ...few, page: 4 }, measure)).toMatchObject({ pages: 1 })
  expect(fillMap({ ...few, page: 4 }, measure).part).toBeUndefined()
  const many = { ...few, actors: peopleOf(120, 1) }
  const { pages } = fillMap({ ...many, page: 0 }, measure)
  expect(pages).toBeGreaterThan(2)
  expect(fillMap({ ...many, page: 99 }, measure).part).toEqual(
    fillMap({ ...many, page: pages - 1 }, measure).part,
  )
})
