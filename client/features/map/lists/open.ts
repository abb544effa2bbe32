import type { Live } from '../../../live/live.ts'
import type { Chosen, MapView } from '../map-view.ts'
import { deleteThese } from '../delete.ts'

/** Shows all that is known of something in the panel, and puts the keyboard there. */
export const openDetails = (view: MapView, one: Chosen): void => {
  view.choose(one)
  view.panelOpen.set(true)
  // the panel shows it by then
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-back]')?.focus())
}

/** Deletes one thing, and keeps what else is chosen. */
export const deleteOne = (live: Live, view: MapView, one: Chosen): void => {
  const others = view.chosen.get().filter(({ id }) => id !== one.id)
  deleteThese(live, view, [one])
  view.choose(...others)
}
