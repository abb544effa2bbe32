import type { Editor } from 'tldraw'

const TAKES_TAPS = 'input, textarea, a, button'

/**
 * The library cancels touches in React's listeners, which are passive or too late, and the browser complains of each.
 * Touches end here instead: the canvas does not scroll (its CSS says so), and pointers do the work. Cancelling the end
 * of a touch spares the mouse events that would follow it. Returns what ends it.
 */
export const quietTouches = (editor: Editor): (() => void) => {
  const container = editor.getContainer()
  container.addEventListener('touchstart', endHere)
  container.addEventListener('touchend', cancelHere)
  return () => {
    container.removeEventListener('touchstart', endHere)
    container.removeEventListener('touchend', cancelHere)
  }
}

const endHere = (event: Event): void => event.stopPropagation()

const cancelHere = (event: Event): void => {
  event.stopPropagation()
  const takesTaps = event.target instanceof Element && event.target.closest(TAKES_TAPS)
  if (event.cancelable && !takesTaps) event.preventDefault()
}
