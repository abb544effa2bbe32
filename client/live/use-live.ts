import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react'

import type { Item } from '../../shared/model/kind.ts'
import type { Initiative } from '../../shared/api.ts'
import type { CollectionStore, List } from './collection-store.ts'
import type { Live } from './live.ts'
import type { Store } from '../net/store.ts'

const LiveContext = createContext<Live | undefined>(undefined)
export const LiveProvider = LiveContext.Provider

/** The open initiative. Throws outside of it. */
export const useLive = (): Live => {
  const live = useContext(LiveContext)
  if (!live) throw new Error('There is no open initiative here.')
  return live
}

export const useStore = <T>(store: Pick<Store<T>, 'get' | 'subscribe'>): T =>
  useSyncExternalStore(store.subscribe, store.get)

/** What the server says of the initiative, and who one is in it. */
export const useInitiative = (): Initiative => useStore(useLive().initiative)

/** One item; renders again only when that item changes. Nothing once it is deleted. */
export const useItem = <T extends Item>(store: CollectionStore<T>, id: string): T | undefined =>
  useSyncExternalStore(
    useCallback((changed) => store.watch(id, changed), [store, id]),
    () => store.get(id),
  )

/** All alive items, in no order; renders again when any of them changes. */
export const useList = <T extends Item>(store: CollectionStore<T>): readonly T[] =>
  useSyncExternalStore(store.watchList, store.list)

/** What `select` makes of all alive items; renders again only when that differs (by its JSON). */
export const useSelected = <T extends Item, S>(store: List<T>, select: (items: readonly T[]) => S): S => {
  const last = useRef<{ json: string; value: S } | undefined>(undefined)
  return useSyncExternalStore(store.watchList, () => {
    const value = select(store.list())
    const json = JSON.stringify(value)
    if (last.current?.json !== json) last.current = { json, value }
    return last.current.value
  })
}
