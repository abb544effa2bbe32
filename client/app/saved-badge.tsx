import { Circle, CircleDashed, CloudOff, Pause, TriangleAlert } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'

import type { Keeping } from '../live/kept-document.ts'
import type { SavedState } from '../live/saved-state.ts'
import { useKept, useSaved } from '../live/use-saved.ts'
import { app } from '../messages/en/app.ts'
import { announce } from '../ui/announce.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './saved-badge.module.css'

/** Whether what was typed is safe, in words and by shape. */
export const SavedBadge = () => {
  const saved = useSaved()
  const kept = useKept()
  const words = wordsFor(saved, kept)
  useNews(saved)
  return (
    <p className={`${styles.badge} ${styles[toneOf(saved)] ?? ''}`} data-saved={saved.kind} title={words}>
      {shapeOf(saved)}
      <span className={styles.words}>{words}</span>
    </p>
  )
}

const OFFLINE = {
  kept: app.saved.offlineKept,
  keeping: app.saved.offlineKeeping,
  nothing: app.saved.offlineLost,
}
const PAUSED = {
  kept: app.saved.pausedKept,
  keeping: app.saved.pausedKeeping,
  nothing: app.saved.pausedLost,
}

const wordsFor = (saved: SavedState, kept: Keeping): string => {
  switch (saved.kind) {
    case 'offline':
      if (saved.changes === 0) return app.saved.offline
      return OFFLINE[kept](saved.changes)
    case 'cannot-save':
      return app.saved.cannotSave
    case 'refused':
      if (saved.code === 'paused') return saved.changes === 0 ? app.saved.paused : PAUSED[kept](saved.changes)
      return mendsItself(saved.code) ? app.saved.again : app.saved.refused
    default:
      return app.saved[saved.kind]
  }
}

/** Refusals after which the server asks for what it lacks, and gets it. */
const mendsItself = (code: string): boolean => code === 'gap' || code === 'client-id'

const toneOf = (saved: SavedState): string => {
  if (saved.kind === 'saved') return 'good'
  if (saved.kind === 'opening' || saved.kind === 'saving') return 'quiet'
  if (saved.kind === 'refused' && mendsItself(saved.code)) return 'quiet'
  return saved.kind === 'offline' || (saved.kind === 'refused' && saved.code === 'paused') ? 'warns' : 'bad'
}

const shapeOf = (saved: SavedState): ReactNode => {
  switch (saved.kind) {
    case 'saved':
      return <Circle aria-hidden fill="currentColor" />
    case 'opening':
    case 'saving':
      return <CircleDashed aria-hidden />
    case 'offline':
      return <CloudOff aria-hidden className={styles.large} />
    default:
      return saved.kind === 'refused' && saved.code === 'paused' ? (
        <Pause aria-hidden className={styles.large} />
      ) : (
        <TriangleAlert aria-hidden className={styles.large} />
      )
  }
}

/** Says aloud what is out of the ordinary, and when all is well again; not each "Saving", "Saved" and number. */
const useNews = (saved: SavedState): void => {
  const isCalm = ['opening', 'saving', 'saved'].includes(saved.kind)
  const news = wordsFor('changes' in saved ? { ...saved, changes: 0 } : saved, 'kept')
  const wasAway = useRef(false)
  useEffect(() => {
    if (!isCalm) {
      wasAway.current = true
      announce(news)
    } else if (saved.kind === 'saved' && wasAway.current) {
      wasAway.current = false
      toast(app.banner.back)
    }
  }, [isCalm, saved.kind, news])
}
