import { useEffect, useState } from 'preact/hooks'

import { followAddress, goBack, goTo, inQuery, markHere, pageInAddress, turnTo } from '../net/address.ts'

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
  const page = PAGES.find((known) => known === pageInAddress()) ?? 'start'
  const step = Math.max(1, Math.floor(Number(inQuery('step'))) || 1)
  return { page, change: inQuery('change'), step }
}

const inAddress = ({ page, change, step = 1 }: View) =>
  [page === 'start' ? '' : page, { change, step: step > 1 ? String(step) : undefined }] as const

/** How many steps of the history, up to the present one, are of the form that is open. */
const stepsBack = (): number => Number((markHere() as { steps?: number }).steps ?? 0)

/** Goes to a view; `replace` keeps the one that is left out of the history. */
export const go = (view: View, replace = false): void => {
  const change = replace ? turnTo : goTo
  change(...inAddress(view))
  scrollTo(0, 0)
}

/** Goes to another question of the form that is open. */
export const goToStep = (view: View & { step: number }): void => {
  const here = viewInAddress().step ?? 1
  if (view.step < here && stepsBack() > 0) return goBack()
  goTo(...inAddress(view), { steps: stepsBack() + 1 })
  return scrollTo(0, 0)
}

/** Leaves the form, with all its steps: nobody comes back to them by the phone's own Back. */
export const leaveForm = (view: View): void => {
  const steps = stepsBack()
  if (steps === 0) return go(view, true)
  return goBack(steps, () => go(view, true))
}

/** The view in the address, as it changes. */
export const useView = (): View => {
  const [view, setView] = useState(viewInAddress)
  useEffect(() => followAddress(() => setView(viewInAddress())), [])
  return view
}
