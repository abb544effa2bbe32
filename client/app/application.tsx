import { useEffect } from 'react'

import { AppError } from '../../shared/words/errors.ts'
import { maySync } from '../../shared/words/roles.ts'
import type { SavedState } from '../live/saved-state.ts'
import { useStore, useLive } from '../live/use-live.ts'
import { usePlanAbout } from '../live/use-plan.ts'
import { useSaved } from '../live/use-saved.ts'
import { later } from '../parts/later.tsx'
import { Frame } from './frame.tsx'
import { useCloseWarning } from './use-close-warning.ts'
import { useRest } from './use-rest.ts'

const EndedPage = later(async () => (await import('./ended-page.tsx')).EndedPage, null)

/** The open initiative, or why it is not open any more. */
export const Application = () => {
  const ended = useEnd()
  useSettings()
  useCloseWarning()
  useRest()
  const { reopen } = useLive()
  if (!ended) return <Frame />
  return <EndedPage code={ended.code} reason={ended.reason} changes={ended.changes} comeBack={reopen} />
}

/** Why it ended: what closed the sockets, or what the server answers when asked. */
const useEnd = () => {
  const saved = useSaved()
  const { error } = useStore(useLive().settings)
  // a socket is told the code alone; the answer to a call says since when
  if (saved.kind === 'ended' && !(isExpired(saved) && error instanceof AppError)) return saved
  if (!(error instanceof AppError) || error.status >= 500 || error.status === 429) return undefined
  return { code: error.code, reason: error.message, changes: 'changes' in saved ? saved.changes : 0 }
}

const isExpired = (saved: SavedState): saved is Extract<SavedState, { reason: string }> =>
  saved.kind === 'ended' && saved.code === 'link-expired'

/**
 * Takes over what others change in the settings: the documents tell when to ask, by the title that the server writes
 * into the plan, by refusals while editing is paused and by a link's end, and so does the news. Who may no longer edit
 * gets the page for what they may do.
 */
const useSettings = (): void => {
  const { initiative, settings } = useLive()
  const { value } = useStore(settings)
  const { title } = usePlanAbout()
  const saved = useSaved()
  const refusedFor = saved.kind === 'refused' || isExpired(saved) ? saved.code : ''
  useEffect(() => void settings.refresh(), [settings, title, refusedFor])
  useEffect(() => {
    if (!value) return
    if (!maySync(value.role)) location.reload()
    else if (JSON.stringify(value) !== JSON.stringify(initiative.get())) initiative.set(value)
  }, [initiative, value])
}
