import { FileText, type LucideIcon, Share2, Table2 } from 'lucide-react'
import { type ComponentType, lazy } from 'react'

import { app } from '../messages/en/app.ts'

/** A place of the application: its part of the address, its name, and what is loaded when it is opened. */
export type Place = { path: string; name: string; icon: LucideIcon; Page: ComponentType }

export const PLACES: readonly Place[] = [
  {
    path: 'agenda',
    name: app.places.agenda,
    icon: FileText,
    Page: lazy(async () => ({ default: (await import('../features/agenda/agenda-page.tsx')).AgendaPage })),
  },
  {
    path: 'grid',
    name: app.places.grid,
    icon: Table2,
    Page: lazy(async () => ({ default: (await import('../features/grid/grid-page.tsx')).GridPage })),
  },
  {
    path: 'map',
    name: app.places.map,
    icon: Share2,
    Page: lazy(async () => ({ default: (await import('../features/map/map-page.tsx')).MapPage })),
  },
]
