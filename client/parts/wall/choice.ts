import type { Show, Told } from '../../live/told-wall.ts'
import { keep, recall } from '../../net/kept.ts'
import { Store } from '../../net/store.ts'

/** What somebody chose for the wall, on their own page; it is kept as long as the tab. */
export type Choice = Pick<Told, 'choices' | 'still' | 'foot' | 'names'> & { show: Show }

export const wallChoice = new Store<Choice>({
  choices: 0,
  show: 'row',
  still: false,
  foot: false,
  names: false,
})

/** Chooses what the wall shows: whatever was chosen at the wall itself is over. */
export const chooseForWall = (initiative: string, change: Partial<Omit<Choice, 'choices'>>): void => {
  const last = wallChoice.get()
  wallChoice.set({ ...last, ...change, choices: last.choices + 1 })
  keep(initiative, 'wall', wallChoice.get(), 'closed')
}

/** What was chosen before this page was loaded again. */
export const recallChoice = (initiative: string): void => {
  const kept = recall<Choice>(initiative, 'wall')
  if (kept && wallChoice.get().choices === 0) wallChoice.set(kept)
}
