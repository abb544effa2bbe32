/**
 * Sizes on the wall are in units (u): the screen is 1080 of them high, whatever its pixels are, since it is the
 * height of the picture that says from how far away it is read.
 */
export type Room = { width: number; height: number }

const HEIGHT = 1080
/** What is less wide is no projector: the unit follows the width there. */
const LEAST_WIDTH = 1300
/** The foot with the room's code. */
export const FOOT = 48

/** How many pixels a unit has on a screen, and how many units there are. */
export const roomIn = (width: number, height: number): { unit: number; room: Room } => {
  const unit = Math.max(0.1, Math.min(height / HEIGHT, width / LEAST_WIDTH))
  return { unit, room: { width: width / unit, height: height / unit } }
}

/** The names at the start of the row: of what is shown, or of each row. */
export const startOf = ({ width }: Room): number => (width >= 1700 ? 372 : 300)

/** Letters are never smaller than this, and codes than 18 u: it is read from six meters. */
export const LEAST_LETTERS = 28
