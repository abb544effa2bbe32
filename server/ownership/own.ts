/** An initiative that is here. */
export class Own {
  /** When a call last began, in milliseconds since 1970. */
  usedAt: number
  /** Resolves when it has been let go of, or stays after all; null while nobody lets go of it. */
  leaving: Promise<void> | null = null
  #users = 0
  #ended: () => void = () => {}

  constructor(now: number) {
    this.usedAt = now
  }

  get isUsed(): boolean {
    return this.#users > 0
  }

  /** A call begins; what it gives is to be called when that ends. */
  use(now: number): () => void {
    this.#users += 1
    this.usedAt = now
    return () => {
      this.#users -= 1
      if (!this.isUsed) this.#ended()
    }
  }

  /** Resolves when no call is under way any more. */
  unused(): Promise<void> {
    if (!this.isUsed) return Promise.resolve()
    return new Promise((resolve) => (this.#ended = resolve))
  }
}
