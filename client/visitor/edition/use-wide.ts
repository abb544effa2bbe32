import { useEffect, useState } from 'preact/hooks'

/** Wide enough for the grid as a table; in em, so that larger text counts as less room. */
const WIDE = '(min-width: 56em)'

/** Whether the screen is wide enough for tables. */
export const useWide = (): boolean => {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches)
  useEffect(() => {
    const query = matchMedia(WIDE)
    const read = () => setWide(query.matches)
    query.addEventListener('change', read)
    return () => query.removeEventListener('change', read)
  }, [])
  return wide
}
