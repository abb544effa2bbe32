import type { Finding } from '../../../../shared/model/findings.ts'
import { useLive, useStore } from '../../../live/use-live.ts'
import { useListed } from '../../../parts/findings/use-listed.ts'
import { missingIn } from './missing-in.ts'

/** What is listed, and what of it somebody has set aside. */
export const useFindings = () => {
  const live = useLive()
  return useListed(live.plan, useStore(missingIn(live)))
}

/** Whether something is missing, rather than a plain fact. */
export const isMissing = ({ rule }: Finding): boolean => rule !== 'leads'
