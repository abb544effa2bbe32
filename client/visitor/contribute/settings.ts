import { useEffect, useState } from 'preact/hooks'

import type { Initiative } from '../../../shared/api.ts'
import { type Opened, readInitiative } from '../opening.ts'
import { persist } from '../../net/persist.ts'

export type Settings = Pick<Initiative, 'shares' | 'review' | 'asks'>

/** What holds until it is known better: nothing to read yet, and all is read first. */
const UNKNOWN: Settings = {
  shares: { grid: false, agenda: false, map: 'no', notes: false },
  review: 'first',
}

/** What is shared, and whether somebody reads first; read in the background where the page began without it. */
export const useSettings = (opened: Opened, refused: (error: unknown) => void): Settings => {
  const [settings, setSettings] = useState<Settings>('shares' in opened ? opened : UNKNOWN)
  const known = 'shares' in opened
  useEffect(() => {
    if (known) return undefined
    const gone = new AbortController()
    persist(
      () => readInitiative(opened.id),
      () => {},
      gone.signal,
    ).then(setSettings, (error: unknown) => gone.signal.aborted || refused(error))
    return () => gone.abort()
  }, [known, opened.id, refused])
  return settings
}
