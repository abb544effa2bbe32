import { useEffect } from 'preact/hooks'

import { mayPass } from '../net/http.ts'
import type { Watched } from '../net/watched.ts'
import { useStore } from './use-store.ts'

/**
 * What is watched, when it was last known to be true, and whether the newest attempt failed. `refused` hears of what
 * waiting does not mend; then nothing is read any more.
 */
export const useWatched = <T>(watched: Watched<T>, refused: (error: unknown) => void) => {
  const { value, error } = useStore(watched)
  const at = useStore(watched.readAt)
  useEffect(() => {
    if (error !== undefined && !mayPass(error)) refused(error)
  }, [error, refused])
  return { value, at, stale: mayPass(error), refresh: watched.refresh }
}
