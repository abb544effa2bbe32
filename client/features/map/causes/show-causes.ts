import type { MapView } from '../map-view.ts'

/** Shows how power adds to the problem, in the panel. */
export const showCauses = (view: MapView): void => {
  view.choose()
  view.panelOpen.set(true)
  view.causeAsked.set('')
}
