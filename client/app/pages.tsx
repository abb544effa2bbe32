import { FileText, Inbox, type LucideIcon, MessageSquare, Share2, Table2, Users } from 'lucide-react'
import type { ComponentType } from 'react'

import { app } from '../messages/en/app.ts'
import { later } from '../parts/later.tsx'
import { Board } from './board.tsx'

export type PageName = keyof typeof app.pages

/** A page of the frame: its part of the address, its name, and what is loaded when it is opened. */
export type Page = {
  path: PageName
  name: string
  shortName: string
  icon: LucideIcon
  Page: ReturnType<typeof later>
  /** For those who answer what residents add. */
  isReview?: boolean
  /** How much is in it is how much waits for whoever looks. */
  isWaited?: boolean
}

const page = (path: PageName, icon: LucideIcon, load: () => Promise<ComponentType>): Page => ({
  path,
  name: app.pages[path],
  shortName: app.shortPages[path],
  icon,
  Page: later(load, <Board />),
})

export const PAGES: readonly Page[] = [
  page('agenda', FileText, async () => (await import('../features/agenda/agenda-page.tsx')).AgendaPage),
  page('grid', Table2, async () => (await import('../features/plan/grid-page.tsx')).GridPage),
  page('map', Share2, async () => (await import('../features/map/map-page.tsx')).MapPage),
  page('partners', Users, async () => (await import('../features/partners/partners-page.tsx')).PartnersPage),
  {
    ...page(
      'comments',
      MessageSquare,
      async () => (await import('../features/comments/comments-page.tsx')).CommentsPage,
    ),
    isWaited: true,
  },
  {
    ...page('review', Inbox, async () => (await import('../features/review/review-page.tsx')).ReviewPage),
    isReview: true,
    isWaited: true,
  },
]

/** The name of a page on screen, for what another says about where somebody is. */
export const nameOfPage = (path: string): string | undefined => PAGES.find((one) => one.path === path)?.name

/** The page that an address means; an unknown one is the grid. */
export const pageAt = (path: string): Page => {
  const found = PAGES.find((one) => one.path === path)
  const grid = PAGES.find((one) => one.path === 'grid')
  if (found) return found
  if (grid) return grid
  throw new Error('There is no grid among the pages.')
}
