import { useEffect } from 'react'

import { useSaved } from '../live/use-saved.ts'
import { watchWork } from '../net/at-work.ts'
import { loadTheRest, untilCalm } from '../net/loading.ts'
import { loadOverlays } from '../ui/overlays.ts'

/** How long after all is there, in ms: what is looked at comes first, then what menus and dialogs are made of. */
const CALM = 8000
const A_MOMENT = 300

/**
 * Fetches what any place and dialog needs, once both documents are there: without a network, or after an upgrade of
 * the server, it could not be fetched any more. Each thing holds the page up for a moment: it waits until nobody is at
 * work. Not where the device is to save data.
 */
export const useRest = (): void => {
  const isThere = useSaved().kind === 'saved'
  useEffect(() => {
    if (!isThere) return undefined
    const timer = setTimeout(
      () =>
        void untilCalm()
          .then(loadOverlays)
          .catch(() => undefined),
      A_MOMENT,
    )
    return () => clearTimeout(timer)
  }, [isThere])
  useEffect(() => {
    if (!isThere || savesData()) return undefined
    const work = watchWork(window)
    const timer = setTimeout(() => void loadTheRest(work.untilPause).finally(work.stop), CALM)
    return () => clearTimeout(timer)
  }, [isThere])
}

/** Some browsers tell. */
const savesData = (): boolean => {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
