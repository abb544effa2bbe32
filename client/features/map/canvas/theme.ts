import { type TLUser, atom, createTLUser } from 'tldraw'

const schemeNow = (): 'light' | 'dark' =>
  document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'

/** Who works on the canvas: nobody by name, in the page's light or dark. Nothing is kept on this device. */
export const followPageTheme = (): { user: TLUser; end: () => void } => {
  const preferences = atom('preferences', { id: 'me', colorScheme: schemeNow() })
  const observer = new MutationObserver(() =>
    preferences.update((before) => ({ ...before, colorScheme: schemeNow() })),
  )
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  const user = createTLUser({ userPreferences: preferences, setUserPreferences: () => {} })
  return { user, end: () => observer.disconnect() }
}
