import { useSyncExternalStore } from 'react'

import { followAddress, inQuery, pageInAddress } from '../net/address.ts'

/** The page in the address; renders again when that changes, by Back and Forward as well. */
export const usePageInAddress = (): string => useSyncExternalStore(followAddress, pageInAddress)

/** The same for a part of its query. */
export const useInQuery = (key: string): string | undefined =>
  useSyncExternalStore(followAddress, () => inQuery(key))
