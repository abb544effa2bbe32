import { useState } from 'react'

import type { Answer } from '../../../shared/calls.ts'
import { AppError } from '../../../shared/words/errors.ts'
import type { Live } from '../../live/live.ts'
import { useLive } from '../../live/use-live.ts'
import { type Watched, watch } from '../../net/watched.ts'

const ABOUT = {
  'GET /api/initiatives/:id/links': 'links',
  'GET /api/initiatives/:id/people': 'people',
} as const
type Name = keyof typeof ABOUT

const known = new WeakMap<Live, Map<Name, unknown>>()

/**
 * Who is in and by which links, one for all of sharing: what one tab has read is on the next at once, also while the
 * server is away. One that was refused begins anew.
 */
export const useReadAgain = <N extends Name>(name: N): Watched<Answer<N>> => {
  const live = useLive()
  const [watched] = useState(() => {
    const all = known.get(live) ?? new Map<Name, unknown>()
    const last = all.get(name) as Watched<Answer<N>> | undefined
    const isGood = last && !(last.get().error instanceof AppError)
    const one = isGood ? last : watch<N>(name, { id: live.initiative.get().id }, { about: ABOUT[name] })
    known.set(live, all.set(name, one))
    return one
  })
  return watched
}
