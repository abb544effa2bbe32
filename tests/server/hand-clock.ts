import type { Clock } from '../../server/clock.ts'

type Timer = { at: number; run: () => void }

/** Time that goes by when a test says so. */
export class HandClock implements Clock {
  #now = 1_000_000
  #timers = new Set<Timer>()

  now = (): number => this.#now
  precise = (): number => this.#now

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.#now + milliseconds, run }
    this.#timers.add(timer)
    return () => this.#timers.delete(timer)
  }

  every(milliseconds: number, run: () => void): () => void {
    let end = (): void => {}
    const again = (): void => {
      end = this.after(milliseconds, again)
      run()
    }
    end = this.after(milliseconds, again)
    return () => end()
  }

  soon(run: () => void): void {
    this.after(0, run)
  }

  /** So many milliseconds go by: runs what is due, in order. */
  pass(milliseconds: number): void {
    const until = this.#now + milliseconds
    for (;;) {
      const [next] = [...this.#timers].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)
      if (!next) break
      this.#timers.delete(next)
      this.#now = Math.max(this.#now, next.at)
      next.run()
    }
    this.#now = until
  }
}
