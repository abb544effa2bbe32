import * as Y from 'yjs'

import type { Item, ItemKind, ItemOf, Kind } from '../../shared/model/kind.ts'

/** Items that are alive, in no order: the same array until one of them changes, and who hears of that. */
export type List<T> = { list: () => readonly T[]; watchList: (watch: () => void) => () => void }

/**
 * The items of one kind, read once and again only where they change: who watches one item hears of that one
 * alone. Items marked deleted are left out.
 */
export class CollectionStore<T extends Item> {
  private readonly root: Y.Map<unknown>
  private readonly kind: Kind<T>
  private readonly items = new Map<string, T>()
  private everything: readonly T[] = []
  private placed: readonly T[] = []
  private readonly watchers = new Map<string, Set<() => void>>()
  private readonly listWatchers = new Set<() => void>()
  private readonly placedWatchers = new Set<() => void>()

  constructor(doc: Y.Doc, kind: Kind<T>) {
    this.kind = kind
    this.root = doc.getMap(kind.name)
    this.root.forEach((_entry, id) => this.read(id))
    this.everything = [...this.items.values()]
    this.placed = this.everything
    this.root.observeDeep(this.observe)
  }

  readonly get = (id: string): T | undefined => this.items.get(id)

  /** All items that are alive, in no order; the same array until one of them changes. */
  readonly list = (): readonly T[] => this.everything

  readonly watch = (id: string, watch: () => void): (() => void) => {
    const watchers = this.watchers.get(id) ?? new Set()
    this.watchers.set(id, watchers.add(watch))
    return () => {
      watchers.delete(watch)
      if (watchers.size === 0) this.watchers.delete(id)
    }
  }

  readonly watchList = (watch: () => void): (() => void) => {
    this.listWatchers.add(watch)
    return () => this.listWatchers.delete(watch)
  }

  /** The same for who reads no words: their letters are no news, and may be those of before. */
  readonly besideWords: List<T> = {
    list: () => this.placed,
    watchList: (watch) => {
      this.placedWatchers.add(watch)
      return () => this.placedWatchers.delete(watch)
    },
  }

  private readonly observe = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    const changed = new Set<string>()
    const beside = new Set<string>()
    for (const event of events) {
      const ids = event.path.length > 0 ? [String(event.path[0])] : event.keys.keys()
      for (const id of ids) {
        changed.add(id)
        // what is deeper is a text
        if (event.path.length < 2) beside.add(id)
      }
    }
    // what is made hidden, and what is hidden and changes, is nobody's news
    for (const id of changed) if (!this.read(id)) changed.delete(id)
    if (changed.size === 0) return
    this.everything = [...this.items.values()]
    const isBeside = [...changed].some((id) => beside.has(id))
    if (isBeside) this.placed = this.everything
    for (const id of changed) this.watchers.get(id)?.forEach((watch) => watch())
    this.listWatchers.forEach((watch) => watch())
    if (isBeside) this.placedWatchers.forEach((watch) => watch())
  }

  /** Whether it is, or was, in the list. */
  private read(id: string): boolean {
    const entry = this.root.get(id)
    const item = entry instanceof Y.Map ? this.kind.read(id, entry as Y.Map<unknown>) : undefined
    if (!item || item.deleted !== undefined) return this.items.delete(id)
    this.items.set(id, item)
    return true
  }
}

/** A store for each of these kinds, under its name. */
type StoresOf<K extends ItemKind> = {
  readonly [N in K['name']]: CollectionStore<ItemOf<Extract<K, { name: N }>>>
}

/** Gives `live` a store for each kind of a document. A kind is read when it is first asked for. */
export const withStores = <L extends object, K extends ItemKind>(
  live: L,
  doc: Y.Doc,
  kinds: readonly K[],
): L & StoresOf<K> => {
  for (const kind of kinds) {
    let store: CollectionStore<Item> | undefined
    const get = () => (store ??= new CollectionStore<Item>(doc, kind))
    Object.defineProperty(live, kind.name, { enumerable: true, get })
  }
  return live as L & StoresOf<K>
}
