import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'

import type { Grouped } from './grouped.ts'
import { othersOf } from './others-present.ts'
import type { At, Presence, Present } from './presence.ts'
import { showsOthers } from './shows-others.ts'
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

/** The persons who are at one of several items, once each. */
export const usePersonsAt = (presence: Presence, items: readonly string[]): readonly Present[] => {
  const last = useRef<readonly Present[]>(NOTHING)
  const here = useSyncExternalStore(
    useCallback(
      (watch) => {
        const stops = items.map((item) => presence.people.subscribe(item, watch))
        return () => stops.forEach((stop) => stop())
      },
      [presence, items],
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
