import { ERRORS } from '../../../shared/words/errors.ts'
import { BARRIER } from '../../../shared/protocol.ts'
import { REFUSALS, type RefusalCode } from '../../../shared/words/refusals.ts'
import { barrierFrame } from '../wire/frames.ts'
import type { Journal } from '../document/journal.ts'

/** A question for what is saved, and what of this socket must be settled before it is answered. */
type Barrier = { n: number; batch: number; gap: number }

/** `asked`: a step 1 went out after the cause had ended, so that the next admitted step 2 mends it. */
export type Refusal = { code: RefusalCode; asked: boolean }

/** More unanswered questions than this is no client that waits for answers. */
const MAX_BARRIERS = 1000

/** What of the things that one socket sent is saved, waits, or stands refused. */
export class Saved {
  refusal: Refusal | null = null
  /** The batch that holds the last of what this socket sent. */
  batch = 0
  /** The numbers of its updates that wait for others, oldest first. */
  readonly gaps: number[] = []
  readonly #barriers: Barrier[] = []

  /** What no honest client makes is not mended: whoever sent it starts from a fresh document, on a new socket. */
  refuse(code: RefusalCode): void {
    if (this.refusal?.code !== 'bad-update') this.refusal = { code, asked: false }
  }

  /** A step 1 goes out: the answer to it will bring whatever was refused. */
  willBeMended(): void {
    if (this.refusal && this.refusal.code !== 'bad-update') this.refusal.asked = true
  }

  /** A step 2 was admitted. */
  mend(): void {
    if (this.refusal?.asked) this.refusal = null
  }

  /** False when there are too many questions. */
  ask(n: number): boolean {
    this.#barriers.push({ n, batch: this.batch, gap: this.gaps.at(-1) ?? 0 })
    return this.#barriers.length <= MAX_BARRIERS
  }

  get settled(): boolean {
    return this.#barriers.length === 0
  }

  /** The answers, in order, that can be given now. */
  answers(journal: Journal): Buffer[] {
    const frames: Buffer[] = []
    for (const { n, batch, gap } of this.#barriers) {
      if ((this.gaps[0] ?? Infinity) <= gap) break
      const durable = batch <= journal.committed
      if (!durable && !journal.trouble) break
      frames.push(this.#answer(n, durable))
    }
    this.#barriers.splice(0, frames.length)
    return frames
  }

  #answer(n: number, durable: boolean): Buffer {
    if (this.refusal) {
      const { code } = this.refusal
      return barrierFrame(n, BARRIER.refused, `${code}: ${REFUSALS[code]}`)
    }
    if (durable) return barrierFrame(n, BARRIER.saved, '')
    return barrierFrame(n, BARRIER.cannotSave, `cannot-save: ${ERRORS['cannot-save'].sentence}`)
  }
}
