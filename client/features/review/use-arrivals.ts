import { useEffect, useRef } from 'react'

import type { Contribution } from '../../live/contributions.ts'
import { review } from '../../messages/en/review.ts'
import { announce } from '../../ui/announce.tsx'

/** Says politely, in sum, what has come since the list was last looked at. */
export const useArrivals = (waiting: readonly Contribution[] | undefined): void => {
  const known = useRef<ReadonlySet<string> | undefined>(undefined)
  useEffect(() => {
    if (!waiting) return
    const before = known.current
    known.current = new Set([...(before ?? []), ...waiting.map(({ id }) => id)])
    const come = before ? waiting.filter(({ id }) => !before.has(id)).length : 0
    if (come > 0) announce(review.arrived(come))
  }, [waiting])
}
