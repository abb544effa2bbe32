/** An initiative that is here. */
export class Own {
  /** When a call last began, in milliseconds since 1970. */
  usedAt: number
  /** Resolves when it has been let go of, or stays after all; null while nobody lets go of it. */
  leaving: Promise<void> | null = null
  readonly #users = new Set<() => void>()
  #ended: () => void = () => {}

  constructor(now: number) {
    this.usedAt = now
  }

  get isUsed(): boolean {
    return this.#users.size > 0
  }

  /** A call begins; what it gives is to be called when that ends. `lost`: as in Ownership. */
  use(now: number, lost: () => void = () => {}): () => void {
    const user = (): void => lost()
    this.#users.add(user)
    this.usedAt = now
    return () => {
      this.#users.delete(user)
      if (!this.isUsed) this.#ended()
    }
  }

  /** Another server has it by now, or may have. Resolves as `unused` does. */
  lose(): Promise<void> {
    for (const lost of this.#users) lost()
    return this.unused()
  }

  /** Resolves when no call is under way any more. */
  unused(): Promise<void> {
    if (!this.isUsed) return Promise.resolve()
    return new Promise((resolve) => (this.#ended = resolve))
  }
}
