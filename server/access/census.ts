import { refusal } from '../refusal.ts'
import type { LimitName, Limits } from '../limits.ts'

/** Counts what is open, sockets and streams of news alike: of the process, and of each address. */
export class Census {
  readonly #limits: Limits
  readonly #refused: (limit: LimitName) => void
  readonly #addresses = new Map<string, number>()
  #all = 0

  /** `refused` is told of each that a limit refuses. */
  constructor(limits: Limits, refused: (limit: LimitName) => void) {
    this.#limits = limits
    this.#refused = refused
  }

  /**
   * Counts one more, and gives what is to be called when it has closed. `inRoom`: how many are there already where it
   * goes. Throws too-many.
   */
  enter(address: string, inRoom: () => number): () => void {
    const exceeded = this.#exceeded(address, inRoom)
    if (exceeded) {
      this.#refused(exceeded)
      throw refusal('too-many')
    }
    this.#count(address, 1)
    return () => this.#count(address, -1)
  }

  #exceeded(address: string, inRoom: () => number): LimitName | undefined {
    const { sockets, socketsPerAddress, socketsPerRoom } = this.#limits
    if (this.#all >= sockets) return 'sockets'
    if ((this.#addresses.get(address) ?? 0) >= socketsPerAddress) return 'socketsPerAddress'
    return inRoom() >= socketsPerRoom ? 'socketsPerRoom' : undefined
  }

  #count(address: string, change: 1 | -1): void {
    this.#all += change
    const number = (this.#addresses.get(address) ?? 0) + change
    if (number > 0) this.#addresses.set(address, number)
    else this.#addresses.delete(address)
  }
}
