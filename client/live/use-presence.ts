import { useCallback, useEffect, useSyncExternalStore } from 'react'

import { othersOf } from './others-present.ts'
import type { At, Presence, Present } from './presence.ts'
import { useLive, useStore } from './use-live.ts'

/** Others' open pages in a document. */
const usePresent = (presence: Presence): readonly Present[] =>
  useSyncExternalStore(presence.subscribe, presence.all)

/** The persons who are here beside oneself. */
export const useOthers = (): Present[] => {
  const { plan, me } = useLive()
  const own = useStore(me).value?.person
  return othersOf(usePresent(plan.presence), own)
}

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
