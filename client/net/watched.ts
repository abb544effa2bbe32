import type { Answer, CallName } from '../../shared/calls.ts'
import type { About } from '../../shared/words/news.ts'
import { mayPass, readAgain, type Request } from './http.ts'
import { Store } from './store.ts'

/** What was read last, and why the newest attempt failed, if it did. */
type Known<T> = { value: T | undefined; error: unknown }

/** Seconds between two looks at what news tells of, where none comes. */
const PACE = 10
/** Milliseconds between two looks, however often news tells of it. */
const REST = 500

/** `about`: what news tells of it; `every`: seconds between two looks, where none does. */
type How = { about: About; every?: number } | { about?: undefined; every: number }

/** An answer of the server, as it changes. */
export type Watched<T> = Pick<Store<Known<T>>, 'get' | 'subscribe'> & {
  about: About | undefined
  /** When it was last known to be true. */
  readAt: Store<Date | undefined>
  /** Reads now. Resolves when the answer is there. */
  refresh: () => Promise<void>
  /** Reads again after a refusal that has ended. */
  reopen: () => Promise<void>
}

/** What somebody watches now, and whether news tells of it. */
type Told = Pick<Watched<unknown>, 'about' | 'refresh'> & {
  refreshSoon: () => void
  refused: (error: unknown) => void
}
const watched = new Set<Told>()
let newsComes = false

/**
 * Watches what a call answers. It is read again when news tells of it, or every so many seconds where none comes, while
 * the page is looked at; and at once when it is looked at again or the network comes back. Only a change is sent again
 * (ETag). It is read while somebody watches it, and not any more once the server refuses in a way that waiting does
 * not mend.
 */
export const watch = <Name extends Extract<CallName, `GET ${string}`>>(
  name: Name,
  request: Request<Name>,
  { about, every = PACE }: How,
): Watched<Answer<Name>> => {
  const known = new Store<Known<Answer<Name>>>({ value: undefined, error: undefined })
  const readAt = new Store<Date | undefined>(undefined)
  let etag: string | null = null
  let watchers = 0
  let hasEnded = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const refused = (error: unknown) => {
    hasEnded = !mayPass(error)
    known.set({ value: known.get().value, error })
  }
  const look = async () => {
    clearTimeout(timer)
    if (hasEnded) return
    try {
      const answer = await readAgain(name, request, etag)
      const last = known.get()
      etag = answer.etag
      if (answer.value !== null || last.error !== undefined)
        known.set({ value: answer.value ?? last.value, error: undefined })
      readAt.set(new Date())
    } catch (error) {
      refused(error)
    }
    const isTold = newsComes && about !== undefined
    if (watchers > 0 && !document.hidden && !hasEnded && !isTold) refreshIn(every * 1000)
  }
  const refresh = oneAfterTheOther(look)
  const refreshIn = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void refresh(), milliseconds)
  }
  // a clock that was put back makes nobody wait longer
  const refreshSoon = () => refreshIn(Math.min(REST, (readAt.get()?.getTime() ?? 0) + REST - Date.now()))
  const reopen = () => {
    hasEnded = false
    return refresh()
  }
  const start = () => {
    const told = { about, refresh, refreshSoon, refused }
    watched.add(told)
    const unlisten = whenSeen(refresh)
    void refresh()
    return () => {
      watched.delete(told)
      unlisten()
      clearTimeout(timer)
    }
  }
  const subscribe = whileAny(known, start, (count) => (watchers = count))
  return { about, get: known.get, readAt, refresh, reopen, subscribe }
}

/** An answer that is under way may be older than what whoever asks has just done. */
const oneAfterTheOther = (run: () => Promise<void>): (() => Promise<void>) => {
  let last = Promise.resolve()
  let next: Promise<void> | undefined
  return () => {
    next ??= last.then(() => {
      next = undefined
      return run()
    })
    last = next
    return next
  }
}

/** Subscribes to a store; what `start` begins goes on while there is anybody. `counts` hears how many there are. */
const whileAny = <T>(store: Store<T>, start: () => () => void, counts: (count: number) => void) => {
  let count = 0
  let stop = () => {}
  return (changed: () => void) => {
    const unwatch = store.subscribe(changed)
    let isOver = false
    counts(++count)
    if (count === 1) stop = start()
    return () => {
      // who says so twice ends nobody else's
      if (isOver) return
      isOver = true
      unwatch()
      counts(--count)
      if (count === 0) stop()
    }
  }
}

const whenSeen = (act: () => unknown): (() => void) => {
  const listening = new AbortController()
  const actIfSeen = () => document.hidden || act()
  document.addEventListener('visibilitychange', actIfSeen, listening)
  addEventListener('online', actIfSeen, listening)
  return () => listening.abort()
}

/** News: whoever watches what it is about reads that again. */
export const tell = (about: About): void => {
  for (const one of watched) if (one.about === about) one.refreshSoon()
}

/** News: one may read nothing of all this any more, and why. */
export const tellEnd = (why: unknown): void => {
  for (const one of watched) if (one.about !== undefined) one.refused(why)
}

/**
 * Whether news comes from now on: then what it is about is not read by the clock. When that changes all of it is read
 * once, since something may have been missed.
 */
export const relyOnNews = (is: boolean): void => {
  if (newsComes === is) return
  newsComes = is
  if (!document.hidden) for (const one of watched) if (one.about !== undefined) void one.refresh()
}
