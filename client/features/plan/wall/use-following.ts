import { useEffect, useRef } from 'react'

import type { Reading } from '../../../live/reading.ts'
import { readTold } from '../../../live/told-wall.ts'
import { followOn, type Following, goneWith, NOBODY } from './follow.ts'
import { askedNow, askFor } from '../../../parts/wall/use-asked.ts'

/** Goes with whoever leads, unless the wall is held still. `own`: the person whose browser this is. */
export const useFollowing = ({ awareness }: Reading, own: string | undefined, follows: boolean): void => {
  const following = useRef<Following>(NOBODY)
  useEffect(() => {
    const hear = () => {
      const tellers = readTold(awareness).map(({ who, told }) => ({ ...who, told }))
      const { told, chose, ...next } = followOn(following.current, tellers, own)
      following.current = next
      askFor(goneWith(askedNow(), told, chose))
    }
    hear()
    awareness.on('change', hear)
    return () => awareness.off('change', hear)
  }, [awareness, own, follows])
}
