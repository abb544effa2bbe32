import { useEffect } from 'react'

import type { Arrangement } from '../arrangement.ts'
import type { Asked } from '../../../parts/wall/asked.ts'
import { showFor, stepFor, stepTo } from './step.ts'
import { askFor } from '../../../parts/wall/use-asked.ts'

/** What a key said, to whoever stands at the computer. */
export type Hint = 'keys' | 'follows' | 'held'

type Given = {
  asked: Asked
  pages: number
  parts: Pick<Arrangement, 'columns' | 'rows'>
  say: (hint: Hint) => void
}

/** The keys of the wall: there is nothing to press on it. */
export const useWallKeys = ({ asked, pages, parts, say }: Given): void =>
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const next = keyed(event.key, asked, pages, parts)
      if (next === 'full') void toggleFull()
      else if (next) {
        askFor(next)
        if (next.follows !== asked.follows) say(next.follows ? 'follows' : 'held')
      } else if (event.key.length === 1) say('keys')
      if (next) event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [asked, pages, parts, say])

const keyed = (
  key: string,
  asked: Asked,
  pages: number,
  parts: Given['parts'],
): Asked | 'full' | undefined => {
  const step = stepFor(key, getComputedStyle(document.documentElement).direction === 'rtl')
  if (step) return stepTo(parts, { ...asked, page: Math.min(asked.page, pages - 1) }, step, pages)
  const show = showFor(key)
  if (show) return { ...asked, show, page: 0, follows: false }
  const letter = key.toLowerCase()
  if (letter === 'f') return { ...asked, follows: true }
  // as on the map's own page; only there they come back
  if (letter === 'm') return { ...asked, names: false }
  if (letter === 'c') return { ...asked, foot: !asked.foot }
  if (letter === 'd') return { ...asked, theme: isDark() ? 'light' : 'dark' }
  return key === 'Enter' ? 'full' : undefined
}

const isDark = (): boolean => document.documentElement.dataset.theme === 'dark'

/** A browser that lets no page fill the screen has a key of its own for it. */
const toggleFull = (): Promise<unknown> =>
  (document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  ).catch(() => undefined)
