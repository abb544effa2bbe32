/** Light or dark: what the device prefers, unless chosen here. */
export type Theme = 'system' | 'light' | 'dark'

const KEY = 'common-table:theme'
const dark = matchMedia('(prefers-color-scheme: dark)')

export const chosenTheme = (): Theme => {
  const stored = localStorage.getItem(KEY)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

const apply = (): void => {
  const theme = chosenTheme()
  document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
}

export const chooseTheme = (theme: Theme): void => {
  if (theme === 'system') localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, theme)
  apply()
}

/** Follows the choice and the device; call once for a page. */
export const followTheme = (): void => {
  apply()
  dark.addEventListener('change', apply)
}
