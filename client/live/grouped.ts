const NOTHING: readonly never[] = []

/** What is at each of many keys. Who watches a key hears of that one alone. */
export class Grouped<T> {
  private groups = new Map<string, readonly T[]>()
  private readonly watchers = new Map<string, Set<() => void>>()

  /** The same array until what is at the key changes. */
  readonly get = (key: string): readonly T[] => this.groups.get(key) ?? NOTHING

  readonly subscribe = (key: string, watch: () => void): (() => void) => {
    const here = this.watchers.get(key) ?? new Set()
    this.watchers.set(key, here.add(watch))
    return () => {
      here.delete(watch)
      if (here.size === 0 && this.watchers.get(key) === here) this.watchers.delete(key)
    }
  }

  /** Takes what is there now in place of what was. `T` is plain: it is compared as JSON. */
  replace(all: readonly (readonly [key: string, one: T])[]): void {
    const next = new Map<string, T[]>()
    for (const [key, one] of all) next.set(key, [...(next.get(key) ?? []), one])
    const before = this.groups
    this.groups = new Map(
      [...next].map(([key, group]) => {
        const was = before.get(key)
        return [key, was && JSON.stringify(was) === JSON.stringify(group) ? was : group]
      }),
    )
    for (const key of new Set([...before.keys(), ...next.keys()]))
      if (before.get(key) !== this.groups.get(key)) for (const watch of this.watchers.get(key) ?? []) watch()
  }
}
