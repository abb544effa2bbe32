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

/** So many steps aside at most; who finds no room there is drawn as one with others around them. */
const NEAR = 3

/** So many steps around a place are looked for room on the map. */
const FARTHEST = 40

/** Somebody at a place, in pixels. `isHeld`: a hand moves them just now, so they are where they are. */
export type Standing = Point & { id: string; isHeld?: boolean }

/** Where somebody is drawn. `from`: their true place, where they had to step aside. */
export type Spot = Point & { from?: Point }

/** Those who are drawn as one; `id` is that of the first of them. */
export type Heap = Spot & { id: string; ids: readonly string[] }

/** `crowded`: the true places of those who found no room near theirs. */
export type Spread = { spots: Map<string, Spot>; heaps: Heap[]; crowded: Map<string, Point> }

/** Where who has to step aside may stand: `within` a box, and on none of the `words`. In pixels. */
export type Room = { within: Box; words: readonly Box[] }

/**
 * Where marks are drawn so that no two lie over each other: at their place where it is free, else at the next free spot
 * around it. Who has a spot keeps it (`before`), so that who comes new finds a free one. Of eight or more at one place three
 * are drawn, and the rest as one; and so are those together who find no room near their place. Those who are to be drawn
 * each by itself (`alone`) always are.
 */
export const spread = (
  all: readonly Standing[],
  { before, alone, room }: { before?: Spread; alone?: ReadonlySet<string>; room: Room },
): Spread => {
  const taken = new Boxes()
  const result: Spread = { spots: new Map(), heaps: [], crowded: new Map() }
  const { single, heaps } = heapsOf(all, alone)
  const kept = (one: Standing): Spot | undefined => {
    const spot = before?.spots.get(one.id)
    return isAt(spot?.from ?? spot, one) ? spot : undefined
  }
  const put = (one: Standing, steps: number): Spot | undefined => {
    const spot = one.isHeld ? { x: one.x, y: one.y } : freeSpot(one, { taken, room, steps, kept: kept(one) })
    if (spot) taken.add(around(spot, APART - 1))
    return spot
  }
  const wasCrowded = ({ id, ...at }: Standing): boolean =>
    isAt(before?.crowded.get(id), at) && alone?.has(id) !== true
  const resting = single.filter(({ isHeld }) => !isHeld)
  const crowded = resting.filter(wasCrowded)
  const keeping = resting.filter((one) => kept(one))
  const coming = resting.filter((one) => !kept(one) && !wasCrowded(one))
  const held = single.filter(({ isHeld }) => isHeld)
  for (const one of [...keeping, ...held, ...coming]) {
    const spot = put(one, alone?.has(one.id) ? Infinity : NEAR)
    if (spot) result.spots.set(one.id, spot)
    else crowded.push(one)
  }
  for (const heap of [...heaps, ...nearEachOther(crowded, NEAR * APART)]) {
    const [first] = heap
    const spot = first && put(first, Infinity)
    if (!spot) continue
    if (heap.length === 1) result.spots.set(first.id, spot)
    else result.heaps.push({ ...spot, id: first.id, ids: heap.map(({ id }) => id) })
  }
  for (const { id, x, y } of crowded) if (!result.spots.has(id)) result.crowded.set(id, { x, y })
  return result
}

const isAt = (one: Point | undefined, { x, y }: Point): boolean =>
  one !== undefined && Math.hypot(one.x - x, one.y - y) < 1

/** In groups around the first of each. */
const nearEachOther = (all: readonly Standing[], reach: number): Standing[][] => {
  const groups: Standing[][] = []
  for (const one of all) {
    const group = groups.find(([first]) => first && Math.hypot(first.x - one.x, first.y - one.y) < reach)
    if (group) group.push(one)
    else groups.push([one])
  }
  return groups
}

/** Those who are drawn each by itself, and those who are drawn as one. */
const heapsOf = (all: readonly Standing[], alone: ReadonlySet<string> | undefined) => {
  const places = nearEachOther(
    all.filter(({ isHeld }) => !isHeld),
    SAME_PLACE,
  )
  const heaps = places
    .filter(({ length }) => length >= HEAP)
    .map((place) => place.slice(SEEN).filter(({ id }) => !alone?.has(id)))
    .filter(({ length }) => length > 1)
  const hidden = new Set(heaps.flat())
  return { single: all.filter((one) => !hidden.has(one)), heaps }
}

type Looking = { taken: Boxes; room: Room; steps: number; kept?: Spot }

/** The spot of before if it is free, the place itself, or the nearest around it; nothing if there is none so near. */
const freeSpot = ({ x, y }: Point, { taken, room, steps, kept }: Looking): Spot | undefined => {
  const isFree = (spot: Point): boolean => !taken.some(around(spot, APART - 1))
  const isRoom = (box: Box): boolean =>
    isWithin(box, room.within) && !room.words.some((word) => overlap(word, box))
  if (kept && isFree(kept)) return kept
  if (isFree({ x, y })) return { x, y }
  for (let ring = 1; ring <= steps; ring++) {
    const count = 6 * ring
    for (let i = 0; i < count; i++) {
      const angle = (i / count) * 2 * Math.PI - Math.PI / 2
      const spot = { x: x + Math.cos(angle) * ring * APART, y: y + Math.sin(angle) * ring * APART }
      // far out there is no end of room
      if (isFree(spot) && (ring > FARTHEST || isRoom(around(spot, MARK)))) return { ...spot, from: { x, y } }
    }
  }
  return undefined
}
