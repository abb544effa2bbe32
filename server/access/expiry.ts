import type { Log } from '../log.ts'
import type { Index } from '../index/index.ts'

/** The longest that a timer of Node can wait, in milliseconds. */
const LONGEST = 2 ** 31 - 1

/** So many milliseconds after a link's end it is looked at, so that the clock has passed it. */
const AFTER = 20
const AGAIN = 1000

export type Expiry = ReturnType<typeof watchExpiry>

/** Calls `expired` whenever a link ends by its time. */
export const watchExpiry = (index: Index, log: Log, expired: () => void) => {
  let timer: NodeJS.Timeout | undefined
  /** Looks up again when the next link ends: to be called when one was made or changed. */
  const schedule = (): void => {
    clearTimeout(timer)
    const next = index.links.nextExpiry(new Date().toISOString())
    if (next === undefined) return
    const wait = Math.min(LONGEST, Math.max(0, Date.parse(next) - Date.now()) + AFTER)
    timer = setTimeout(look, wait)
    timer.unref()
  }
  const look = (): void => {
    try {
      expired()
      schedule()
    } catch (error) {
      log.warn({ err: error }, 'links that end could not be looked at; it is tried again in a second')
      timer = setTimeout(look, AGAIN).unref()
    }
  }
  schedule()
  return { schedule, stop: () => clearTimeout(timer) }
}
