import { type Bounds, INFLUENCE, partAlong, partOf, POSITION } from '../../../shared/words/bounds.ts'
import type { At } from '../../../shared/model/fields.ts'

/** Where a number of the record is on the canvas, and back. Canvas units are pixels at 100 %. */
export type Point = { x: number; y: number }
export type Box = Point & { w: number; h: number }

/** Both numbers: influence (on screen: say) and position. */
export type Placed = { influence: number; position: number }

/** The field that the axes span: left is against, right is with us, the top has most say, the bottom least. */
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
  x: FIELD.x + partOf(position, POSITION) * FIELD.w,
  y: FIELD.y + (1 - partOf(influence, INFLUENCE)) * FIELD.h,
})

/** The numbers for a point: two decimals; a point beyond the field counts as on its edge. */
export const placeOf = ({ x, y }: Point): Placed => ({
  influence: keep(partAlong(1 - (y - FIELD.y) / FIELD.h, INFLUENCE), INFLUENCE),
  position: keep(partAlong((x - FIELD.x) / FIELD.w, POSITION), POSITION),
})

const keep = (n: number, { least, most }: Bounds): number =>
  Math.round(Math.min(most, Math.max(least, n)) * 100) / 100 || 0

/** One step to the side (`x` −1 or 1) or up (`y` −1) and down (`y` 1). */
export const nudged = ({ influence, position }: Placed, { x, y }: Point, big: boolean): Placed => {
  const times = big ? BIG_STEP : 1
  return {
    influence: keep(influence - y * SAY_STEP * times, INFLUENCE),
    position: keep(position + x * POSITION_STEP * times, POSITION),
  }
}
