import type { Live } from '../../../live/live.ts'
import { FoundStore } from '../../../parts/findings/found-store.ts'
import { findOnMap } from './find.ts'
import type { Finding } from './finding.ts'

const stores = new WeakMap<Live, FoundStore<Finding>>()

/** What the map of an open initiative says. */
export const saidIn = (live: Live): FoundStore<Finding> => {
  const known = stores.get(live)
  if (known) return known
  const { actors, connections, partners } = live
  const read = () =>
    findOnMap({ actors: actors.list(), connections: connections.list(), partners: partners.list() })
  const store = new FoundStore(read, [actors, connections, partners])
  stores.set(live, store)
  return store
}
