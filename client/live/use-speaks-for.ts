import { useCallback } from 'react'

import type { Speaker, Who } from '../../shared/api.ts'
import { app } from '../messages/en/app.ts'
import { useLive, useStore } from './use-live.ts'
import { usePartners } from './use-plan.ts'

type Said = Omit<Speaker, 'id'>

/**
 * Gives the words for whom somebody speaks for, marked as their own where no facilitator has confirmed them; a partner
 * that is gone counts as nobody but themselves.
 */
export const useSpeaksFor = (): ((said: Said) => string) => {
  const partners = usePartners()
  return useCallback(
    ({ partner, organization, confirmed }) => {
      const name =
        partner === 'resident'
          ? app.people.residents
          : partners.find(({ id }) => id === partner)?.name || organization
      if (name === '') return app.people.justThemselves
      return confirmed ? name : app.people.ownWord(name)
    },
    [partners],
  )
}

/** The same for somebody who is here. It is asked for while it is on screen. */
export const useWhoSpeaksFor = ({ person, partner }: Who): string => {
  const speaksFor = useSpeaksFor()
  const { value } = useStore(useLive().speakers)
  const known = value?.find(({ id }) => id === person)
  return speaksFor(known ?? { partner, organization: '', confirmed: false })
}
