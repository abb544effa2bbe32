import { AppError } from '../../shared/words/errors.ts'
import { call } from '../net/http.ts'
import { Store } from '../net/store.ts'

/** What was read last, and why the newest attempt failed, if it did. */
export type PolledValue<T> = { value: T | undefined; error: unknown }

/**
 * An answer of the server that is read again every `seconds` while the page is looked at, and at once when it is
 * looked at again. Only a change is sent again (ETag). It reads while somebody watches it, and stops for good when
 * the server refuses in a way that waiting does not mend.
 */
export class Polled<T> {
  readonly store = new Store<PolledValue<T>>({ value: undefined, error: undefined })
  readonly #path: string
  readonly #seconds: number
  #watchers = 0
  #etag: string | null = null
  #reading: Promise<void> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #ended = false

  constructor(path: string, seconds: number) {
    this.#path = path
    this.#seconds = seconds
  }

  readonly get = (): PolledValue<T> => this.store.get()

  readonly subscribe = (watch: () => void): (() => void) => {
    const unwatch = this.store.subscribe(watch)
    if (this.#watchers++ === 0) this.#start()
    return () => {
      unwatch()
      if (--this.#watchers === 0) this.#stop()
    }
  }

  /** Reads now. Resolves when the answer is in the store. */
  readonly refresh = async (): Promise<void> => {
    // an answer that is under way may be older than what the caller has just done
    if (this.#reading) await this.#reading
    this.#reading = this.#read().finally(() => (this.#reading = undefined))
    return this.#reading
  }

  /** Reads again after a refusal that has ended. */
  readonly reopen = (): Promise<void> => {
    this.#ended = false
    return this.refresh()
  }

  #start(): void {
    document.addEventListener('visibilitychange', this.#look)
    addEventListener('online', this.#look)
    void this.refresh()
  }

  #stop(): void {
    document.removeEventListener('visibilitychange', this.#look)
    removeEventListener('online', this.#look)
    clearTimeout(this.#timer)
  }

  readonly #look = (): void => {
    clearTimeout(this.#timer)
    if (!document.hidden) void this.refresh()
  }

  async #read(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#ended) return
    try {
      const headers: Record<string, string> = this.#etag === null ? {} : { 'if-none-match': this.#etag }
      const { value, etag } = await call<T>(this.#path, { headers })
      this.#etag = etag
      const last = this.get()
      if (value !== undefined || last.error !== undefined)
        this.store.set({ value: value ?? last.value, error: undefined })
    } catch (error) {
      this.#ended = error instanceof AppError && error.status < 500 && error.status !== 429
      this.store.set({ value: this.get().value, error })
    }
    if (this.#watchers > 0 && !document.hidden && !this.#ended)
      this.#timer = setTimeout(() => void this.refresh(), this.#seconds * 1000)
  }
}
