import type { Box, Point } from './place.ts'

/** A straight line between two cards, from edge to edge. `along` is its direction, of length 1. */
export type Line = { start: Point; end: Point; along: Point; length: number }

const GAP = 3
const LANE = 13
const SHORTEST = 6

/** How far the connections between the same two are apart: `index` of `count`, to one side or the other of the middle. */
export const laneOf = (index: number, count: number): number =>
  (index - (count - 1) / 2) * (count < 2 ? 0 : Math.min(LANE, 30 / (count - 1)))

/**
 * The line of a connection: between the middles of two cards, moved sideways by `lane` (to the right as seen from `from`),
 * and cut where it leaves the one card and meets the other. Nothing where cards overlap.
 */
export const lineBetween = (from: Box, to: Box, lane: number): Line | undefined => {
  const a = middleOf(from)
  const b = middleOf(to)
  const distance = Math.hypot(b.x - a.x, b.y - a.y)
  if (distance < 1) return undefined
  const along = { x: (b.x - a.x) / distance, y: (b.y - a.y) / distance }
  const origin = { x: a.x - along.y * lane, y: a.y + along.x * lane }
  const start = (crossing(from, origin, along)?.[1] ?? 0) + GAP
  const end = (crossing(to, origin, along)?.[0] ?? distance) - GAP
  if (end - start < SHORTEST) return undefined
  return {
    start: pointAt(origin, along, start),
    end: pointAt(origin, along, end),
    along,
    length: end - start,
  }
}

const middleOf = ({ x, y, w, h }: Box): Point => ({ x: x + w / 2, y: y + h / 2 })

export const pointAt = (origin: Point, along: Point, distance: number): Point => ({
  x: origin.x + along.x * distance,
  y: origin.y + along.y * distance,
})

/** Between which two distances a ray is inside a box. */
const crossing = (box: Box, origin: Point, along: Point): [number, number] | undefined => {
  const [left, right] = slab(origin.x, along.x, box.x, box.x + box.w)
  const [top, bottom] = slab(origin.y, along.y, box.y, box.y + box.h)
  const enters = Math.max(left, top)
  const leaves = Math.min(right, bottom)
  return enters < leaves ? [enters, leaves] : undefined
}

const slab = (origin: number, along: number, low: number, high: number): [number, number] => {
  if (Math.abs(along) < 1e-9) return origin > low && origin < high ? [-Infinity, Infinity] : [1, -1]
  const [a, b] = [(low - origin) / along, (high - origin) / along]
  return a < b ? [a, b] : [b, a]
}

/** The corners of an arrowhead whose tip is at a point. */
export const arrowhead = (tip: Point, along: Point, size: number): [Point, Point, Point] => {
  const base = pointAt(tip, along, -size)
  const side = size * 0.48
  return [
    tip,
    { x: base.x - along.y * side, y: base.y + along.x * side },
    { x: base.x + along.y * side, y: base.y - along.x * side },
  ]
}

export const middleOfLine = ({ start, end }: Line): Point => ({
  x: (start.x + end.x) / 2,
  y: (start.y + end.y) / 2,
})
