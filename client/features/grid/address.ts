import type { Store } from '../../net/store.ts'

/** What of the view is in the address's query: the open activity and the partner whose activities are shown. */
export type Address = { activity?: string; partner?: string }

export const readAddress = (): Address => {
  const query = new URLSearchParams(location.search)
  return { activity: query.get('activity') ?? undefined, partner: query.get('partner') ?? undefined }
}

/** Keeps the store true when somebody goes back or forward. Returns a function that stops it. */
export const followAddress = (address: Store<Address>): (() => void) => {
  const read = () => address.set(readAddress())
  addEventListener('popstate', read)
  return () => removeEventListener('popstate', read)
}

/** Opens an activity's details; going back closes them. */
export const openActivity = (address: Store<Address>, activity: string): void => {
  const isOpen = address.get().activity !== undefined
  go(address, { ...address.get(), activity }, isOpen ? 'replace' : 'push')
}

export const closeActivity = (address: Store<Address>): void => {
  if (isPushed(history.state)) history.back()
  else go(address, { ...address.get(), activity: undefined }, 'replace')
}

export const showPartner = (address: Store<Address>, partner: string | undefined): void =>
  go(address, { ...address.get(), partner }, 'replace')

/** The mark on an entry of the history that opening an activity made. */
const MARK = 'openedActivity'

const isPushed = (state: unknown): boolean => typeof state === 'object' && state !== null && MARK in state

const go = (address: Store<Address>, next: Address, how: 'push' | 'replace'): void => {
  const url = new URL(location.href)
  for (const key of ['activity', 'partner'] as const) {
    const value = next[key]
    if (value === undefined) url.searchParams.delete(key)
    else url.searchParams.set(key, value)
  }
  if (how === 'push') history.pushState({ ...history.state, [MARK]: true }, '', url)
  else history.replaceState(history.state, '', url)
  address.set(next)
}
