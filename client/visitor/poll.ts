import { useEffect, useRef, useState } from 'preact/hooks'

import { type Answer, bearing, call, mayPass } from '../net/http.ts'

/** What was read last, when it was last known to be true, and whether the newest attempt failed. */
type State<T> = { value: T | undefined; at: Date | undefined; stale: boolean }

export type Polled<T> = State<T> & {
  /** Reads at once. */
  refresh: () => void
}

/**
 * Reads `path` again every `seconds` while the page is looked at, and at once when it is looked at again or the
 * network comes back. Only what changed is sent again (ETag). `refused` hears of what waiting does not mend; then
 * nothing is read any more. `secret`: a link's, where this browser has not joined.
 */
export const usePolled = <T>(
  path: string,
  seconds: number,
  refused: (error: unknown) => void,
  secret?: string,
): Polled<T> => {
  const [state, setState] = useState<State<T>>({ value: undefined, at: undefined, stale: false })
  const refreshRef = useRef(() => {})
  useEffect(() => {
    const polling = poll<T>(
      { path, seconds, secret },
      {
        answered: ({ value }) =>
          setState((last) => ({ value: value ?? last.value, at: new Date(), stale: false })),
        missed: () => setState((last) => ({ ...last, stale: true })),
        refused,
      },
    )
    refreshRef.current = polling.refresh
    return polling.stop
  }, [path, seconds, refused, secret])
  return { ...state, refresh: () => refreshRef.current() }
}

type Events<T> = {
  answered: (answer: Answer<T>) => void
  missed: () => void
  refused: (error: unknown) => void
}

type What = { path: string; seconds: number; secret: string | undefined }

const poll = <T>({ path, seconds, secret }: What, events: Events<T>) => {
  const ended = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let etag: string | null = null
  const stop = () => {
    clearTimeout(timer)
    ended.abort()
  }
  const read = async () => {
    try {
      const known: Record<string, string> = etag === null ? {} : { 'if-none-match': etag }
      const answer = await call<T>(path, { headers: { ...known, ...bearing(secret) } })
      if (ended.signal.aborted) return
      etag = answer.etag
      events.answered(answer)
    } catch (error) {
      if (ended.signal.aborted) return
      if (mayPass(error)) events.missed()
      else {
        stop()
        events.refused(error)
      }
    }
  }
  // one after the other, so that an old answer never overtakes a new one
  let last = Promise.resolve()
  const refresh = () => {
    clearTimeout(timer)
    last = last.then(read).then(() => {
      clearTimeout(timer)
      if (!ended.signal.aborted && !document.hidden) timer = setTimeout(refresh, seconds * 1000)
      return undefined
    })
  }
  const refreshIfSeen = () => document.hidden || refresh()
  document.addEventListener('visibilitychange', refreshIfSeen, ended)
  addEventListener('online', refreshIfSeen, ended)
  refresh()
  return { refresh, stop }
}
