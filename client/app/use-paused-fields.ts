import { useEffect } from 'react'

/** The id of the line that says what becomes of what is typed in a pause. */
export const PAUSED = 'editing-is-paused'

const FIELDS = 'input, textarea, [contenteditable="true"]'

/** While editing is paused, each field that somebody comes to says so, by how it looks and to screen readers. */
export const usePausedFields = (isPaused: boolean): void => {
  useEffect(() => {
    if (!isPaused) return undefined
    document.documentElement.dataset.paused = ''
    const onFocus = ({ target }: FocusEvent) => target instanceof Element && describe(target)
    document.addEventListener('focusin', onFocus)
    if (document.activeElement) describe(document.activeElement)
    return () => {
      delete document.documentElement.dataset.paused
      document.removeEventListener('focusin', onFocus)
    }
  }, [isPaused])
}

const describe = (field: Element): void => {
  if (!field.matches(FIELDS) || !field.closest('main')) return
  const ids = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean)
  if (!ids.includes(PAUSED)) field.setAttribute('aria-describedby', [...ids, PAUSED].join(' '))
}
