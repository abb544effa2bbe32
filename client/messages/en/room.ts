import { numberSaid, plural } from '../locale.ts'

const letters = (count: number): string =>
  `${numberSaid(count)} ${plural(count, { one: 'letter', other: 'letters' })}`

/** Of what does not fit into a field: how many letters it may have, and how many it has. */
export const tooLong = (has: number, most: number): string =>
  `There is room for ${letters(most)}, and this has ${numberSaid(has)}.`
