import { BARRIER } from '../../../shared/protocol.ts'
import { SENTENCES } from '../../../shared/words/sentences.ts'
import { REFUSALS, type RefusalCode } from '../../../shared/words/refusals.ts'
import { barrierFrame } from '../wire/wire.ts'

/** A question for what is saved, and what of this socket must be settled before it is answered. */
type Barrier = { n: number; batch: number; gap: number }

/** `willMend`: a step 1 went out after the cause had ended, so that the next admitted step 2 mends it. */
type Refusal = { code: RefusalCode; sentence: string; willMend: boolean }

/** Up to which batch all is on disk, and why the last attempt failed, if it did. */
export type Progress = { readonly committed: number; readonly trouble: Error | null }

/** More unanswered questions than this is no client that waits for answers. */
const MAX_BARRIERS = 1000

/** What of the things that one socket sent is saved, waits, or stands refused. */
export class Saved {
  #refusal: Refusal | null = null
  /** The batch that holds the last of what this socket sent. */
  #batch = 0
  /** The numbers of its updates that wait for others, oldest first. */
  readonly #gaps: number[] = []
  readonly #barriers: Barrier[] = []

  /** Why something of this socket stands refused, or null. */
  get refused(): RefusalCode | null {
    return this.#refusal?.code ?? null
  }

  /** What no honest client makes is not mended: whoever sent it starts from a fresh document, on a new socket. */
  refuse(code: RefusalCode, sentence: string = REFUSALS[code]): void {
    if (this.refused !== 'bad-update') this.#refusal = { code, sentence, willMend: false }
  }

  /** A step 1 goes out: the answer to it will bring whatever was refused. */
  willBeMended(): void {
    if (this.#refusal && this.#refusal.code !== 'bad-update') this.#refusal.willMend = true
  }

  /** A step 2 was admitted. */
  mend(): void {
    if (this.#refusal?.willMend) this.#refusal = null
  }

  /** What this socket sent is in this batch at the latest. */
  keep(batch: number): void {
    this.#batch = batch
  }

  /** An update of this socket waits, under this number. */
  wait(number: number): void {
    this.#gaps.push(number)
  }

  /** It waits no longer. */
  release(number: number): void {
    this.#gaps.splice(this.#gaps.indexOf(number), 1)
  }

  /** False when there are too many questions. */
  ask(n: number): boolean {
    return this.#barriers.push({ n, batch: this.#batch, gap: this.#gaps.at(-1) ?? 0 }) <= MAX_BARRIERS
  }

  /** Adds the answers, in order, that can be given now to `frames`. True when no question is left. */
  answer({ committed, trouble }: Progress, frames: Buffer[]): boolean {
    const waiting = this.#gaps[0] ?? Infinity
    const isOpen = ({ batch, gap }: Barrier): boolean => waiting <= gap || (batch > committed && !trouble)
    while (this.#barriers.length > 0 && !isOpen(this.#barriers[0]!)) {
      const { n, batch } = this.#barriers.shift()!
      frames.push(this.#answer(n, batch <= committed))
    }
    return this.#barriers.length === 0
  }

  #answer(n: number, durable: boolean): Buffer {
    if (this.#refusal)
      return barrierFrame(n, BARRIER.refused, `${this.#refusal.code}: ${this.#refusal.sentence}`)
    if (durable) return barrierFrame(n, BARRIER.saved, '')
    return barrierFrame(n, BARRIER.cannotSave, `cannot-save: ${SENTENCES['cannot-save']}`)
  }
}
