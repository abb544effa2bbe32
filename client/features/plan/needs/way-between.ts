export type Box = { left: number; top: number; right: number; bottom: number }

/** Pixels: how far a line leaves a card before it turns. */
const REACH = 16

/**
 * A line from one card to another, as the path of an SVG: from side to side, where nothing is written. Between cards of
 * one column it goes out at the side of both.
 */
export const wayBetween = (from: Box, to: Box): string => {
  const [y, v] = [middle(from), middle(to)]
  if (to.left >= from.right) return curve(from.right, y, to.left, v, 1, -1)
  if (to.right <= from.left) return curve(from.left, y, to.right, v, -1, 1)
  return curve(from.right, y, to.right, v, 1, 1)
}

const middle = ({ top, bottom }: Box): number => (top + bottom) / 2

/** `out` and `back`: on which side of each card the line goes, 1 for the right one. */
const curve = (x: number, y: number, u: number, v: number, out: number, back: number): string => {
  const reach = Math.max(REACH, Math.abs(u - x) / 2)
  return `M${x} ${y} C${x + out * reach} ${y} ${u + back * reach} ${v} ${u} ${v}`
}
