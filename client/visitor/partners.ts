import { useEffect, useState } from 'preact/hooks'

import { ask } from '../net/http.ts'
import { persist } from '../net/persist.ts'

export type Partner = { id: string; name: string }

/** The partners of the plan, as soon as they are known; nobody waits for them. */
export const usePartners = (initiative: string): Partner[] => {
  const [partners, setPartners] = useState<Partner[]>([])
  useEffect(() => {
    const gone = new AbortController()
    const read = () => ask('GET /api/initiatives/:id/plan', { id: initiative })
    persist(read, () => {}, gone.signal).then(
      (plan) => setPartners(plan.partners.filter(({ name }) => name.trim() !== '')),
      () => {}, // without the list one joins as oneself, and can change it later
    )
    return () => gone.abort()
  }, [initiative])
  return partners
}
