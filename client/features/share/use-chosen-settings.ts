import { startTransition, useOptimistic } from 'react'

import type { Initiative, Settings } from '../../../shared/api.ts'
import { changeSettings } from '../../live/settings.ts'
import { useInitiative, useLive } from '../../live/use-live.ts'
import { useAttempt } from './use-attempt.ts'

/** The settings, and what changes them: a choice is shown at once, and taken back if the server refuses it. */
export const useChosenSettings = (): [Initiative, (changes: Settings) => void] => {
  const live = useLive()
  const attempt = useAttempt()
  const [chosen, choose] = useOptimistic(useInitiative(), (before, changes: Settings) => ({
    ...before,
    ...changes,
    shares: { ...before.shares, ...changes.shares },
  }))
  const set = (changes: Settings) =>
    startTransition(async () => {
      choose(changes)
      await attempt(() => changeSettings(live, changes))
    })
  return [chosen, set]
}
