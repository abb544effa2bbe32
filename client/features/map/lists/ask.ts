import { useMemo, useSyncExternalStore } from 'react'

import { followAddress, inQuery, queryWith, turnTo } from '../../../net/address.ts'
import { type Asked, FILTER_KEYS, type FilterKey, readAsked } from './asked.ts'

/** Asks for something else; `undefined` takes a part of what is asked away. */
export const ask = (changes: { [key in FilterKey | 'of' | 'sort' | 'by']?: string | undefined }): void =>
  turnTo('map', queryWith(changes))

/** Asks for all of them. */
export const askForAll = (): void => ask(Object.fromEntries(FILTER_KEYS.map((key) => [key, undefined])))

/** What is asked for; renders again only when that changes. */
export const useAsked = (): Asked => {
  const said = useSyncExternalStore(followAddress, () => JSON.stringify(readAsked(inQuery)))
  return useMemo(() => JSON.parse(said) as Asked, [said])
}
