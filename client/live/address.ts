import { useSyncExternalStore } from 'react'

/** The address within an initiative: `/i/<initiative>/<place>?<view>`. */
export type Address = { initiative: string; place: string; view: URLSearchParams }

const watchers = new Set<() => void>()
let current: { href: string; address: Address } | undefined

const read = (): Address => {
  const href = location.pathname + location.search
  if (current?.href !== href) current = { href, address: parse() }
  return current.address
}

const parse = (): Address => {
  const [, , initiative = '', place = ''] = location.pathname.split('/')
  return { initiative, place, view: new URLSearchParams(location.search) }
}

const tell = (): void => watchers.forEach((watch) => watch())
addEventListener('popstate', tell)

const subscribe = (watch: () => void) => {
  watchers.add(watch)
  return () => watchers.delete(watch)
}

/** Where one is; renders again when that changes, by Back and Forward as well. */
export const useAddress = (): Address => useSyncExternalStore(subscribe, read)

/** The address of a place, with a view in it: what links point to. */
export const addressOf = (place: string, view: Record<string, string> = {}): string => {
  const query = new URLSearchParams(view).toString()
  return `/i/${read().initiative}/${place}${query && `?${query}`}`
}

/** Goes to a place, as a new step for Back. */
export const goTo = (place: string, view: Record<string, string> = {}): void => {
  const address = addressOf(place, view)
  if (address === location.pathname + location.search) return
  history.pushState(null, '', address)
  tell()
}

/** Changes the view in the place one is at, without a new step for Back; `undefined` takes a part away. */
export const setView = (changes: Record<string, string | undefined>): void => {
  const view = new URLSearchParams(location.search)
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) view.delete(key)
    else view.set(key, value)
  }
  const query = view.toString()
  history.replaceState(history.state, '', location.pathname + (query && `?${query}`))
  tell()
}
