import { memo, useEffect } from 'react'

import { usePlaceInAddress } from '../live/use-address.ts'
import { useBeAt } from '../live/use-presence.ts'
import { useInitiative, useLive, useStore } from '../live/use-live.ts'
import { app } from '../messages/en/app.ts'
import { HeldFields } from '../parts/held-fields.tsx'
import { later } from '../parts/later.tsx'
import { Banners } from './banners.tsx'
import styles from './frame.module.css'
import { NotReady } from './not-ready.tsx'
import { Offers } from './offers.tsx'
import { PlaceBoundary } from './place-boundary.tsx'
import { type Place, placeAt } from './places.tsx'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import { useUndoKeys } from '../parts/undo-keys.ts'

const OthersNews = later(async () => (await import('./others-news.tsx')).OthersNews, null, true)

/**
 * The bar, the places, and the one that is open. It is there at once; the place follows. What is around it watches
 * the saved state, which changes twice with each letter: this must not be drawn again for that.
 */
export const Frame = memo(() => {
  const { plan, map } = useLive()
  const { title } = useInitiative()
  const place = placeAt(usePlaceInAddress())
  const shown = place.path === 'map' ? map : plan
  const isReady = useStore(shown.ready)
  useBeAt(plan.presence, place.path)
  useUndoKeys(shown.undo)
  useEffect(() => {
    document.title = app.title(place.name, title)
  }, [place, title])
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#place">
        {app.skip}
      </a>
      <TopBar title={title} undo={shown.undo} />
      <Rail at={place.path} />
      <main id="place" className={styles.main} tabIndex={-1}>
        <Banners isPlaceReady={isReady} />
        <OthersNews place={place.path} document={shown} />
        <Offers />
        <div className={styles.place}>
          {isReady ? <OpenPlace key={place.path} place={place} /> : <NotReady document={shown} />}
        </div>
      </main>
      <HeldFields />
    </div>
  )
})

const OpenPlace = ({ place }: { place: Place }) => (
  <PlaceBoundary>
    <place.Page />
  </PlaceBoundary>
)
