import { useEffect, useRef, useState } from 'preact/hooks'

import { call, mayPass } from './api.ts'

/** What was read last, when it was last known to be true, and whether the newest attempt failed. */
export type Polled<T> = {
  value: T | undefined
  at: Date | undefined
  stale: boolean
  refresh: () => void
}

/**
 * Reads `path` again every `seconds` while the page is looked at, and at once when it is looked at again or the
 * network comes back. Only a change is sent again (ETag). `refused` hears of what waiting does not mend; then it
 * reads no more.
 */
export const usePolled = <T>(
  path: string,
  seconds: number,
  refused: (error: unknown) => void,
): Polled<T> => {
  const [state, setState] = useState<Omit<Polled<T>, 'refresh'>>({ value: undefined, at: undefined, stale: false })
  const refresh = useRef(() => {})
  useEffect(() => {
    const ended = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let etag: string | null = null
    let reading = false
    let again = false
    const read = async () => {
      clearTimeout(timer)
      if (reading) {
        again = true
        return
      }
      reading = true
      try {
        const answer = await call<T>(path, etag === null ? {} : { headers: { 'if-none-match': etag } })
        if (ended.signal.aborted) return
        etag = answer.etag
        setState((last) => ({ value: answer.value ?? last.value, at: new Date(), stale: false }))
      } catch (error) {
        if (ended.signal.aborted) return
        if (!mayPass(error)) {
          ended.abort()
          refused(error)
          return
        }
        setState((last) => ({ ...last, stale: true }))
      } finally {
        reading = false
      }
      if (again) {
        again = false
        void read()
      } else if (!document.hidden) timer = setTimeout(() => void read(), seconds * 1000)
    }
    refresh.current = () => void read()
    document.addEventListener('visibilitychange', () => document.hidden || void read(), ended)
    addEventListener('online', () => void read(), ended)
    void read()
    return () => {
      ended.abort()
      clearTimeout(timer)
    }
    // a poll begins anew only for another address
  }, [path])
  return { ...state, refresh: () => refresh.current() }
}
