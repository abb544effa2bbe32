import { useEffect } from 'react'

import { useKept, useSaved } from '../live/use-saved.ts'

/** Warns before the page is closed, only if what was typed is neither saved nor kept on this device. */
export const useCloseWarning = (): void => {
  const saved = useSaved()
  const kept = useKept()
  const isAtRisk = kept !== 'kept' && (saved.kind === 'saving' || ('changes' in saved && saved.changes > 0))
  useEffect(() => {
    if (!isAtRisk) return undefined
    const warn = (event: Event) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isAtRisk])
}
