import type { Point } from '../place.ts'
import { MARK } from './spread.ts'

/**
 * A line from one mark to another, bent to one side (a quadratic Bézier curve). `leaves`, `arrives`: its directions at both
 * ends, of length 1. All in pixels.
 */
export type Curve = { start: Point; control: Point; end: Point; leaves: Point; arrives: Point }

/** From the middle of a mark to the end of a line, and how far apart the lines between the same two are. */
const AWAY = MARK / 2 + 4
const LANE = 14
const SHORTEST = 6

/** How far around others a line is led at most, and the steps to there; and how near it comes to them. */
const STEPS = [0, 20, 40, 64, 92, 124]
const NEAR = MARK / 2 + 3

/** How much the connections between the same two are bent: `index` of `count`, to one side or the other. */
export const laneOf = (index: number, count: number): number =>
  (index - (count - 1) / 2) * (count < 2 ? 0 : Math.min(LANE, 60 / (count - 1)))

/**
 * The line between two marks by their middles. `bend`: how far its middle lies to the right of the straight line, as seen
 * from `from`. Nothing where they are too near to each other.
 */
export const curveBetween = (from: Point, to: Point, bend: number): Curve | undefined => {
  const distance = Math.hypot(to.x - from.x, to.y - from.y)
  if (distance < 2 * AWAY + SHORTEST) return undefined
  const along = directionOf(from, to)
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  // the middle of such a curve is halfway to where it is drawn to
  const control = { x: middle.x - along.y * bend * 2, y: middle.y + along.x * bend * 2 }
  const leaves = directionOf(from, control)
  const arrives = directionOf(control, to)
  return { start: pointAt(from, leaves, AWAY), control, end: pointAt(to, arrives, -AWAY), leaves, arrives }
}

/**
 * How much a line between two of the marks is bent so that it meets none of the others, or as few as can be. `lane`: as from
 * `laneOf`.
 */
export const bendAround = (from: Point, to: Point, lane: number, marks: readonly Point[]): number => {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const near = marksAlong(from, to, length, marks, lane)
  let best = { bend: lane, met: Infinity }
  for (const step of STEPS)
    for (const bend of step === 0 ? [lane] : [lane + step, lane - step]) {
      const met = near.filter((mark) => meets(mark, bend, length)).length
      if (met === 0) return bend
      if (met < best.met) best = { bend, met }
    }
  return best.bend
}

/** A mark as seen along a straight line: how far along (0–1), and how far to the right. */
type Beside = { along: number; right: number }

const marksAlong = (
  from: Point,
  to: Point,
  length: number,
  marks: readonly Point[],
  lane: number,
): Beside[] => {
  const direction = directionOf(from, to)
  const most = Math.abs(lane) + STEPS.at(-1)! + NEAR
  const found: Beside[] = []
  for (const mark of marks) {
    if (mark === from || mark === to) continue
    const [dx, dy] = [mark.x - from.x, mark.y - from.y]
    const along = (dx * direction.x + dy * direction.y) / length
    const right = dy * direction.x - dx * direction.y
    if (along > 0 && along < 1 && Math.abs(right) < most) found.push({ along, right })
  }
  return found
}

/** Seen so, the curve is a parabola. */
const meets = ({ along, right }: Beside, bend: number, length: number): boolean => {
  const slope = (4 * bend * (1 - 2 * along)) / length
  return Math.abs(right - 4 * bend * along * (1 - along)) < NEAR * Math.hypot(1, slope)
}

const directionOf = (from: Point, to: Point): Point => {
  const distance = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: (to.x - from.x) / distance, y: (to.y - from.y) / distance }
}

export const pointAt = (origin: Point, along: Point, distance: number): Point => ({
  x: origin.x + along.x * distance,
  y: origin.y + along.y * distance,
})

/** The point at a part (0–1) of a curve. */
export const pointOn = ({ start, control, end }: Curve, part: number): Point => {
  const [a, b, c] = [(1 - part) ** 2, 2 * (1 - part) * part, part ** 2]
  return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y }
}

export const middleOf = (curve: Curve): Point => pointOn(curve, 0.5)

/** `count` + 1 points along a curve. */
export const pointsOf = (curve: Curve, count: number): Point[] =>
  Array.from({ length: count + 1 }, (_, i) => pointOn(curve, i / count))

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
