import type { CSSProperties } from 'react'

import type { Box } from '../live/held.ts'

/** Pixels: the least width in which the sentence and its buttons can be read, and how near the window's edge. */
const LEAST = 340
const EDGE = 8
/** About how high the whole is: it stays within the window, above a phone's keyboard where there is one. */
const HEIGHT = 220

/** Over where the field was. */
export const placeOver = (box: Box): CSSProperties => {
  const { width, height } = globalThis.visualViewport ?? { width: innerWidth, height: innerHeight }
  const inlineSize = Math.min(Math.max(box.width + 24, LEAST), width - 2 * EDGE)
  const left = Math.max(EDGE, Math.min(box.left - 12, width - inlineSize - EDGE))
  const top = Math.max(EDGE, Math.min(box.top - 44, height - HEIGHT - EDGE))
  return { left, top, inlineSize }
}

/** The field on the page that has these words again, if there is one. */
export const fieldOnPage = (words: string): HTMLInputElement | HTMLTextAreaElement | null =>
  document.querySelector<HTMLTextAreaElement>(`[data-words="${CSS.escape(words)}"]:not([data-held] *)`)
