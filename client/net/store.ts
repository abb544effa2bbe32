/**
 * A value that can be watched: what `useSyncExternalStore` takes. Without private fields: for the oldest browsers they
 * become much code, and this is on every phone's first page.
 */
export class Store<T> {
  readonly get: () => T
  readonly set: (value: T) => void
  readonly subscribe: (watch: () => void) => () => void

  constructor(value: T) {
    const watchers = new Set<() => void>()
    this.get = () => value
    this.set = (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const watch of watchers) watch()
    }
    this.subscribe = (watch) => {
      watchers.add(watch)
      return () => watchers.delete(watch)
    }
  }
}
