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
export const fieldOnPage = (words: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-words="${CSS.escape(words)}"]:not([data-held] *)`)

/** Puts the caret into a field, where it was; into rich text at its end. */
export const goOnIn = (field: HTMLElement, { selectionStart, selectionEnd }: HTMLTextAreaElement): void => {
  field.focus()
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return field.setSelectionRange(selectionStart, selectionEnd)
  const selection = getSelection()
  selection?.selectAllChildren(field)
  selection?.collapseToEnd()
}
