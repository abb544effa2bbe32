import { createContext, useContext } from 'react'

import { type MapItemName } from '../../../shared/model/kinds.ts'
import type { ConnectionKind } from '../../../shared/words/choices.ts'
import { Store } from '../../net/store.ts'
import type { Bringing } from './bring-in/bringing.ts'
import type { Point } from './place.ts'

export const TOOLS = ['select', 'hand', 'actor', 'connection', 'note', 'area', 'draw'] as const
export type Tool = (typeof TOOLS)[number]

/** What is put at a place has one between the axes, and none in the network. */
export const IN_NETWORK: readonly Tool[] = ['select', 'hand', 'connection']

/** Something on the map that is chosen. `canvas`: a free note, stroke or area. */
export type Chosen = { kind: MapItemName; id: string }

/** What the page asks of the canvas while it is open. */
export type Canvas = {
  zoom: (by: 'in' | 'out' | 'fit') => void
  /** The canvas point under a point of the window; nothing if the canvas is not there. */
  pointAt: (client: Point) => Point | undefined
  /** Moves there, if it is drawn and out of sight. */
  show: (one: Chosen) => void
  focus: () => void
}

/** `press`: takes what is pressed. */
export type Tying = { cause: string; press: (pressed: readonly Chosen[]) => void }

const NOTHING: readonly Chosen[] = []

/** What one person looks at on the map page: shared by canvas, tools and panel, and by nobody else. */
export class MapView {
  readonly tool = new Store<Tool>('select')
  /** The kind that the next connection gets. */
  readonly kind = new Store<ConnectionKind>('influences')
  readonly chosen = new Store<readonly Chosen[]>(NOTHING)
  /** What a line of the panel is about that one points at: the canvas shows where it is. */
  readonly pointed = new Store<readonly Chosen[]>(NOTHING)
  /** What shall be deleted if one says so again; nothing while that is not asked. */
  readonly asked = new Store<readonly Chosen[]>(NOTHING)
  /** Actors of heaps that were opened: each is drawn by itself. */
  readonly opened = new Store<ReadonlySet<string>>(new Set())
  /** Where everybody stands while the map is laid out by its connections, in canvas units; nothing while it is not. */
  readonly network = new Store<ReadonlyMap<string, Point> | undefined>(undefined)
  /** Where one has zoomed in to, for when the canvas is drawn anew; nothing where all of the map is in sight. */
  camera: (Point & { z: number }) | undefined
  readonly canvas = new Store<Canvas | undefined>(undefined)
  /** What is being brought in; nothing while nothing is. */
  readonly bringing = new Store<Bringing | undefined>(undefined)
  /** Whether one is choosing what to save of it. */
  readonly isTaking = new Store(false)
  /** How often the map was brought to a wall from this page. */
  readonly walls = new Store(0)
  /** Whether one is asked if the wall may show names. */
  readonly isForWall = new Store(false)
  /** Which way of adding to the problem is to be shown, from elsewhere; '' for all of them. */
  readonly causeAsked = new Store<string | undefined>(undefined)
  /** What is pressed now is said to show that one, or not to, instead of being chosen. */
  readonly tying = new Store<Tying | undefined>(undefined)
  /** Whether the panel is open where there is no room for it beside the canvas. */
  readonly panelOpen = new Store(false)

  readonly choose = (...chosen: readonly Chosen[]): void => {
    const tying = this.tying.get()
    if (tying && chosen.length > 0) {
      // chosen for a moment, so that the canvas lets go of it again
      this.chosen.set(chosen)
      this.chosen.set(NOTHING)
      return tying.press(chosen)
    }
    if (JSON.stringify(chosen) !== JSON.stringify(this.chosen.get()))
      this.chosen.set(chosen.length === 0 ? NOTHING : chosen)
  }

  readonly point = (...these: readonly Chosen[]): void => {
    if (these.length > 0 || this.pointed.get().length > 0)
      this.pointed.set(these.length === 0 ? NOTHING : these)
  }

  /** Nothing is chosen, and the tool is the one that does nothing by itself. */
  readonly rest = (): void => {
    this.choose()
    this.tool.set('select')
  }
}

const MapViewContext = createContext<MapView | undefined>(undefined)
export const MapViewProvider = MapViewContext.Provider

/** The open map page. Throws outside of it. */
export const useMapView = (): MapView => {
  const view = useContext(MapViewContext)
  if (!view) throw new Error('There is no open map here.')
  return view
}
