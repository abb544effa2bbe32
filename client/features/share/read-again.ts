import { useState } from 'react'

import { AppError } from '../../../shared/words/errors.ts'
import type { Live } from '../../live/live.ts'
import { Polled } from '../../live/polled.ts'
import { useLive } from '../../live/use-live.ts'

const known = new WeakMap<Live, Map<string, unknown>>()

/**
 * What is read again and again from a path of the initiative, one for all of sharing: what one tab has read is on the
 * next at once, also while the server is away. One that was refused begins anew.
 */
export const usePolled = <T>(path: string, seconds: number): Polled<T> => {
  const live = useLive()
  const [polled] = useState(() => {
    const all = known.get(live) ?? new Map<string, unknown>()
    const last = all.get(path) as Polled<T> | undefined
    const one = last && !(last.get().error instanceof AppError) ? last : new Polled<T>(path, seconds)
    known.set(live, all.set(path, one))
    return one
  })
  return polled
}
