/** How many seconds' worth of messages may come at once. */
const BURST = 3
/** Milliseconds of delaying a socket after which it is closed. */
const PATIENCE = 10_000

/**
 * How fast one socket may send: `rate` a second, with a burst. Who is beyond it is read later, and after ten
 * seconds without a pause has gone too far. Times are in milliseconds.
 */
export class Pace {
  readonly #rate: number
  #tokens: number
  #at: number
  #late: number | null = null

  constructor(rate: number, now: number) {
    this.#rate = rate
    this.#tokens = rate * BURST
    this.#at = now
  }

  /** Takes one message: 0 if it may be read now, else the milliseconds to wait before asking again. */
  take(now: number): number {
    this.#tokens = Math.min(this.#rate * BURST, this.#tokens + ((now - this.#at) * this.#rate) / 1000)
    this.#at = now
    // A second's worth in hand shows that the socket has paused.
    if (this.#tokens >= this.#rate) this.#late = null
    if (this.#tokens >= 1) {
      this.#tokens -= 1
      return 0
    }
    this.#late ??= now
    return Math.ceil(((1 - this.#tokens) * 1000) / this.#rate)
  }

  /** Whether this socket has been sending faster than it may for too long. */
  exhausted(now: number): boolean {
    return this.#late !== null && now - this.#late > PATIENCE
  }
}
