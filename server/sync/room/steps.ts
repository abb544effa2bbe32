import type { Clock } from '../../clock.ts'

/** Milliseconds within which a step 1 is not sent again while its answer may be on its way. */
const ASK_AGAIN = 1000

/** The step 1s that one socket was sent, and the step 2s that came: each answers one, in order. */
export class Steps {
  readonly #clock: Clock
  #asked = 0
  #answered = 0
  /** When step 1 last went out for something refused, and whether a step 2 has come since. */
  #again = { at: 0, isAnswered: true }

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** A step 1 goes out. Gives its number. */
  ask(): number {
    return ++this.#asked
  }

  /** Whether one may go out for something refused: not while an answer is on its way, which holds all there is. */
  mayAskAgain(): boolean {
    const now = this.#clock.now()
    if (!this.#again.isAnswered && this.#again.at > now - ASK_AGAIN) return false
    this.#again = { at: now, isAnswered: false }
    return true
  }

  /** Whether one went out for something refused within so many milliseconds. */
  askedWithin(milliseconds: number): boolean {
    return this.#again.at >= this.#clock.now() - milliseconds
  }

  /** A step 2 has come, and is to be looked at. */
  hear(): void {
    this.#again.isAnswered = true
  }

  /** That step 2 was admitted, refused, or waits. */
  answer(): void {
    this.#answered += 1
  }

  /** Whether the step 1 of this number was answered. */
  hasAnswered(number: number): boolean {
    return this.#answered >= number
  }
}
