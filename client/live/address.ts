import { useSyncExternalStore } from 'react'

/** The address within an initiative is `/i/<initiative>/<place>?<view>`; each place reads its own view. */
const part = (n: number): string => location.pathname.split('/')[n] ?? ''

export const placeInAddress = (): string => part(3)

/** Others who listen to Back and Forward hear of it as well. */
const tell = (): void => {
  dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
}

const subscribe = (watch: () => void) => {
  addEventListener('popstate', watch)
  return () => removeEventListener('popstate', watch)
}

/** The place in the address; renders again when that changes, by Back and Forward as well. */
export const usePlaceInAddress = (): string => useSyncExternalStore(subscribe, placeInAddress)

/** The address of a place, with a view in it: what links point to. */
export const addressOf = (place: string, view: Record<string, string> = {}): string => {
  const query = new URLSearchParams(view).toString()
  return `/i/${part(2)}/${place}${query && `?${query}`}`
}

/** Goes to a place, as a new step for Back. */
export const goTo = (place: string, view: Record<string, string> = {}): void => {
  const address = addressOf(place, view)
  if (address === location.pathname + location.search) return
  history.pushState(null, '', address)
  tell()
}
