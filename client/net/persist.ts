import { AppError } from '../../shared/words/errors.ts'
import { mayPass } from './http.ts'

/** Seconds to wait after the first, second, … failure; the last one repeats. */
const WAITS = [1, 2, 4, 8, 15, 30]

/** What somebody who waits can do: try at once. */
export type Waiting = { error: unknown; now: () => void }

/**
 * Runs `attempt` until it answers, or is refused in a way that waiting does not mend (then it throws). Between
 * attempts `waits` hears of it; the network coming back, or the page being looked at again, ends a wait.
 */
export const persist = async <T>(
  attempt: () => Promise<T>,
  waits: (waiting: Waiting) => void,
  signal: AbortSignal,
): Promise<T> => {
  for (let failures = 0; ; failures++) {
    try {
      return await attempt()
    } catch (error) {
      if (!mayPass(error) || signal.aborted) throw error
      const asked = error instanceof AppError ? error.retryAfter : undefined
      const seconds = asked ?? WAITS[Math.min(failures, WAITS.length - 1)] ?? 30
      // up to a quarter more, so that a room full of phones does not come back in one instant
      const wait = seconds * (1 + Math.random() / 4)
      await pause(wait, asked === undefined, (now) => waits({ error, now }), signal)
    }
  }
}

const pause = (
  seconds: number,
  early: boolean,
  waits: (now: () => void) => void,
  signal: AbortSignal,
): Promise<void> =>
  new Promise((resolve) => {
    const ended = new AbortController()
    const end = () => {
      clearTimeout(timer)
      ended.abort()
      resolve()
    }
    const timer = setTimeout(end, seconds * 1000)
    const listening = { signal: ended.signal }
    if (early) addEventListener('online', end, listening)
    if (early) document.addEventListener('visibilitychange', () => document.hidden || end(), listening)
    signal.addEventListener('abort', end, listening)
    waits(end)
  })
