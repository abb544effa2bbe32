/** How many keys are remembered before those whose time is over are forgotten. */
const SWEEP_AT = 10_000

/**
 * So many a key in a stretch of time, which begins with the first one taken. `time` and `now` in milliseconds.
 * `refused` is called for each that is not given.
 */
export const createAllowance = (
  most: number,
  time: number,
  { now = Date.now, refused = () => {} }: { now?: () => number; refused?: () => void } = {},
) => {
  const taken = new Map<string, { count: number; until: number }>()
  const current = (key: string) => {
    const entry = taken.get(key)
    return entry && entry.until > now() ? entry : undefined
  }
  const sweep = () => {
    for (const [key, { until }] of taken) if (until <= now()) taken.delete(key)
  }
  return {
    /** Takes one; false when the key has none left until its time is over. */
    take(key: string): boolean {
      const entry = current(key)
      if (entry && entry.count >= most) {
        refused()
        return false
      }
      if (taken.size >= SWEEP_AT && !entry) sweep()
      taken.set(key, { count: (entry?.count ?? 0) + 1, until: entry?.until ?? now() + time })
      return true
    },
    /** Whole seconds until the key has all of them again, at least 1. */
    wait: (key: string): number => Math.max(1, Math.ceil(((current(key)?.until ?? 0) - now()) / 1000)),
  }
}
