import { useCallback, useEffect, useSyncExternalStore } from 'react'

import type { At, Presence, Present } from './presence.ts'

/** Others' open pages in a document. */
export const usePresent = (presence: Presence): readonly Present[] =>
  useSyncExternalStore(presence.subscribe, presence.all)

/** Those who are at an item, such as `activities/<id>`; renders only when they change. */
export const usePresentAt = (presence: Presence, item: string): readonly Present[] =>
  useSyncExternalStore(
    presence.subscribe,
    useCallback(() => presence.at(item), [presence, item]),
  )

/** Tells others at which place one is, for as long as the component is there. */
export const useBeAt = (presence: Presence, place: At['place']): void => {
  useEffect(() => presence.be({ place }), [presence, place])
}
