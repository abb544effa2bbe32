import { useCallback } from 'react'

/** Pixels between a field and the edge of the canvas. */
const EDGE = 8

/** Binds a field on the canvas so that all of it is in sight, where its mark stands at the edge. */
export const useInSight = (
  bind: (field: HTMLInputElement | null) => void | (() => void),
): ((field: HTMLInputElement | null) => void | (() => void)) =>
  useCallback(
    (field) => {
      if (field) keepInSight(field)
      return bind(field)
    },
    [bind],
  )

const keepInSight = (field: HTMLElement): void => {
  const canvas = field.closest('.tl-container')?.getBoundingClientRect()
  const { left, right } = field.getBoundingClientRect()
  if (!canvas) return
  const over = Math.min(right - canvas.right + EDGE, left - canvas.left - EDGE)
  const under = canvas.left + EDGE - left
  if (over > 0) field.style.translate = `${-over}px`
  else if (under > 0) field.style.translate = `${under}px`
}
