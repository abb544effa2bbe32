import { type SavedState, worstOf } from './saved-state.ts'
import { useLive, useStore } from './use-live.ts'

/** What is true of all that was typed here: the worst of both documents. */
export const useSaved = (): SavedState => {
  const { plan, map } = useLive()
  return worstOf([useStore(plan.saved.state), useStore(map.saved.state)])
}

/** Whether this device keeps what is typed. */
export const useKept = (): boolean => {
  const { plan, map } = useLive()
  const works = [useStore(plan.kept.works), useStore(map.kept.works)]
  return works.every(Boolean)
}
