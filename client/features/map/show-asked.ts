import { causes } from '../../../shared/model/kind-causes.ts'
import { MAP_DRAWN } from '../../../shared/model/kinds.ts'
import { showsAsked } from '../../parts/to-show.ts'
import type { MapView } from './map-view.ts'

/** Chooses what another page leads to, and moves the canvas there once that is drawn. Returns what ends it. */
export const followAsked = (view: MapView): (() => void) =>
  showsAsked('map', (name, id = '') => {
    if (name === causes.name) {
      view.choose()
      view.panelOpen.set(true)
      return view.causeAsked.set(id)
    }
    const kind = MAP_DRAWN.find((one) => one.name === name)?.name
    if (kind === undefined) return
    view.choose({ kind, id })
    view.canvas.get()?.show({ kind, id })
  })
