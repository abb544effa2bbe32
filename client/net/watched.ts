import type { Answer, CallName } from '../../shared/calls.ts'
import { mayPass, readAgain, type Request } from './http.ts'
import { Store } from './store.ts'

/** What was read last, and why the newest attempt failed, if it did. */
type Known<T> = { value: T | undefined; error: unknown }

/** What news can be about. */
export type About = 'settings' | 'edition' | 'contributions' | 'people' | 'deletion'

/** `every`: seconds between two looks where no news comes. `about`: what news tells of it, if any does. */
type How = { every: number; about?: About }

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
const watched = new Set<Pick<Watched<unknown>, 'about' | 'refresh'>>()
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
  { every, about }: How,
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
  const reopen = () => {
    hasEnded = false
    return refresh()
  }
  const one = { about, get: known.get, readAt, refresh, reopen }
  const whileWatched = () => {
    watched.add(one)
    const unlisten = whenSeen(refresh)
    void refresh()
    return () => {
      watched.delete(one)
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
  for (const one of watched) if (one.about === about) void one.refresh()
}

/**
 * Whether news comes from now on: then what it is about is not read by the clock. When that changes all of it is read
 * once, since something may have been missed.
 */
export const relyOnNews = (is: boolean): void => {
  newsComes = is
  for (const one of watched) if (one.about !== undefined) void one.refresh()
}
