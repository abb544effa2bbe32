import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'

import { type InSight, inSight } from './window.ts'

export type Sizes = { cell: number; headW: number; headH: number }

/** What names that stay may take of the width at most. */
const HEAD_PART = 0.4

/** In pixels, for a width; larger for fingers, and for those who have set their letters larger. */
const sizesFor = (width: number): Sizes => {
  const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1
  const cell = matchMedia('(pointer: coarse)').matches ? 44 : 30
  const isNarrow = matchMedia('(max-width: 40rem)').matches
  const headW = Math.round(Math.min((isNarrow ? 124 : 190) * unit, width * HEAD_PART))
  return { cell: cell * unit, headW, headH: (isNarrow ? 112 : 136) * unit }
}

type Window = { rows: InSight; columns: InSight }
const ALL = { from: 0, to: Infinity }

/** What of a matrix is in sight of the element that scrolls it; on paper all of it. */
export const useWindow = (count: number) => {
  const [at, setAt] = useState({ top: 0, left: 0, w: 1200, h: 800 })
  const [isOnPaper, setOnPaper] = useState(false)
  const ref = useCallback((place: HTMLElement | null) => {
    if (!place) return undefined
    const look = () =>
      setAt({ top: place.scrollTop, left: place.scrollLeft, w: place.clientWidth, h: place.clientHeight })
    const print = matchMedia('print')
    const onPrint = () => flushSync(() => setOnPaper(print.matches))
    const observer = new ResizeObserver(look)
    observer.observe(place)
    place.addEventListener('scroll', look, { passive: true })
    print.addEventListener('change', onPrint)
    return () => {
      observer.disconnect()
      place.removeEventListener('scroll', look)
      print.removeEventListener('change', onPrint)
    }
  }, [])
  const sizes = sizesFor(at.w)
  const { cell, headW, headH } = sizes
  const size = { size: cell, count }
  const all = { ...ALL, to: count }
  const shown: Window = isOnPaper
    ? { rows: all, columns: all }
    : { rows: inSight(at.top, at.h - headH, size), columns: inSight(at.left, at.w - headW, size) }
  return { ref, sizes, ...shown }
}
