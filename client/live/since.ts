import { useSyncExternalStore } from 'react'

import { Store } from '../net/store.ts'
import type { Live } from './live.ts'
import { useLive } from './use-live.ts'

/** What was done since one was last here, in words, by what it was done to. */
export type Since = { at: string; said: ReadonlyMap<string, string> }

const stores = new WeakMap<Live, Store<Since | undefined>>()

/** Nothing until it is known, and once one has seen it. */
export const sinceOf = (live: Live): Store<Since | undefined> => {
  const store = stores.get(live) ?? new Store<Since | undefined>(undefined)
  stores.set(live, store)
  return store
}

/** What was done to one thing since one was last here. */
export const useSince = (on: string): string | undefined => {
  const store = sinceOf(useLive())
  return useSyncExternalStore(store.subscribe, () => store.get()?.said.get(on))
}
