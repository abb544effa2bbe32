import { useMemo } from 'react'

import type { Finding } from '../../../../shared/model/findings.ts'
import { type Aside, readAsides } from '../../../../shared/model/set-aside.ts'
import { useLive, useStore } from '../../../live/use-live.ts'
import { useRoot } from '../../../live/use-root.ts'
import { missingIn } from './findings-store.ts'

export type SetAside = { finding: Finding; aside: Aside }

/** What is listed, and what of it somebody has set aside. */
export const useFindings = (): { listed: Finding[]; aside: SetAside[] } => {
  const live = useLive()
  const all = useStore(missingIn(live))
  const asides = useRoot(live.plan.doc, 'setAside', readAsides)
  return useMemo(
    () => ({
      listed: all.filter(({ id }) => asides[id] === undefined),
      aside: all.flatMap((finding) => {
        const aside = asides[finding.id]
        return aside ? [{ finding, aside }] : []
      }),
    }),
    [all, asides],
  )
}

/** Whether something is missing, rather than a plain fact. */
export const isMissing = ({ rule }: Finding): boolean => rule !== 'leads'
