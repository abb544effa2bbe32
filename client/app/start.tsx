import { createRoot } from 'react-dom/client'

import type { Initiative } from '../../shared/api.ts'
import { noteJoined } from '../live/device.ts'
import { openLive } from '../live/live.ts'
import { LiveProvider } from '../live/use-live.ts'
import '../ui/base.css'
import { followTheme } from '../ui/theme.ts'
import { Application } from './application.tsx'

/** Opens an initiative for somebody who edits. `root` is emptied. */
export const startApplication = (root: HTMLElement, initiative: Initiative): void => {
  followTheme()
  noteJoined()
  root.replaceChildren()
  createRoot(root).render(
    <LiveProvider value={openLive(initiative)}>
      <Application />
    </LiveProvider>,
  )
}
