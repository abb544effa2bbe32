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
type Told = Pick<Watched<unknown>, 'about' | 'refresh'> & { refreshSoon: () => void }
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
  const look = async () => {
    clearTimeout(timer)
    if (hasEnded) return
    const last = known.get()
    try {
      const answer = await readAgain(name, request, etag)
      etag = answer.etag
      if (answer.value !== null || last.error !== undefined)
        known.set({ value: answer.value ?? last.value, error: undefined })
      readAt.set(new Date())
    } catch (error) {
      hasEnded = !mayPass(error)
      known.set({ value: last.value, error })
    }
    const isTold = newsComes && about !== undefined
    if (watchers > 0 && !document.hidden && !hasEnded && !isTold)
      timer = setTimeout(() => void refresh(), every * 1000)
  }
  const refresh = oneAfterTheOther(look)
  const refreshSoon = () => {
    clearTimeout(timer)
    const rests = (readAt.get()?.getTime() ?? 0) + REST - Date.now()
    if (rests > 0) timer = setTimeout(() => void refresh(), rests)
    else void refresh()
  }
  const reopen = () => {
    hasEnded = false
    return refresh()
  }
  const one = { about, get: known.get, readAt, refresh, reopen }
  const whileWatched = () => {
    const told = { about, refresh, refreshSoon }
    watched.add(told)
    const unlisten = whenSeen(refresh)
    void refresh()
    return () => {
      watched.delete(told)
      unlisten()
      clearTimeout(timer)
    }
  }
  let stop = () => {}
  const subscribe = (changed: () => void) => {
    const unwatch = known.subscribe(changed)
    if (watchers++ === 0) stop = whileWatched()
    return () => {
      unwatch()
      if (--watchers === 0) stop()
    }
  }
  return { ...one, subscribe }
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

/**
 * Whether news comes from now on: then what it is about is not read by the clock. When that changes all of it is read
 * once, since something may have been missed.
 */
export const relyOnNews = (is: boolean): void => {
  if (newsComes === is) return
  newsComes = is
  if (!document.hidden) for (const one of watched) if (one.about !== undefined) void one.refresh()
}
