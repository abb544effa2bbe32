import type { MouseEvent } from 'react'

import { addressOf, goTo } from '../net/address.ts'
import { mayReview, waits } from '../live/contributions.ts'
import { useInitiative, useLive, useSelected, useStore } from '../live/use-live.ts'
import { app } from '../messages/en/app.ts'
import { later } from '../parts/later.tsx'
import { PLACES, type Place, type PlaceName } from './places.tsx'
import styles from './rail.module.css'

type Counts = Partial<Record<PlaceName, number>>

/** The places, with how much is in each, and who one is. A bar at the bottom where the page is narrow. */
export const Rail = ({ at }: { at: PlaceName }) => {
  const initiative = useInitiative()
  const { name, role } = initiative
  const counts = useCounts()
  return (
    <nav className={styles.rail} aria-label={app.placesLabel}>
      <ul className={styles.places}>
        {PLACES.filter((place) => !place.isReview).map((place) => (
          <PlaceLink key={place.path} place={place} count={counts[place.path]} isHere={place.path === at} />
        ))}
        {mayReview(initiative) && <Reviewing at={at} />}
      </ul>
      <p className={styles.foot}>
        {app.youAre} <b dir="auto">{name}</b>, {app.roles[role]}
      </p>
    </nav>
  )
}

const useCounts = (): Counts => {
  const { activities, actors, partners } = useLive()
  return {
    grid: useSelected(activities, (all) => all.length),
    map: useSelected(actors, (all) => all.length),
    partners: useSelected(partners, (all) => all.length),
  }
}

const ArrivalNews = later(async () => (await import('./others-news.tsx')).ArrivalNews, null, true)

/** Only the pages of those who answer ask what waits. */
const Reviewing = ({ at }: { at: PlaceName }) => {
  const { value } = useStore(useLive().contributions)
  const count = value?.filter(waits).length
  return (
    <>
      {PLACES.filter((place) => place.isReview).map((place) => (
        <PlaceLink key={place.path} place={place} count={count} isHere={place.path === at} apart />
      ))}
      <ArrivalNews />
    </>
  )
}

const PlaceLink = (props: { place: Place; count: number | undefined; isHere: boolean; apart?: boolean }) => {
  const { place, count, isHere, apart } = props
  const said = countSaid(place.path, count)
  const onClick = (event: MouseEvent) => {
    // a press with a key held opens another tab or window, as links do
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    goTo(place.path)
  }
  return (
    <li className={apart ? styles.apart : undefined}>
      <a
        className={styles.link}
        href={addressOf(place.path)}
        onClick={onClick}
        aria-current={isHere ? 'page' : undefined}
        aria-label={said ? `${place.name}, ${said}` : place.name}
      >
        <span className={styles.icon}>
          <place.icon aria-hidden />
          {place.isReview && said && <i className={styles.waiting}>{count}</i>}
        </span>
        <span className={styles.long}>{place.name}</span>
        <span className={styles.short}>{place.shortName}</span>
        {said && !place.isReview && <small>{count}</small>}
      </a>
    </li>
  )
}

const countSaid = (place: PlaceName, count: number | undefined): string | undefined =>
  count && place !== 'agenda' ? app.count[place](count) : undefined
