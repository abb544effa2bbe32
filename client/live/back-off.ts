/** Milliseconds: the longest that the first wait may be, and any wait. */
const FIRST = 3000
const LONGEST = 20_000

/**
 * How long to wait before connecting again, in milliseconds, after `attempts` that failed. Drawn at random from the
 * first time on: a hall full of people must not come back in one second. `random` is from 0 to 1.
 */
export const pauseBefore = (attempts: number, random = Math.random()): number =>
  Math.min(LONGEST, FIRST * 1.6 ** attempts) * (0.1 + 0.9 * random)
