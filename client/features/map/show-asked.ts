import { MAP_ITEMS } from '../../../shared/model/kinds.ts'
import { showsAsked } from '../../parts/to-show.ts'
import type { MapView } from './map-view.ts'

/** Chooses what another page leads to, and moves the canvas there once that is drawn. Returns what ends it. */
export const followAsked = (view: MapView): (() => void) =>
  showsAsked('map', (name, id = '') => {
    const kind = MAP_ITEMS.find((one) => one.name === name)?.name
    if (kind === undefined) return
    view.choose({ kind, id })
    view.canvas.get()?.show({ kind, id })
  })
