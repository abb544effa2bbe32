import { type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

import type { Initiative } from '../../shared/api.ts'
import type { AppError } from '../../shared/words/errors.ts'
import { pageInAddress } from '../net/address.ts'
import { keepChoice, keepForThisTab } from '../net/kept.ts'
import { followNews } from '../net/news.ts'
import { openLive } from '../live/live.ts'
import { LiveProvider } from '../live/use-live.ts'
import { Announcer } from '../ui/announce.tsx'
import '../ui/base.css'
import { followTheme } from '../net/theme.ts'
import { keepFocus } from '../ui/focus.ts'
import { Toaster } from '../ui/toast.tsx'
import { Application } from './application.tsx'
import { later } from '../parts/later.tsx'
import { pageAt } from './pages.tsx'

const Wall = later(async () => (await import('../features/plan/wall/wall.tsx')).Wall, null)
const MapOnWall = later(async () => (await import('../features/map/wall/map-on-wall.tsx')).MapOnWall, null)
const KeptPage = later(async () => (await import('./ended-page.tsx')).KeptPage, null)

/** Opens an initiative for somebody who edits. `root` is emptied. */
export const startApplication = (root: HTMLElement, initiative: Initiative): void => {
  if (pageInAddress() === 'wall') return startWall(root, initiative)
  // while the documents come; a page that does not load says so when it is shown
  pageAt(pageInAddress())
    .Page.preload()
    .catch(() => undefined)
  if (initiative.shared) keepForThisTab(initiative.id)
  else keepChoice('joined', '1')
  followNews(initiative.id)
  start(root, initiative, <Application />)
}

/** The wall is a page of its own, with nothing around it and nothing that writes. `root` is emptied. */
const startWall = (root: HTMLElement, initiative: Initiative): void => {
  if (initiative.shared) keepForThisTab(initiative.id)
  followNews(initiative.id)
  followTheme()
  root.replaceChildren()
  createRoot(root).render(<Wall initiative={initiative} Map={MapOnWall} />)
}

/** Shows what this device kept of an initiative that refuses to open, to be taken along. `root` is emptied. */
export const startKept = (root: HTMLElement, id: string, error: AppError): void =>
  start(root, { ...NOTHING_KNOWN, id }, <KeptPage error={error} />)

/** The server has told nothing of it. */
const NOTHING_KNOWN: Omit<Initiative, 'id'> = {
  title: '',
  role: 'editor',
  name: '',
  partner: null,
  shares: { grid: false, agenda: false, map: 'no', notes: false },
  review: 'first',
  structure: 'locked',
  paused: false,
}

const start = (root: HTMLElement, initiative: Initiative, page: ReactNode): void => {
  followTheme()
  keepFocus()
  root.replaceChildren()
  createRoot(root).render(
    <LiveProvider value={openLive(initiative)}>
      {page}
      <Announcer />
      <Toaster />
    </LiveProvider>,
  )
}
