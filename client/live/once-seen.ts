const waiting = new Map<() => void, Element>()
let isWatching = false

/**
 * Does something now, or, where the browser leaves out what is out of sight (`content-visibility`), once an element in
 * it is drawn. Asked again before that, it is done once.
 */
export const onceSeen = (element: Element | null, act: () => void): void => {
  if (!element || isDrawn(element)) return act()
  if (!isWatching) document.addEventListener('contentvisibilityautostatechange', look, true)
  isWatching = true
  waiting.set(act, element)
}

/** Does not do it any more. */
export const forget = (act: () => void): void => {
  waiting.delete(act)
}

const look = (): void => {
  for (const [act, element] of waiting)
    if (isDrawn(element)) {
      waiting.delete(act)
      act()
    }
}

const isDrawn = (element: Element): boolean => element.checkVisibility({ contentVisibilityAuto: true })
