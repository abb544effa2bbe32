import { useEffect } from 'react'

import type { Who } from '../../shared/api.ts'
import { followAddress, goTo, lookAt, pageInAddress, partsOfLook, turnTo } from '../net/address.ts'
import { Store } from '../net/store.ts'
import { othersOf } from '../live/others-present.ts'
import type { Presence, Present } from '../live/presence.ts'
import { nameOfPage, pageAt } from './pages.tsx'

/** Milliseconds for which somebody may be away, or one's own connection, before they are called gone. */
const AWAY = 15_000

/** The person whom one follows, with their name: while they are away nobody else tells it. */
export const followed = new Store<Pick<Who, 'person' | 'name'> | undefined>(undefined)

/** What one sees, as others who follow are told: the page and its query. */
const lookNow = (): string => lookAt(pageAt(pageInAddress()).path)

/** Tells others what one sees, for as long as the component is there. */
export const useTellLook = (presence: Presence): void => {
  useEffect(() => {
    const tell = () => presence.say('look', lookNow())
    tell()
    const stop = followAddress(tell)
    return () => {
      stop()
      presence.say('look', undefined)
    }
  }, [presence])
}

/** Shows what somebody sees. */
const lookAlong = ({ at, look = at?.place ?? '' }: Present): void => {
  const { page, query } = partsOfLook(look)
  if (nameOfPage(page) === undefined) return
  const go = page === pageAt(pageInAddress()).path ? turnTo : goTo
  if (look !== lookNow()) go(page, query)
  requestAnimationFrame(() => {
    const item = at?.item && document.querySelector(`[data-item="${CSS.escape(at.item)}"]`)
    if (item) item.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
}

/** Goes where the one whom one follows goes, until `ended`: one does something oneself, or they are here no more. */
export const follow = (
  presence: Presence,
  person: string,
  ended: (isGone: boolean) => void,
): (() => void) => {
  const closing = new AbortController()
  const { signal } = closing
  let away: ReturnType<typeof setTimeout> | undefined
  const isHere = () => clearTimeout(away)
  const look = () => {
    const one = othersOf(presence.all(), undefined).find(({ who }) => who.person === person)
    if (!one) return void (away ??= setTimeout(() => ended(true), AWAY))
    isHere()
    away = undefined
    lookAlong(one)
  }
  const stops = (event: Event) => {
    const isOnBar = event.target instanceof Element && event.target.closest('[data-follow]')
    if (!isOnBar) ended(false)
  }
  for (const type of ['pointerdown', 'keydown', 'wheel'])
    addEventListener(type, stops, { signal, capture: true, passive: true })
  signal.addEventListener('abort', presence.subscribe(look))
  signal.addEventListener('abort', isHere)
  look()
  return () => closing.abort()
}
