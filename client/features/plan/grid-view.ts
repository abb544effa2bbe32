import { createContext, useContext, useSyncExternalStore } from 'react'

import type { Live } from '../../live/live.ts'
import { sinceOf } from '../../live/since.ts'
import { activities } from '../../../shared/model/kinds.ts'
import { followAddress, inQuery } from '../../net/address.ts'
import { Store } from '../../net/store.ts'
import type { Arrangement } from './arrangement.ts'
import { ArrangementStore } from './arrangement-store.ts'
import { createChoice } from './choosing/choice.ts'
import { createOrder } from './outline/order.ts'
import { createDensity } from './density.ts'
import { readFilters } from './filters.ts'
import { cardStop, type Layout } from './grid/stops.ts'

/** A menu that hangs from a card; all cards share one. */
export type CardMenu = { kind: 'status' | 'card'; id: string; anchor: HTMLElement }

/** What it is asked of in which cell it goes: a new activity, one, or all that are chosen. */
export type Placing = { kind: 'new' } | { kind: 'one'; id: string } | { kind: 'chosen' }

/** Where a new activity will be: behind another of its cell (null: first), or at the end if that is not said. */
export type Fresh = { id: string; phase: string; component: string; after?: string | null }

/** What was pasted or dropped, if anything was yet, and onto which cell. */
export type Bringing = {
  pasted?: { text: string; html: string }
  file?: File
  place?: { phase: string; component: string }
}

/** What the arrow keys stay in. */
export type PagePart = 'grid' | 'tray'
export type Current = { readonly [part in PagePart]?: string }

/**
 * What one person's own grid looks like just now. Cards watch single answers in it ("am I the one being edited?"),
 * so that a change renders one or two of them. `editing` and `current` hold the key of a stop.
 */
const createGridView = () => ({
  /** The words that are being edited. */
  editing: new Store<string | undefined>(undefined),
  /** The stops that the Tab key comes to: one in each part of the page. */
  current: new Store<Current>({}),
  /** An activity that is being added here: it is in the record for as long as it has a word. */
  fresh: new Store<Fresh | undefined>(undefined),
  menu: new Store<CardMenu | undefined>(undefined),
  placing: new Store<Placing | undefined>(undefined),
  dragged: new Store<string | undefined>(undefined),
  /** Those that are chosen, to do something with all of them. */
  choice: createChoice(),
  showsHidden: new Store(false),
  /** Whether one looks at what was deleted. */
  isRestoring: new Store(false),
  /** Whether one looks at what another template would change. */
  isReshaping: new Store(false),
  density: createDensity(),
  /** What an outline tells first. */
  outline: createOrder(),
  /** The stops of a view that has lines and no cells. */
  lines: new Store<Layout>([]),
  /** The cell that is open while the others are counts: `<phase>/<component>`. */
  opened: new Store<string | undefined>(undefined),
  /** The phase on screen where there is room for one. */
  phase: new Store<string | undefined>(undefined),
  /** What is being brought in from paper or a spreadsheet. */
  bringing: new Store<Bringing | undefined>(undefined),
})

export type GridView = ReturnType<typeof createGridView>

/**
 * The open initiative, one's own view of its grid, and what that shows where: the same object as long as the page is
 * there.
 */
export type Grid = { live: Live; view: GridView; arranged: ArrangementStore }

/** The activities that were changed since one was last here; none until that is known. */
export const changedSinceIn = (live: Live): string[] =>
  [...(sinceOf(live).get()?.said.keys() ?? [])].flatMap((on) => {
    const [kind, id = ''] = on.split('/')
    return kind === activities.name && live.activities.get(id) ? [id] : []
  })

export const createGrid = (live: Live): Grid => {
  const view = createGridView()
  const { phases, components, initiative } = live
  const arranged = new ArrangementStore({
    phases,
    components,
    activities: live.activities,
    asked: () => {
      const filters = readFilters(inQuery)
      return {
        filters,
        showsHidden: view.showsHidden.get(),
        mine: initiative.get().partner ?? undefined,
        ...(filters.only?.includes('changed') && { changed: changedSinceIn(live) }),
      }
    },
    followAsked: (changed) => {
      const ends = [
        followAddress(changed),
        view.showsHidden.subscribe(changed),
        initiative.subscribe(changed),
        sinceOf(live).subscribe(changed),
      ]
      return () => ends.forEach((end) => end())
    },
    isAtHand: (id) => {
      const atHand = [...Object.values(view.current.get()), view.editing.get()]
      if (view.choice.ids.get().has(id)) return true
      return atHand.includes(cardStop(id)) || view.menu.get()?.id === id || inQuery('activity') === id
    },
  })
  return { live, view, arranged }
}

/** A part of what is shown where; renders again only when that part changes. */
export const useArranged = <T>(select: (arrangement: Arrangement) => T): T => {
  const { arranged } = useGrid()
  return useSyncExternalStore(arranged.subscribe, () => select(arranged.get()))
}

/** Whether the Tab key comes to a stop. */
export const useIsCurrent = (key: string): boolean => {
  const { current } = useGrid().view
  return useSyncExternalStore(current.subscribe, () => Object.values(current.get()).includes(key))
}

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

/** Whether an activity is one of those that are chosen. */
export const useIsChosen = (id: string): boolean => {
  const { ids } = useGrid().view.choice
  return useSyncExternalStore(ids.subscribe, () => ids.get().has(id))
}

/** Whether any is. */
export const useIsChoosing = (): boolean => {
  const { ids } = useGrid().view.choice
  return useSyncExternalStore(ids.subscribe, () => ids.get().size > 0)
}

/** Whether it is dragged: by itself, or with all that are chosen. */
export const useIsDragged = (id: string): boolean => {
  const { dragged, choice } = useGrid().view
  return useSyncExternalStore(dragged.subscribe, () => {
    const one = dragged.get()
    const ids = choice.ids.get()
    return one === id || (one !== undefined && ids.has(one) && ids.has(id))
  })
}

/** Whether words are edited whose stop begins so. */
export const useIsEditingOf = (beginning: string): boolean => {
  const { editing } = useGrid().view
  return useSyncExternalStore(editing.subscribe, () => editing.get()?.startsWith(beginning) === true)
}

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
