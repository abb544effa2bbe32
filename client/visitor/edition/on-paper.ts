import { useEffect } from 'preact/hooks'

/** Prints in the light theme whatever the screen shows: paper is white, and ink costs money. */
export const usePaper = (): void =>
  useEffect(() => {
    const page = document.documentElement.dataset
    const ended = new AbortController()
    let before: string | undefined
    const begin = () => {
      before = page.theme
      page.theme = 'light'
    }
    const end = () => {
      page.theme = before
    }
    addEventListener('beforeprint', begin, ended)
    addEventListener('afterprint', end, ended)
    return () => ended.abort()
  }, [])
