import { useEffect, useState } from 'react'

/** What is read once: nothing until it is there, and `failed` if it does not come. Without `read` nothing is asked. */
export const useLoaded = <T>(
  read: (() => Promise<T>) | undefined,
): { value: T | undefined; failed: boolean } => {
  const [state, setState] = useState<{ value: T | undefined; failed: boolean }>({
    value: undefined,
    failed: false,
  })
  useEffect(() => {
    if (read === undefined) return undefined
    let isGone = false
    read().then(
      (value) => isGone || setState({ value, failed: false }),
      () => isGone || setState({ value: undefined, failed: true }),
    )
    return () => {
      isGone = true
    }
  }, [read])
  return state
}
