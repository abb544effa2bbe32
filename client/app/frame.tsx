import { memo, useEffect, useState } from 'react'

import { useInQuery, usePageInAddress } from '../live/use-address.ts'
import { useBeAt } from '../live/use-presence.ts'
import { useInitiative, useLive, useStore } from '../live/use-live.ts'
import { app } from '../messages/en/app.ts'
import { untilCalm } from '../net/loading.ts'
import { HeldFields } from '../parts/held-fields.tsx'
import { later } from '../parts/later.tsx'
import { Banners } from './banners.tsx'
import styles from './frame.module.css'
import { NotReady } from './not-ready.tsx'
import { Offers } from './offers.tsx'
import { PageBoundary } from './page-boundary.tsx'
import { type Page, pageAt } from './pages.tsx'
import { Rail } from './rail.tsx'
import { railFold } from './rail-fold.ts'
import { TopBar } from './top-bar.tsx'
import { useUndoKeys } from '../parts/undo-keys.ts'

const BackboneNews = later(async () => (await import('./backbone-news.tsx')).BackboneNews, null, true)
const OthersNews = later(async () => (await import('./others-news.tsx')).OthersNews, null, true)

const SinceNews = later(async () => (await import('./since-news.tsx')).SinceNews, null, true)

/** Once there is nothing else to do: what is looked at comes first. */
const Since = () => {
  const [isCalm, setCalm] = useState(false)
  useEffect(() => {
    let isOver = false
    void untilCalm().then(() => isOver || setCalm(true))
    return () => {
      isOver = true
    }
  }, [])
  return isCalm && <SinceNews />
}

/**
 * The bar, the pages, and the one that is open. It is there at once; the page follows. What is around it watches
 * the saved state, which changes twice with each letter: this must not be drawn again for that.
 */
export const Frame = memo(() => {
  const { plan, map } = useLive()
  const { title } = useInitiative()
  const page = pageAt(usePageInAddress())
  const shown = page.path === 'map' ? map : plan
  const isReady = useStore(shown.ready)
  const isPlanReady = useStore(plan.ready)
  useBeAt(plan.presence, page.path)
  useUndoKeys(shown.undo)
  useEffect(() => {
    document.title = app.title(page.name, title)
  }, [page, title])
  return (
    <div className={styles.frame} data-rail={useStore(railFold) ? 'folded' : undefined}>
      <a className={styles.skip} href="#place">
        {app.skip}
      </a>
      <TopBar title={title} undo={shown.undo} />
      <Rail at={page.path} />
      <main id="place" className={styles.main} tabIndex={-1}>
        <p className={styles.onPaper} dir="auto">
          {title}
        </p>
        <Banners isPageReady={isReady} />
        {isPlanReady && <BackboneNews />}
        {isPlanReady && <Since />}
        {isReady && <OthersNews page={page.path} document={shown} />}
        <Offers />
        <div className={styles.beside}>
          <div className={styles.place}>
            {isReady ? <OpenPage key={page.path} page={page} /> : <NotReady document={shown} />}
          </div>
          {isReady && <Comments />}
        </div>
      </main>
      <HeldFields />
    </div>
  )
})

const CommentsPanel = later(
  async () => (await import('../parts/comments/comments-panel.tsx')).CommentsPanel,
  null,
)

/** What was said about something of the page, beside it while it is open. */
const Comments = () => {
  const on = useInQuery('comments')
  return on === undefined ? null : <CommentsPanel on={on} />
}

const OpenPage = ({ page }: { page: Page }) => (
  <PageBoundary>
    <page.Page />
  </PageBoundary>
)
