/** Milliseconds: a page that is not on screen draws nothing, and hears of it all the same. */
const LATEST = 200

/** Calls once before the page is next drawn. */
export const beforeNextFrame = (act: () => void): void => {
  const once = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    act()
  }
  const frame = requestAnimationFrame(once)
  const timer = setTimeout(once, LATEST)
}
