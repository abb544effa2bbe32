import { useMemo, useSyncExternalStore } from 'react'

import { followAddress, inQuery, turnTo } from '../../net/address.ts'
import { type Asked, queryOf, readAsked } from './asked.ts'

export const WALL = 'wall'

export const askedNow = (): Asked => readAsked(inQuery)

/** Shows something else on the wall: a reload shows it again. */
export const askFor = (asked: Asked): void => {
  if (JSON.stringify(asked) !== JSON.stringify(askedNow())) turnTo(WALL, queryOf(asked))
}

/** What the address asks for; the same object until that changes. */
export const useAsked = (): Asked => {
  const said = useSyncExternalStore(followAddress, () => JSON.stringify(askedNow()))
  return useMemo(() => JSON.parse(said) as Asked, [said])
}
