const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove', 'dragover'] as const

/** Milliseconds after the last sign until nobody is at work. */
const PAUSE = 1000
/** Milliseconds after which the work is not waited for any more. */
const MOST = 20_000

/** Watches whether somebody presses, types, drags or scrolls in `page`, until it is stopped. */
export const watchWork = (page: EventTarget) => {
  let last = -Infinity
  const see = () => (last = performance.now())
  for (const sign of SIGNS) page.addEventListener(sign, see, { capture: true, passive: true })
  /** Resolves once nobody has been at work for a moment. */
  const untilPause = async (): Promise<void> => {
    const latest = performance.now() + MOST
    for (;;) {
      const now = performance.now()
      const rest = Math.min(last + PAUSE, latest) - now
      if (rest <= 0) return
      await new Promise((resolve) => setTimeout(resolve, rest))
    }
  }
  const stop = () => SIGNS.forEach((sign) => page.removeEventListener(sign, see, { capture: true }))
  return { untilPause, stop }
}
