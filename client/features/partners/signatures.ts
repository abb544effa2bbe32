import type { Partner } from '../../../shared/model/kinds.ts'
import { useLive, useStore } from '../../live/use-live.ts'

/** Whether the server took a partner's signature from somebody who speaks for it; nothing while that is not known. */
export const useIsVouched = ({ id, signed }: Partner): boolean | undefined => {
  const { value } = useStore(useLive().signatures)
  return value?.some(
    ({ partner, by, at, words }) =>
      partner === id && by === signed?.by && at === signed.at && words === signed.words,
  )
}
