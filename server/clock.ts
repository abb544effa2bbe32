/** Time, passed to what waits or measures, so that a test can make it go by. Milliseconds throughout. */
export type Clock = {
  /** Since 1970. */
  now(): number
  /** Since some moment, to fractions: for how long something took. */
  precise(): number
  /** Runs once after so many; gives what takes it back. */
  after(milliseconds: number, run: () => void): () => void
  /** Runs every so many; gives what ends it. */
  every(milliseconds: number, run: () => void): () => void
  /** Runs once what has come in by now is taken. */
  soon(run: () => void): void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  precise: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
  every(milliseconds, run) {
    const timer = setInterval(run, milliseconds)
    return () => clearInterval(timer)
  },
  soon: (run) => void setImmediate(run),
}

/** Resolves when `done` does, and after so many milliseconds at the latest. */
export const atMost = async (milliseconds: number, done: Promise<unknown>, clock: Clock): Promise<void> => {
  const waited = Promise.withResolvers<void>()
  const waitNoLonger = clock.after(milliseconds, waited.resolve)
  await Promise.race([done, waited.promise]).finally(waitNoLonger)
}
