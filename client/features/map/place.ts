import { type Bounds, INFLUENCE, partAlong, partOf, POSITION } from '../../../shared/words/bounds.ts'
import type { At } from '../../../shared/model/fields.ts'

/** Where a number of the record is on the canvas, and back. Canvas units are pixels at 100 %. */
export type Point = { x: number; y: number }
export type Box = Point & { w: number; h: number }

/** Both numbers: influence (on screen: say) and position. */
export type Placed = { influence: number; position: number }

/** The field that the axes span: left is against, right is with us, the top has most say, the bottom least. */
export const FIELD: Box = { x: 0, y: 0, w: 840, h: 560 }

/** Where those stand of whom one number is known: beside the field at their height, and below it. */
export const LANES = {
  stance: { x: -200, y: -14, w: 146, h: FIELD.h + 28 },
  say: { x: -14, y: FIELD.h + 56, w: FIELD.w + 28, h: 72 },
} satisfies Record<string, Box>

/** What of an actor's place is not known, if one number is. */
export type Lane = keyof typeof LANES

/** From the edges of their lanes to the marks that stand in them. */
const IN_LANE = { stance: 30, say: 46 }

/**
 * The field and the lanes with room for the names of those who stand on an edge, for the words around them and the canvas
 * library's mark below: the camera keeps to it.
 */
export const BOUNDS: Box = { x: -212, y: -30, w: FIELD.w + 372, h: FIELD.h + 170 }

/** How far an arrow key moves; with Shift five times as far. */
const SAY_STEP = 0.1
const POSITION_STEP = 0.05
const BIG_STEP = 5

/** Where an actor stands: in the field, or in the lane of what is not known. Nowhere while nothing is known. */
export const standOf = (at: At | undefined): (Point & { lane: Lane | undefined }) | undefined => {
  const { influence, position } = at ?? {}
  if (influence === undefined && position === undefined) return undefined
  const y = influence === undefined ? LANES.say.y + IN_LANE.say : heightOf(influence)
  if (position === undefined) return { x: LANES.stance.x + IN_LANE.stance, y, lane: 'stance' }
  return { x: sideOf(position), y, lane: influence === undefined ? 'say' : undefined }
}

const sideOf = (position: number): number => FIELD.x + partOf(position, POSITION) * FIELD.w
const heightOf = (influence: number): number => FIELD.y + (1 - partOf(influence, INFLUENCE)) * FIELD.h

export const pointOf = ({ influence, position }: Placed): Point => ({
  x: sideOf(position),
  y: heightOf(influence),
})

/**
 * The numbers for a point: two decimals; a point beyond the field counts as on its edge. In a lane only the one is known
 * that the lane is not for.
 */
export const placeOf = ({ x, y }: Point): At => {
  const influence = keep(partAlong(1 - (y - FIELD.y) / FIELD.h, INFLUENCE), INFLUENCE)
  if (x < LANES.stance.x + LANES.stance.w) return { influence }
  const position = keep(partAlong((x - FIELD.x) / FIELD.w, POSITION), POSITION)
  return y > LANES.say.y ? { position } : { influence, position }
}

const keep = (n: number, { least, most }: Bounds): number =>
  Math.round(Math.min(most, Math.max(least, n)) * 100) / 100 || 0

/** One step to the side (`x` −1 or 1) or up (`y` −1) and down (`y` 1), of what is known. */
export const nudged = ({ influence, position }: At, { x, y }: Point, big: boolean): At => {
  const times = big ? BIG_STEP : 1
  return {
    ...(influence !== undefined && { influence: keep(influence - y * SAY_STEP * times, INFLUENCE) }),
    ...(position !== undefined && { position: keep(position + x * POSITION_STEP * times, POSITION) }),
  }
}
