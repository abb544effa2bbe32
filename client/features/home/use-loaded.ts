import { useEffect, useState } from 'react'

import { ask } from '../../net/http.ts'

/** What a GET answers: nothing until it is there, and `failed` if it does not come. */
export const useLoaded = <T>(path: string | undefined): { value: T | undefined; failed: boolean } => {
  const [state, setState] = useState<{ value: T | undefined; failed: boolean }>({
    value: undefined,
    failed: false,
  })
  useEffect(() => {
    if (path === undefined) return undefined
    const gone = new AbortController()
    ask<T>(path, { signal: gone.signal }).then(
      (value) => gone.signal.aborted || setState({ value, failed: false }),
      () => gone.signal.aborted || setState({ value: undefined, failed: true }),
    )
    return () => gone.abort()
  }, [path])
  return state
}
