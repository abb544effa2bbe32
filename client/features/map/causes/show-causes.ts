import type { MapView } from '../map-view.ts'

/** Shows how power adds to the problem, in the panel. */
export const showCauses = (view: MapView): void => {
  view.choose()
  view.panelOpen.set(true)
  // once the panel shows it
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const section = document.querySelector<HTMLElement>('[data-causes]')
      section?.scrollIntoView({ block: 'start' })
      section?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true })
    }),
  )
}
