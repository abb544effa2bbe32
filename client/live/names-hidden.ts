import { keep, recall } from '../net/kept.ts'
import { Store } from '../net/store.ts'

/**
 * Whether names on the map are hidden on this screen: for whoever shows it to a room. It is nobody else's, and kept in
 * this tab, so that loading the page again uncovers nothing.
 */
const stores = new Map<string, Store<boolean>>()

export const namesHidden = (initiative: string): Store<boolean> => {
  const known = stores.get(initiative)
  if (known) return known
  const store = new Store(recall(initiative, 'namesHidden') === true)
  store.subscribe(() => keep(initiative, 'namesHidden', store.get() || undefined, 'closed'))
  stores.set(initiative, store)
  return store
}
