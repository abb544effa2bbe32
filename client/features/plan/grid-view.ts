import { createContext, useContext, useSyncExternalStore } from 'react'

import type { Live } from '../../live/live.ts'
import { followAddress, inQuery } from '../../net/address.ts'
import { Store } from '../../net/store.ts'

/** A menu that hangs from a card; all cards share one. */
export type CardMenu = { kind: 'status' | 'card' | 'move'; id: string; anchor: HTMLElement }

/** Where a new activity will be: behind another of its cell (null: first), or at the end if that is not said. */
export type Fresh = { id: string; phase: string; component: string; after?: string | null }

/**
 * What one person's own grid looks like just now. Cards watch single answers in it ("am I the one being edited?"),
 * so that a change renders one or two of them. `editing` and `current` hold the key of a stop.
 */
export const createGridView = () => ({
  /** The words that are being edited. */
  editing: new Store<string | undefined>(undefined),
  /** The stop that the Tab key comes to. */
  current: new Store<string | undefined>(undefined),
  /** An activity that is being added here: it is in the record for as long as it has a word. */
  fresh: new Store<Fresh | undefined>(undefined),
  menu: new Store<CardMenu | undefined>(undefined),
  dragged: new Store<string | undefined>(undefined),
  showsHidden: new Store(false),
  /** The phase on screen where there is room for one. */
  phase: new Store<string | undefined>(undefined),
})

export type GridView = ReturnType<typeof createGridView>

/** The open initiative and one's own view of its grid: the same object as long as the page is there. */
export type Grid = { live: Live; view: GridView }

const GridContext = createContext<Grid | undefined>(undefined)
export const GridProvider = GridContext.Provider

export const useGrid = (): Grid => {
  const grid = useContext(GridContext)
  if (!grid) throw new Error('There is no grid here.')
  return grid
}

/** Whether a store holds a value; renders again only when the answer changes. */
export const useIs = <T>(store: Store<T>, value: T): boolean =>
  useSyncExternalStore(store.subscribe, () => Object.is(store.get(), value))

/** Where an activity will be, while it is the one being added here. */
export const useFresh = (id: string): Fresh | undefined => {
  const { fresh } = useGrid().view
  return useSyncExternalStore(fresh.subscribe, () => (fresh.get()?.id === id ? fresh.get() : undefined))
}

/** Whether an activity is open in the details. */
export const useIsOpen = (id: string): boolean =>
  useSyncExternalStore(followAddress, () => inQuery('activity') === id)

/** The menu that hangs from an activity's card now. */
export const useOpenMenu = (id: string): CardMenu['kind'] | undefined => {
  const { menu } = useGrid().view
  return useSyncExternalStore(menu.subscribe, () => (menu.get()?.id === id ? menu.get()?.kind : undefined))
}
