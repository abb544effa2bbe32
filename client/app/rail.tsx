import { PanelLeft } from 'lucide-react'

import { mayReview, waits } from '../live/contributions.ts'
import { useWaiting } from '../live/commenting.ts'
import { useInitiative, useLive, useSelected, useStore } from '../live/use-live.ts'
import { app } from '../messages/en/app.ts'
import { later } from '../parts/later.tsx'
import { PlaceLink } from '../parts/place-link.tsx'
import { Button } from '../ui/button.tsx'
import { PAGES, type Page, type PageName } from './pages.tsx'
import styles from './rail.module.css'
import { foldRail, railFold } from './rail-fold.ts'

type Counts = Partial<Record<PageName, number>>

/** The pages, with how much is in each, and who one is; narrow where it is folded. A bar at the bottom where the page is narrow. */
export const Rail = ({ at }: { at: PageName }) => {
  const initiative = useInitiative()
  const { name, role } = initiative
  const counts = useCounts()
  return (
    <nav className={styles.rail} aria-label={app.pagesLabel}>
      <ul className={styles.places}>
        {PAGES.filter((page) => !page.isWaited).map((page) => (
          <PageLink key={page.path} page={page} count={counts[page.path]} isHere={page.path === at} />
        ))}
        <Commented at={at} />
        {mayReview(initiative) && <Reviewing at={at} />}
      </ul>
      <div className={styles.foot}>
        <p className={styles.you}>
          {app.youAre} <b dir="auto">{name}</b>, {app.roles[role]}
        </p>
        <Fold />
      </div>
    </nav>
  )
}

const Fold = () => {
  const isFolded = useStore(railFold)
  const label = isFolded ? app.unfoldRail : app.foldRail
  return (
    <span className={styles.fold} title={label}>
      <Button look="icon" aria-label={label} onPress={() => foldRail(!isFolded)}>
        <PanelLeft />
      </Button>
    </span>
  )
}

const useCounts = (): Counts => {
  const { activities, actors, partners } = useLive()
  return {
    grid: useSelected(activities.besideWords, (all) => all.length),
    map: useSelected(actors.besideWords, (all) => all.length),
    partners: useSelected(partners.besideWords, (all) => all.length),
  }
}

/** What people say, with how much of it waits for oneself. */
const Commented = ({ at }: { at: PageName }) => {
  const count = useWaiting()
  return PAGES.filter(({ path }) => path === 'comments').map((page) => (
    <PageLink key={page.path} page={page} count={count} isHere={page.path === at} apart />
  ))
}

const ArrivalNews = later(async () => (await import('./others-news.tsx')).ArrivalNews, null, true)

/** Only the pages of those who answer ask what waits. */
const Reviewing = ({ at }: { at: PageName }) => {
  const { value } = useStore(useLive().contributions)
  const count = value?.filter(waits).length
  return (
    <>
      {PAGES.filter((page) => page.isReview).map((page) => (
        <PageLink key={page.path} page={page} count={count} isHere={page.path === at} apart />
      ))}
      <ArrivalNews />
    </>
  )
}

const PageLink = (props: { page: Page; count: number | undefined; isHere: boolean; apart?: boolean }) => {
  const { page, count, isHere, apart } = props
  const said = countSaid(page.path, count)
  return (
    <li className={apart ? styles.apart : undefined}>
      <PlaceLink
        className={styles.link}
        page={page.path}
        isCurrent={isHere}
        label={said ? `${page.name}, ${said}` : page.name}
      >
        <span className={styles.icon}>
          <page.icon aria-hidden />
          {page.isWaited && said && <i className={styles.waiting}>{count}</i>}
        </span>
        <span className={styles.long}>{page.name}</span>
        <span className={styles.short}>{page.shortName}</span>
        {said && !page.isWaited && <small>{count}</small>}
      </PlaceLink>
    </li>
  )
}

const countSaid = (page: PageName, count: number | undefined): string | undefined =>
  count && page !== 'agenda' ? app.count[page](count) : undefined
