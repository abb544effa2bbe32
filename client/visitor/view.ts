import { useEffect, useState } from 'preact/hooks'

import { initiativeInAddress } from './address.ts'

/** What a contributor looks at; each has an address, so that the phone's own Back works. */
export type View = {
  page: 'start' | 'add' | 'sent' | 'read' | 'map'
  /** What is changed: the id of something that was sent, or the key of something that is still here. */
  change?: string
  /** Which question is asked, from 1. */
  step?: number
}

const PAGES = ['add', 'sent', 'read', 'map'] as const

const viewInAddress = (): View => {
  const [, , , place] = location.pathname.split('/')
  const page = PAGES.find((known) => known === place) ?? 'start'
  const query = new URLSearchParams(location.search)
  const step = Math.max(1, Math.floor(Number(query.get('step'))) || 1)
  return { page, change: query.get('change') ?? undefined, step }
}

const addressOf = ({ page, change, step = 1 }: View): string => {
  const query = new URLSearchParams()
  if (change !== undefined) query.set('change', change)
  if (step > 1) query.set('step', String(step))
  const place = page === 'start' ? '' : `/${page}`
  return `/i/${initiativeInAddress()}${place}${query.size > 0 ? `?${query}` : ''}`
}

/** How many entries of the history, up to the present one, are steps of the form that is open. */
const stepsBack = (): number => Number((history.state as { steps?: number } | null)?.steps ?? 0)

/** Goes to a view; `replace` keeps the one that is left out of the history. */
export const go = (view: View, replace = false): void => {
  if (replace) history.replaceState(null, '', addressOf(view))
  else history.pushState(null, '', addressOf(view))
  show()
}

/** Goes to another question of the form that is open. */
export const goToStep = (view: View & { step: number }): void => {
  const here = viewInAddress().step ?? 1
  if (view.step < here && stepsBack() > 0) return history.back()
  history.pushState({ steps: stepsBack() + 1 }, '', addressOf(view))
  return show()
}

/** Leaves the form, with all its steps: nobody comes back to them by the phone's own Back. */
export const leaveForm = (view: View): void => {
  const steps = stepsBack()
  if (steps === 0) return go(view, true)
  addEventListener('popstate', () => go(view, true), { once: true })
  return history.go(-steps)
}

const show = (): void => {
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
