import { keepChoice, recallChoice } from './kept.ts'

/** Light or dark: what the device prefers, unless chosen here. */
export type Theme = 'system' | 'light' | 'dark'

const dark = matchMedia('(prefers-color-scheme: dark)')
let chosen: Theme = 'system'

export const chosenTheme = (): Theme => chosen

const apply = (): void => {
  document.documentElement.dataset.theme = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen
}

/** A browser that keeps nothing keeps the choice as long as the page. */
export const chooseTheme = (theme: Theme): void => {
  chosen = theme
  apply()
  keepChoice('theme', theme === 'system' ? undefined : theme)
}

/** Shows a theme on this page alone. */
export const showTheme = (theme: Theme): void => {
  chosen = theme
  apply()
}

/** Follows the choice and the device; call once for a page. */
export const followTheme = (): void => {
  const stored = recallChoice('theme')
  if (stored === 'light' || stored === 'dark') chosen = stored
  apply()
  dark.addEventListener('change', apply)
  // paper is white whatever the screen shows, and ink costs money
  addEventListener('beforeprint', () => {
    document.documentElement.dataset.theme = 'light'
  })
  addEventListener('afterprint', apply)
}
