import { useMemo } from 'react'

import { type Aside, readAsides } from '../../../shared/model/set-aside.ts'
import type { LiveDocument } from '../../live/live-document.ts'
import { useRoot } from '../../live/use-root.ts'
import type { Found } from './found.ts'

export type SetAside<F extends Found = Found> = { finding: F; aside: Aside }

/** Of all that is found what is listed, and what somebody has set aside. */
export const useListed = <F extends Found>(
  { doc }: Pick<LiveDocument, 'doc'>,
  all: readonly F[],
): { listed: F[]; aside: SetAside<F>[] } => {
  const asides = useRoot(doc, 'setAside', readAsides)
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
