import type { Stored } from '../../storage/storage.ts'
import type { Replica } from './replica.ts'

/** Updates after which one state takes their place: they take more memory than what they make. */
const MANY = 500

/** All that a document is made of, on disk or not yet: from it the copy that is worked with can be built anew. */
export class Kept {
  #stored: Stored
  /** Changes of the server's own that are not saved yet: nobody has seen them, and they may be taken back. */
  #unsaved: readonly Uint8Array[] = []

  constructor(stored: Stored) {
    this.#stored = stored
  }

  /** Beginning with a full state. */
  get all(): Uint8Array[] {
    return [this.#stored.snapshot, ...this.#stored.updates, ...this.#unsaved]
  }

  get hasUnsaved(): boolean {
    return this.#unsaved.length > 0
  }

  add(update: Uint8Array): void {
    this.#stored.updates.push(update)
  }

  /** Holds a change until it is saved, or taken back. */
  hold(update: Uint8Array): void {
    this.#unsaved = [...this.#unsaved, update]
  }

  letGo(update: Uint8Array): void {
    this.#unsaved = this.#unsaved.filter((one) => one !== update)
  }

  /** A full state takes the place of many updates; `copy` has all that was added, and nothing that is unsaved. */
  shorten(copy: Replica): void {
    if (this.#stored.updates.length > MANY) this.replace(copy.state())
  }

  /** A full state takes the place of all that was added. */
  replace(state: Uint8Array): void {
    this.#stored = { snapshot: state, updates: [] }
  }
}
