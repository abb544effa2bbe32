import { plural } from '../plural.ts'

const letters = (count: number): string =>
  `${count.toLocaleString('en')} ${plural(count, { one: 'letter', other: 'letters' })}`

/** Of what does not fit into a field: how many letters it may have, and how many it has. */
export const tooLong = (has: number, most: number): string =>
  `There is room for ${letters(most)}, and this has ${has.toLocaleString('en')}.`
