import type { TLShape } from 'tldraw'

import type { Point } from '../place.ts'

/** The middle of a mark, in canvas units: its place, whatever room its name takes beside it. */
export const middleOfMark = ({ x, y, props }: TLShape): Point => {
  const half = 'size' in props && typeof props.size === 'number' ? props.size / 2 : 0
  return { x: x + half, y: y + half }
}
