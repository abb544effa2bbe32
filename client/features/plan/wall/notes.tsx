import { useCallback, useEffect, useState } from 'react'

import type { Reading } from '../../../live/reading.ts'
import { useStore } from '../../../live/use-live.ts'
import { onTheWall as words } from '../../../messages/en/on-the-wall.ts'
import { hourSaid } from '../../../messages/when.ts'
import type { Hint } from './use-wall-keys.ts'
import styles from './wall.module.css'

/** Milliseconds for which a hint stays. */
const STAYS = 6000
/** Milliseconds without a connection before the room is told: most cuts are over by then. */
const SHORT_CUT = 8000

/** What is said to whoever stands at the computer, for a while; and whether nothing moves there. */
export const useHints = () => {
  const [hint, setHint] = useState<{ hint: Hint }>()
  const say = useCallback((said: Hint) => setHint({ hint: said }), [])
  useEffect(() => {
    if (!hint) return
    const timer = setTimeout(() => setHint(undefined), STAYS)
    return () => clearTimeout(timer)
  }, [hint])
  useEffect(() => {
    const moved = ({ movementX, movementY }: PointerEvent) => {
      if (Math.abs(movementX) + Math.abs(movementY) > 0) say('keys')
    }
    addEventListener('pointermove', moved)
    return () => removeEventListener('pointermove', moved)
  }, [say])
  return { hint: hint?.hint, say, isResting: hint === undefined }
}

export const Hints = ({ hint }: { hint: Hint | undefined }) =>
  hint === undefined ? null : (
    <output className={styles.hint} key={hint}>
      {words[hint]}
    </output>
  )

/** Since when what is on the wall may be old; nothing while it is not. */
export const Lost = ({ connection }: { connection: Reading['connection'] }) => {
  const state = useStore(connection)
  return state.is === 'lost' ? <LostSince key={state.since.getTime()} since={state.since} /> : null
}

/** A short cut is not told. */
const LostSince = ({ since }: { since: Date }) => {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SHORT_CUT)
    return () => clearTimeout(timer)
  }, [])
  return isLong ? <output className={styles.lost}>{words.lost(hourSaid(since))}</output> : null
}
