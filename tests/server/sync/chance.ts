/** Numbers from a seed (mulberry32), so that a find can be had again. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  below(n: number): number {
    return Math.floor(this.next() * n)
  }

  one<T>(...from: T[]): T {
    return from[this.below(from.length)]!
  }

  /** True once in `n` times. */
  rarely(n: number): boolean {
    return this.below(n) === 0
  }
}
