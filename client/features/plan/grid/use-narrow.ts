import { useSyncExternalStore } from 'react'

const narrow = matchMedia('screen and (max-width: 47.5rem)')

const subscribe = (changed: () => void) => {
  narrow.addEventListener('change', changed)
  return () => narrow.removeEventListener('change', changed)
}

export const isNarrow = (): boolean => narrow.matches

/** Whether there is room for one phase at a time only. The same width stands in the style sheets; paper has room. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, isNarrow)
