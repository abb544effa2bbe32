/** Light or dark: what the device prefers, unless chosen here. */
export type Theme = 'system' | 'light' | 'dark'

const KEY = 'common-table:theme'
const dark = matchMedia('(prefers-color-scheme: dark)')
let chosen: Theme = 'system'

export const chosenTheme = (): Theme => chosen

const apply = (): void => {
  document.documentElement.dataset.theme = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen
}

export const chooseTheme = (theme: Theme): void => {
  chosen = theme
  apply()
  try {
    if (theme === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    // a forbidden storage: the choice lasts as long as the page
  }
}

/** Follows the choice and the device; call once for a page. */
export const followTheme = (): void => {
  try {
    const stored = localStorage.getItem(KEY)
    if (stored === 'light' || stored === 'dark') chosen = stored
  } catch {
    // as the device prefers
  }
  apply()
  dark.addEventListener('change', apply)
}
