import { useMemo, useSyncExternalStore } from 'react'

import { followAddress, inQuery, queryWith, turnTo } from '../../../net/address.ts'
import { FILTER_KEYS, type FilterKey, type Filters, readFilters } from '../filters.ts'

/** Asks for other activities; `undefined` takes a part of what is asked away. */
export const ask = (changes: { [key in FilterKey]?: string | undefined }): void =>
  turnTo('grid', queryWith(changes))

/** Asks for all of them. */
export const askForAll = (): void => ask(Object.fromEntries(FILTER_KEYS.map((key) => [key, undefined])))

/** What is asked for; renders again only when that changes. */
export const useFilters = (): Filters => {
  const said = useSyncExternalStore(followAddress, () => JSON.stringify(readFilters(inQuery)))
  return useMemo(() => JSON.parse(said) as Filters, [said])
}
