/** Numbers collected one by one, in a growing typed array. */
export class Samples {
  #values = new Float64Array(1 << 16)
  #count = 0
  add(value: number): void {
    if (this.#count === this.#values.length) {
      const grown = new Float64Array(this.#values.length * 2)
      grown.set(this.#values)
      this.#values = grown
    }
    this.#values[this.#count++] = value
  }
  get count(): number {
    return this.#count
  }
  clear(): void {
    this.#count = 0
  }
  /** The value below which `share` (0 to 1) of all lie; NaN without any. */
  percentile(share: number): number {
    if (this.#count === 0) return Number.NaN
    const sorted = this.#values.slice(0, this.#count).sort()
    return sorted[Math.min(this.#count - 1, Math.floor(share * this.#count))] ?? Number.NaN
  }
}
