/** A value that can be watched: what `useSyncExternalStore` takes. */
export class Store<T> {
  #value: T
  readonly #watchers = new Set<() => void>()
  constructor(value: T) {
    this.#value = value
  }
  readonly get = (): T => this.#value
  readonly set = (value: T): void => {
    if (Object.is(value, this.#value)) return
    this.#value = value
    for (const watch of this.#watchers) watch()
  }
  readonly subscribe = (watch: () => void): (() => void) => {
    this.#watchers.add(watch)
    return () => this.#watchers.delete(watch)
  }
}
