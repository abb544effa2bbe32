import type { Box, Point } from '../place.ts'
import { around, Boxes, isWithin } from './boxes.ts'
import { MARK } from './spread.ts'

/** On which side of a mark its name stands. */
export const SIDES = [
  'end',
  'start',
  'below',
  'above',
  'end-up',
  'end-down',
  'start-up',
  'start-down',
] as const
export type Side = (typeof SIDES)[number]

/** A mark with the room that its name needs, in pixels. */
export type Named = Point & { id: string; label: { w: number; h: number } }

/** Between a mark and its name, and around each name, in pixels. */
const GAP = 5
const AIR = 2

/** Where a name stands beside a mark whose middle is at a point. */
export const boxOfName = ({ x, y }: Point, { w, h }: { w: number; h: number }, side: Side): Box => {
  const [where, shift] = side.split('-')
  const away = MARK / 2 + GAP
  if (where === 'above' || where === 'below') {
    const left = shift === 'end' ? x - MARK / 2 : shift === 'start' ? x + MARK / 2 - w : x - w / 2
    return { x: left, y: where === 'above' ? y - away - h + 2 : y + away - 2, w, h }
  }
  const up = shift === 'up' ? -h / 2 - 3 : shift === 'down' ? h / 2 + 3 : 0
  return { x: where === 'end' ? x + away : x - away - w, y: y - h / 2 + up, w, h }
}

/**
 * On which side each name stands: on one where it covers no mark, no other name and none of the `words`, and stays `within`;
 * on that of before where it can. Names that find no free side are left out.
 */
export const sidesOf = (
  all: readonly Named[],
  { within, words, before }: { within: Box; words: readonly Box[]; before?: ReadonlyMap<string, Side> },
): Map<string, Side> => {
  const taken = new Boxes<Box & { of?: string }>()
  for (const word of words) taken.add(word)
  for (const one of all) taken.add({ ...around(one, MARK), of: one.id })
  const found = new Map<string, Side>()
  const stays = (one: Named): boolean => before?.has(one.id) === true
  for (const one of [...all.filter(stays), ...all.filter((named) => !stays(named))]) {
    const known = before?.get(one.id)
    const side = [...(known ? [known] : []), ...SIDES].find((candidate) => {
      const box = grown(boxOfName(one, one.label, candidate))
      return isWithin(box, within) && !taken.some(box, ({ of }) => of === one.id)
    })
    if (!side) continue
    found.set(one.id, side)
    taken.add(grown(boxOfName(one, one.label, side)))
  }
  return found
}

const grown = ({ x, y, w, h }: Box): Box => ({ x: x - AIR, y: y, w: w + 2 * AIR, h })
