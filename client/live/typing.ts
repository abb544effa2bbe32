import type { AtField, Presence } from './presence.ts'

const TYPING_MS = 4000

/**
 * Tells others that one is in a field, from now on and for a few seconds after each letter also that one types. Returns
 * what ends it.
 */
export const tellTyping = (presence: Presence, where: AtField, element: HTMLElement): (() => void) => {
  const closing = new AbortController()
  const { signal } = closing
  let isHere = false
  let idle: ReturnType<typeof setTimeout> | undefined
  const onFocus = () => {
    isHere = true
    presence.enter(where)
  }
  const onInput = () => {
    if (!isHere) return
    if (idle === undefined) presence.enter({ ...where, typing: true })
    clearTimeout(idle)
    idle = setTimeout(() => {
      idle = undefined
      presence.enter(where)
    }, TYPING_MS)
  }
  const leave = () => {
    clearTimeout(idle)
    idle = undefined
    if (isHere) presence.leave(where)
    isHere = false
  }
  const onBlur = () => {
    // another window came to the front: one comes back to where one was
    if (element.ownerDocument.activeElement !== element) leave()
  }
  element.addEventListener('focus', onFocus, { signal })
  element.addEventListener('input', onInput, { signal })
  element.addEventListener('blur', onBlur, { signal })
  return () => {
    closing.abort()
    // a field that goes while it has the focus is not told so
    leave()
  }
}
