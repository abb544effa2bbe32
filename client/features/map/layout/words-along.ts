import type { Box, Point } from '../place.ts'
import { around, Boxes } from './boxes.ts'
import { type Curve, pointOn } from './curve.ts'

/** Words on a line, and the room that they take, in pixels. */
export type Word = { id: string; curve: Curve; w: number; h: number }

/** Where on its line a word may stand, the best first: from its start (0) to its end (1). */
const PARTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] as const

/**
 * Where words stand on their lines, in pixels: in the middle, or as near to it as they cover no other word and nothing of
 * what is `taken`; in the middle where there is no such place.
 */
export const wordsAlong = (words: readonly Word[], taken: readonly Box[]): Map<string, Point> => {
  const boxes = new Boxes()
  for (const box of taken) boxes.add(box)
  return new Map(
    words.map(({ id, curve, w, h }) => {
      const places = PARTS.map((part) => pointOn(curve, part))
      const place = places.find((one) => !boxes.some(around(one, w, h))) ?? pointOn(curve, PARTS[0])
      boxes.add(around(place, w, h))
      return [id, place]
    }),
  )
}
