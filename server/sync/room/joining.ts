import { step2, updateFrame } from '../wire/wire.ts'
import type { Replica } from '../document/document.ts'

/** Updates since the kept state beyond which a join makes a new one, and the size up to which it always does. */
const MOST_SINCE = 500
const SMALL_STATE = 32 * 1024

const NOTHING = step2(new Uint8Array([0, 0]))

/**
 * Answers those who have nothing yet. The full state is encoded and framed once for many who join together; what
 * came after it follows as the frames that everybody got.
 */
export class Joining {
  #answer: Buffer | null = null
  #update: Buffer | null = null
  #state: Uint8Array | null = null
  #since: Buffer[] = []

  /** An update that a kept state does not have. */
  add(frame: Buffer): void {
    if (!this.#state) return
    this.#since.push(frame)
    if (this.#since.length > MOST_SINCE || this.#state.length < SMALL_STATE) this.forget()
  }

  forget(): void {
    this.#state = null
    this.#answer = null
    this.#update = null
    this.#since = []
  }

  /** The frames that answer a step 1 from somebody who has `clocks`. Throws Broken. */
  frames(replica: Replica, clocks: Map<number, number>): Buffer[] {
    if (clocks.size > 0) return [step2(replica.since(clocks))]
    this.#state ??= replica.state()
    if (this.#since.length === 0) return [(this.#answer ??= step2(this.#state))]
    this.#update ??= updateFrame(this.#state)
    return [this.#update, ...this.#since, NOTHING]
  }
}
