import { AFFECTED, type Bounds, INFLUENCE, POSITION, STRENGTH } from '../../../../shared/words/bounds.ts'

/** Numbers of other scales as ours: each from its least to its most, 1–5 as 0–10. */

export type Scale = 'say' | 'stance' | 'affected' | 'strength'
export type Range = readonly [least: number, most: number]

const BOUNDS: Record<Scale, Bounds> = {
  say: INFLUENCE,
  stance: POSITION,
  affected: AFFECTED,
  strength: STRENGTH,
}
export const isScale = (field: string): field is Scale => Object.hasOwn(BOUNDS, field)
export const ourRange = (scale: Scale): Range => [BOUNDS[scale].least, BOUNDS[scale].most]

/** The scales that people use, the likeliest first. */
export const RANGES: Record<Scale, readonly Range[]> = {
  say: [
    [1, 5],
    [0, 10],
    [0, 100],
    [1, 10],
    [0, 5],
    [0, 4],
    [1, 4],
    [1, 3],
    [1, 7],
    [0, 1],
  ],
  stance: [
    [-2, 2],
    [-3, 3],
    [-5, 5],
    [-10, 10],
    [1, 5],
    [0, 10],
    [0, 100],
    [1, 10],
    [1, 7],
    [-1, 1],
    [1, 3],
  ],
  affected: [
    [0, 4],
    [1, 5],
    [0, 10],
    [0, 100],
    [1, 10],
    [0, 3],
    [1, 3],
  ],
  strength: [
    [1, 3],
    [0, 1],
    [1, 5],
    [0, 10],
    [0, 100],
    [1, 10],
    [0, 5],
  ],
}

/** The part of the numbers that a scale must have: a few may be slips. */
const MOST = 0.85

/** The scale that these numbers are probably of. */
export const likelyRange = (scale: Scale, numbers: readonly number[]): Range => {
  const fits = ([least, most]: Range): number =>
    numbers.filter((n) => n >= least && n <= most).length / numbers.length
  const isOf = (range: Range): boolean =>
    range[0] === 1 && range[1] === 5 ? numbers.every((n) => Number.isInteger(n)) : true
  const likely = RANGES[scale].filter(isOf)
  return (
    likely.find((range) => fits(range) === 1) ??
    likely.find((range) => fits(range) >= MOST) ??
    ourRange(scale)
  )
}

/** A number of a scale as one of ours; nothing if it is not on the scale. */
export const turned = (scale: Scale, n: number, [least, most]: Range): number | undefined => {
  if (n < least || n > most) return undefined
  const ours = ourRange(scale)
  if (ours[0] === least && ours[1] === most) return n
  const along = ours[0] + ((n - least) / (most - least)) * (ours[1] - ours[0])
  return Math.round(along * 100) / 100
}

/** A number as people write it, with a decimal comma too. */
export const readNumber = (text: string): number | undefined =>
  /^[-+−]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?$/i.test(text)
    ? Number(text.replace('−', '-').replace(',', '.'))
    : undefined
