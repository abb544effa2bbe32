import type { Keeping } from './kept-document.ts'
import { type SavedState, worstOf } from './saved-state.ts'
import { useLive, useStore } from './use-live.ts'

/** What is true of all that was typed here: the worst of both documents. */
export const useSaved = (): SavedState => {
  const { plan, map } = useLive()
  return worstOf([useStore(plan.saved.state), useStore(map.saved.state)])
}

/** Whether this device keeps what is typed: the worst of both documents. */
export const useKept = (): Keeping => {
  const { plan, map } = useLive()
  const states = [useStore(plan.kept.state), useStore(map.kept.state)]
  return (['nothing', 'keeping'] as const).find((state) => states.includes(state)) ?? 'kept'
}
