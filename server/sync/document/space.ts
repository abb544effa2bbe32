import * as Y from 'yjs'
import type { Clock } from '../../clock.ts'
import { encodeStateVector } from '../../encoding.ts'
import type { Replica } from './replica.ts'

/** What only deletes may go so far beyond the limit. */
const DELETING = 1.1
/** The size is taken anew at most once in so many milliseconds for each byte: encoding costs by the byte. */
const MEASURE_EVERY = 1 / 2000

/** How much of its limit a document takes up. */
export class Space {
  readonly #document: { readonly replica: Replica }
  readonly #clock: Clock
  readonly #most: number
  readonly #warn: (bytes: number) => void
  #warned = false
  #measuredAt = 0

  /** `most` is in bytes of the full state; `warn` is called once, when half of it is taken. */
  constructor(
    document: { readonly replica: Replica },
    clock: Clock,
    most: number,
    warn: (bytes: number) => void,
  ) {
    this.#document = document
    this.#clock = clock
    this.#most = most
    this.#warn = warn
  }

  /** Whether an update fits. What only deletes has more room. */
  fits(update: Uint8Array, onlyDeletes: boolean): boolean {
    const share = onlyDeletes ? DELETING : 1
    if (this.has(update.length, share)) return true
    return this.has(this.bytesOf(update), share)
  }

  /** Bytes of what an update has beyond the document: the answer to a step 1 may say much that is known. */
  bytesOf(update: Uint8Array): number {
    return Y.diffUpdate(update, encodeStateVector(this.#document.replica.clocks)).length
  }

  /** Whether there is room for so many bytes more. */
  has(bytes: number, share = 1): boolean {
    const { replica } = this.#document
    const most = this.#most * share
    if (!this.#warned && replica.bytes > this.#most / 2) {
      this.#warned = true
      this.#warn(replica.bytes)
    }
    if (replica.bytes + bytes <= most) return true
    // The estimate knows nothing of what deletions have freed.
    const now = this.#clock.now()
    if (now - this.#measuredAt > replica.bytes * MEASURE_EVERY) {
      replica.state()
      this.#measuredAt = now
    }
    return replica.bytes + bytes <= most
  }
}
