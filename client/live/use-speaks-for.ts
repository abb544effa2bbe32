import { useCallback } from 'react'

import type { SpeaksFor } from '../../shared/api.ts'
import { app } from '../messages/en/app.ts'
import { usePartners } from './use-plan.ts'

/** Gives the words for whom somebody speaks for; a partner that is gone counts as nobody but themselves. */
export const useSpeaksFor = (): ((partner: SpeaksFor) => string) => {
  const partners = usePartners()
  return useCallback(
    (partner) => {
      if (partner === 'resident') return app.people.residents
      return partners.find(({ id }) => id === partner)?.name || app.people.justThemselves
    },
    [partners],
  )
}
