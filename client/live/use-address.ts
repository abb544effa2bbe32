import { useSyncExternalStore } from 'react'

import { followAddress, inQuery, placeInAddress } from '../net/address.ts'

/** The place in the address; renders again when that changes, by Back and Forward as well. */
export const usePlaceInAddress = (): string => useSyncExternalStore(followAddress, placeInAddress)

/** The same for a part of its query. */
export const useInQuery = (key: string): string | undefined =>
  useSyncExternalStore(followAddress, () => inQuery(key))
