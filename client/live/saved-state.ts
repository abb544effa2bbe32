import type * as Y from 'yjs'

import type { Answer } from './barrier.ts'
import { Store } from './store.ts'

/**
 * Whether what was typed here is safe. `saved`: durable on the server. `offline`: kept on this device only, with
 * the number of changes. `refused`, `cannot-save`, `ended`: why, for a person to read.
 */
export type SavedState =
  | { kind: 'opening' | 'saved' | 'saving' }
  | { kind: 'offline'; changes: number }
  | { kind: 'refused' | 'cannot-save' | 'ended'; code: string; reason: string }

const ASK_AFTER_MS = 40
const RETRY_MS = 2000

/**
 * Follows one document: counts local changes, asks barriers, and says what is true. `ask` sends a barrier and gives
 * its number, or nothing while not connected. The count survives closing the tab, under `key` in localStorage.
 */
export class SavedTracker {
  readonly state = new Store<SavedState>({ kind: 'opening' })
  #pending: number
  #asked: { n: number; covers: number } | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #connected = false
  #problem: SavedState | undefined
  readonly #ask: () => number | undefined
  readonly #key: string

  constructor(doc: Y.Doc, key: string, ask: () => number | undefined) {
    this.#key = key
    this.#ask = ask
    this.#pending = Number(localStorage.getItem(key)) || 0
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.local && transaction.changed.size > 0) this.#count(this.#pending + 1)
    })
  }

  /** A barrier may be asked: we have answered the server's step 1. */
  readonly ready = (): void => {
    this.#connected = true
    this.#asked = undefined
    this.#later(0)
    this.#tell()
  }

  /** The server has answered a barrier. */
  readonly answered = (answer: Answer): void => {
    if (answer.n !== this.#asked?.n) return
    const { covers } = this.#asked
    this.#asked = undefined
    if (answer.status === 'saved') {
      this.#problem = undefined
      this.#count(this.#pending - covers)
    } else {
      const [code = '', ...sentence] = answer.reason.split(': ')
      this.#problem = { kind: answer.status, code, reason: sentence.join(': ') }
      this.#later(RETRY_MS)
      this.#tell()
    }
  }

  /** The connection is gone; the provider comes back by itself. */
  readonly lost = (): void => {
    this.#connected = false
    this.#asked = undefined
    clearTimeout(this.#timer)
    this.#tell()
  }

  /** The server closed the connection for good. */
  readonly ended = (code: string, reason: string): void => {
    this.#problem = { kind: 'ended', code, reason }
    this.lost()
  }

  #count(pending: number): void {
    this.#pending = Math.max(0, pending)
    if (this.#pending === 0) localStorage.removeItem(this.#key)
    else localStorage.setItem(this.#key, String(this.#pending))
    if (this.#pending > 0 && this.#connected) this.#later(ASK_AFTER_MS)
    this.#tell()
  }

  #later(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      if (this.#asked) return
      const n = this.#ask()
      if (n !== undefined) this.#asked = { n, covers: this.#pending }
    }, ms)
  }

  #tell(): void {
    const was = this.state.get()
    const is = this.#current()
    if (JSON.stringify(was) !== JSON.stringify(is)) this.state.set(is)
  }

  #current(): SavedState {
    if (this.#problem?.kind === 'ended') return this.#problem
    if (!this.#connected)
      return this.state.get().kind === 'opening' && this.#pending === 0
        ? { kind: 'opening' }
        : { kind: 'offline', changes: this.#pending }
    if (this.#problem) return this.#problem
    if (this.#pending > 0 || this.#asked) return { kind: this.#pending > 0 ? 'saving' : 'saved' }
    return { kind: 'saved' }
  }
}
