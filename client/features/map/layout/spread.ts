import type { Box, Point } from '../place.ts'
import { around, Boxes, isWithin, overlap } from './boxes.ts'

/** The size of a mark, and the least from the middle of one to that of the next, in pixels. */
export const MARK = 24
const APART = 30

/** How near to each other those are who stand at the same place, and from how many on a heap is drawn as one. */
const SAME_PLACE = APART / 2
const HEAP = 8
/** Of a heap so many are drawn each by itself. */
const SEEN = 3

/** So many steps around a place are looked for room on the map. */
const FARTHEST = 40

/** Somebody at a place, in pixels. `isHeld`: a hand moves them just now, so they are where they are. */
export type Standing = Point & { id: string; isHeld?: boolean }

/** Where somebody is drawn. `from`: their true place, where they had to step aside. */
export type Spot = Point & { from?: Point }

/** Those who are drawn as one; `id` is that of the first of them. */
export type Heap = Spot & { id: string; ids: readonly string[] }

export type Spread = { spots: Map<string, Spot>; heaps: Heap[] }

/** Where who has to step aside may stand: `within` a box, and on none of the `words`. In pixels. */
export type Room = { within: Box; words: readonly Box[] }

/**
 * Where marks are drawn so that no two lie over each other: at their place where it is free, else at the next free spot
 * around it. Who has a spot keeps it (`before`), so that who comes new finds a free one. Of eight or more at one place three
 * are drawn, and the rest as one, but for those who are to be drawn each by itself (`alone`).
 */
export const spread = (
  all: readonly Standing[],
  { before, alone, room }: { before?: Spread; alone?: ReadonlySet<string>; room: Room },
): Spread => {
  const taken = new Boxes()
  const result: Spread = { spots: new Map(), heaps: [] }
  const { single, heaps } = heapsOf(all, alone)
  const kept = (one: Standing): Spot | undefined => {
    const spot = before?.spots.get(one.id)
    const from = spot?.from ?? spot
    return spot && from && Math.hypot(from.x - one.x, from.y - one.y) < 1 ? spot : undefined
  }
  const put = (one: Standing): Spot => {
    const spot = one.isHeld ? { x: one.x, y: one.y } : freeSpot(one, taken, room, kept(one))
    taken.add(around(spot, APART - 1))
    return spot
  }
  const keeping = single.filter((one) => !one.isHeld && kept(one))
  const coming = single.filter((one) => !one.isHeld && !kept(one))
  const held = single.filter(({ isHeld }) => isHeld)
  for (const one of [...keeping, ...held, ...coming]) result.spots.set(one.id, put(one))
  for (const heap of heaps) {
    const [first] = heap
    if (first) result.heaps.push({ ...put(first), id: first.id, ids: heap.map(({ id }) => id) })
  }
  return result
}

/** Those who are drawn each by itself, and those who are drawn as one. */
const heapsOf = (all: readonly Standing[], alone: ReadonlySet<string> | undefined) => {
  const places: Standing[][] = []
  for (const one of all) {
    if (one.isHeld) continue
    const place = places.find(([first]) => first && Math.hypot(first.x - one.x, first.y - one.y) < SAME_PLACE)
    if (place) place.push(one)
    else places.push([one])
  }
  const heaps = places
    .filter(({ length }) => length >= HEAP)
    .map((place) => place.slice(SEEN).filter(({ id }) => !alone?.has(id)))
    .filter(({ length }) => length > 1)
  const hidden = new Set(heaps.flat())
  return { single: all.filter((one) => !hidden.has(one)), heaps }
}

/** The spot of before if it is free, the place itself, or the nearest around it. */
const freeSpot = ({ x, y }: Point, taken: Boxes, { within, words }: Room, kept?: Spot): Spot => {
  const isFree = (spot: Point): boolean => !taken.some(around(spot, APART - 1))
  const isRoom = (box: Box): boolean => isWithin(box, within) && !words.some((word) => overlap(word, box))
  if (kept && isFree(kept)) return kept
  if (isFree({ x, y })) return { x, y }
  for (let ring = 1; ; ring++) {
    const count = 6 * ring
    for (let i = 0; i < count; i++) {
      const angle = (i / count) * 2 * Math.PI - Math.PI / 2
      const spot = { x: x + Math.cos(angle) * ring * APART, y: y + Math.sin(angle) * ring * APART }
      // far out there is no end of room
      if (isFree(spot) && (ring > FARTHEST || isRoom(around(spot, MARK)))) return { ...spot, from: { x, y } }
    }
  }
}
