import { useEffect, useState } from 'preact/hooks'

import { initiativeInAddress } from './address.ts'

/** What a contributor looks at; each has an address, so that the phone's own Back works. */
export type View = { page: 'start' | 'add' | 'sent' | 'read' | 'map'; change?: string }

const PAGES = ['add', 'sent', 'read', 'map'] as const

const viewInAddress = (): View => {
  const [, , , place] = location.pathname.split('/')
  const page = PAGES.find((known) => known === place) ?? 'start'
  return { page, change: new URLSearchParams(location.search).get('change') ?? undefined }
}

/** Goes to a view; `replace` keeps the one that is left out of the history. */
export const go = (view: View, replace = false): void => {
  const place = view.page === 'start' ? '' : `/${view.page}`
  const query = view.change === undefined ? '' : `?change=${encodeURIComponent(view.change)}`
  const address = `/i/${initiativeInAddress()}${place}${query}`
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  dispatchEvent(new PopStateEvent('popstate'))
  scrollTo(0, 0)
}

/** The view in the address, as it changes. */
export const useView = (): View => {
  const [view, setView] = useState(viewInAddress)
  useEffect(() => {
    const read = () => setView(viewInAddress())
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [])
  return view
}
