import { type RefObject, useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'

import type { Grouped } from './grouped.ts'
import { othersOf } from './others-present.ts'
import type { At, Presence, Present } from './presence.ts'
import { showsOthers } from './shows-others.ts'
import { forget, onceSeen } from './once-seen.ts'
import { useLive, useStore } from './use-live.ts'

/** The persons who are here beside oneself. At which item they are is not told: they go from one to the next. */
export const useOthers = (): Present[] => {
  const { presence } = useLive().plan
  const own = useStore(useLive().me).value?.person
  const here = useSyncExternalStore(presence.subscribe, presence.here)
  return useMemo(() => othersOf(here, own), [here, own])
}

/** What is at a key of what others do, as `presence.people`; renders only when that changes. Nothing while it is hidden. */
export const useGroup = <T>(grouped: Grouped<T>, key: string): readonly T[] => {
  const here = useSyncExternalStore(
    useCallback((watch) => grouped.subscribe(key, watch), [grouped, key]),
    () => grouped.get(key),
  )
  return useStore(showsOthers) ? here : NOTHING
}

const NOTHING: readonly never[] = []

/** Those who are at an item, such as `activities/<id>`. */
export const usePresentAt = (presence: Presence, item: string): readonly Present[] =>
  useGroup(presence.people, item)

/**
 * The persons who are at one of several items, once each. `shownIn`: where they are shown; while that is out of sight
 * it is not rendered for them.
 */
export const usePersonsAt = (
  presence: Presence,
  items: readonly string[],
  shownIn?: RefObject<Element | null>,
): readonly Present[] => {
  const last = useRef<readonly Present[]>(NOTHING)
  const here = useSyncExternalStore(
    useCallback(
      (watch) => {
        const look = shownIn ? () => onceSeen(shownIn.current, watch) : watch
        const stops = items.map((item) => presence.people.subscribe(item, look))
        return () => {
          stops.forEach((stop) => stop())
          forget(watch)
        }
      },
      [presence, items, shownIn],
    ),
    () => {
      const persons = new Map(
        items.flatMap((item) => presence.people.get(item)).map((one) => [one.who.person, one]),
      )
      const now = [...persons.values()]
      if (now.length !== last.current.length || now.some((one, i) => one !== last.current[i]))
        last.current = now
      return last.current
    },
  )
  return useStore(showsOthers) ? here : NOTHING
}

/** Tells others at which place one is, for as long as the component is there. */
export const useBeAt = (presence: Presence, place: At['place']): void => {
  useEffect(() => presence.be({ place }), [presence, place])
}
