import type { Live } from '../../live/live.ts'
import { useLive, useStore } from '../../live/use-live.ts'
import { keep, recall } from '../../net/kept.ts'
import { Store } from '../../net/store.ts'
import type { Found } from './found.ts'

/** A reason that somebody is writing. `says`: the finding in words as it was. `isOpen`: the field is on the page. */
export type Draft = { finding: Found; says: string; words: string; isOpen: boolean }
type Drafts = Readonly<Record<string, Draft>>

const stores = new WeakMap<Live, Store<Drafts>>()

/** Reasons that are not given yet: they outlive their field, and the page, until its tab is closed. */
const draftsOf = (live: Live): Store<Drafts> => {
  const known = stores.get(live)
  if (known) return known
  const { id } = live.initiative.get()
  const store = new Store<Drafts>(recall<Drafts>(id, 'reasons') ?? {})
  store.subscribe(() => {
    const all = store.get()
    keep(id, 'reasons', Object.keys(all).length > 0 ? all : undefined, 'closed')
  })
  stores.set(live, store)
  return store
}

export const useDrafts = (): Drafts => useStore(draftsOf(useLive()))

/** Keeps a draft; one that is closed without a word is none. */
export const setDraft = (live: Live, draft: Draft): void => {
  const store = draftsOf(live)
  const { [draft.finding.id]: _before, ...others } = store.get()
  const isNothing = !draft.isOpen && draft.words.trim() === ''
  store.set(isNothing ? others : { ...others, [draft.finding.id]: draft })
}
