/**
 * Follows the device's choice of light or dark: sets `data-theme` on the page and keeps it true. Returns what
 * stops it, for the application has a choice of its own.
 */
export const followDeviceTheme = (): (() => void) => {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light'
  }
  apply()
  dark.addEventListener('change', apply)
  return () => dark.removeEventListener('change', apply)
}
