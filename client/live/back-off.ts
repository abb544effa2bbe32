/** Milliseconds: the longest that the first wait may be, and any wait. */
const FIRST = 3000
const LONGEST = 20_000
/** The longest first wait where the server said that it stops: what it had is at another one by then, if there is one. */
const HANDED_OVER = 1600

/**
 * How long to wait before connecting again, in milliseconds, after `attempts` that failed. Drawn at random from the
 * first time on: a hall full of people must not come back in one second. `reason`: why the server closed the
 * connection, if it did; `random` is from 0 to 1.
 */
export const pauseBefore = (attempts: number, reason = '', random = Math.random()): number => {
  const first = reason === 'stopping' ? HANDED_OVER : FIRST
  return Math.min(LONGEST, first * 1.6 ** attempts) * (0.1 + 0.9 * random)
}
