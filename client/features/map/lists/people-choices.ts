import { useMemo } from 'react'

import { useActors } from '../../../live/use-map.ts'
import { compareNames } from '../../../messages/locale.ts'
import { nameOf } from '../words.ts'

/** Everybody on the map by name, to choose from; but one. */
export const usePeopleChoices = (but?: string): { id: string; name: string }[] => {
  const actors = useActors()
  return useMemo(
    () =>
      actors
        .filter(({ id }) => id !== but)
        .map((one) => ({ id: one.id, name: nameOf(one) }))
        .toSorted((a, b) => compareNames(a.name, b.name)),
    [actors, but],
  )
}
