import { FileText, Inbox, type LucideIcon, Share2, Table2, Users } from 'lucide-react'
import type { ComponentType } from 'react'

import { app } from '../messages/en/app.ts'
import { later } from '../parts/later.tsx'
import { Board } from './board.tsx'

export type PlaceName = keyof typeof app.places

/** A place of the application: its part of the address, its name, and what is loaded when it is opened. */
export type Place = {
  path: PlaceName
  name: string
  shortName: string
  icon: LucideIcon
  Page: ReturnType<typeof later>
  /** For those who answer what residents add. */
  isReview?: boolean
}

const place = (path: PlaceName, icon: LucideIcon, load: () => Promise<ComponentType>): Place => ({
  path,
  name: app.places[path],
  shortName: app.shortPlaces[path],
  icon,
  Page: later(load, <Board />),
})

export const PLACES: readonly Place[] = [
  place('agenda', FileText, async () => (await import('../features/agenda/agenda-page.tsx')).AgendaPage),
  place('grid', Table2, async () => (await import('../features/grid/grid-page.tsx')).GridPage),
  place('map', Share2, async () => (await import('../features/map/map-page.tsx')).MapPage),
  place('partners', Users, async () => (await import('../features/partners/partners-page.tsx')).PartnersPage),
  {
    ...place('review', Inbox, async () => (await import('../features/review/review-page.tsx')).ReviewPage),
    isReview: true,
  },
]

/** The name of a place on screen, for what another page says about where somebody is. */
export const nameOfPlace = (path: string): string | undefined => PLACES.find((one) => one.path === path)?.name

/** The place that an address means; an unknown one is the grid. */
export const placeAt = (path: string): Place => {
  const found = PLACES.find((one) => one.path === path)
  const grid = PLACES.find((one) => one.path === 'grid')
  if (found) return found
  if (grid) return grid
  throw new Error('There is no grid among the places.')
}
