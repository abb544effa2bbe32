import type { At } from '../../../shared/model/actors.ts'

/** Where a number of the record is on the canvas, and back. Canvas units are pixels at 100 %. */
export type Point = { x: number; y: number }
export type Box = Point & { w: number; h: number }

/** Both numbers: influence 0–10 (on screen: say), position −2…2. */
export type Placed = { influence: number; position: number }

/** The field that the axes span: left is −2, right is 2, the top is 10, the bottom is 0. */
export const FIELD: Box = { x: 0, y: 0, w: 840, h: 620 }

/**
 * The field with room for cards that stand on its edge, for the words around it and the canvas library's mark below:
 * the camera keeps to it.
 */
export const BOUNDS: Box = { x: -96, y: -44, w: FIELD.w + 192, h: FIELD.h + 156 }

/** How far an arrow key moves; with Shift five times as far. */
const SAY_STEP = 0.1
const POSITION_STEP = 0.05
const BIG_STEP = 5

/** What is known of an actor's place, if both numbers are. */
export const placedOf = (at: At | undefined): Placed | undefined =>
  at?.influence === undefined || at.position === undefined
    ? undefined
    : { influence: at.influence, position: at.position }

export const pointOf = ({ influence, position }: Placed): Point => ({
  x: FIELD.x + ((position + 2) / 4) * FIELD.w,
  y: FIELD.y + (1 - influence / 10) * FIELD.h,
})

/** The numbers for a point: two decimals; a point beyond the field counts as on its edge. */
export const placeOf = ({ x, y }: Point): Placed => ({
  influence: keep(10 - ((y - FIELD.y) / FIELD.h) * 10, 0, 10),
  position: keep(((x - FIELD.x) / FIELD.w) * 4 - 2, -2, 2),
})

const keep = (n: number, least: number, most: number): number =>
  Math.round(Math.min(most, Math.max(least, n)) * 100) / 100 || 0

/** One step to the side (`x` −1 or 1) or up (`y` −1) and down (`y` 1). */
export const nudged = ({ influence, position }: Placed, { x, y }: Point, big: boolean): Placed => {
  const times = big ? BIG_STEP : 1
  return {
    influence: keep(influence - y * SAY_STEP * times, 0, 10),
    position: keep(position + x * POSITION_STEP * times, -2, 2),
  }
}
