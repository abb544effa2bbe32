import { type RefObject, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import * as Y from 'yjs'

import { entryOf } from '../../../shared/model/collection.ts'
import { byOrder } from '../../../shared/model/order.ts'
import { useLive, useSelected } from '../../live/use-live.ts'
import { agenda as words } from '../../messages/en/agenda.ts'

/** How far a section is: a help for finding what is still to be written, and no judgement of it. */
export type Fill = 'empty' | 'some' | 'enough'

/** A section as the list and the sheet need it, without its text. */
export type SectionHead = { id: string; name: string; prompt: string; fill: Fill }

/** Letters from which on a section counts as written: a short sentence. */
const ENOUGH = 40

const fillOf = (text: string): Fill => {
  const { length } = text.trim()
  return length === 0 ? 'empty' : length < ENOUGH ? 'some' : 'enough'
}

/** The sections in order; renders again only when a name, a prompt, the order or how far one is changes. */
export const useSections = (): SectionHead[] =>
  useSelected(useLive().agenda, (all) =>
    all.toSorted(byOrder).map(({ id, name, prompt, text }) => ({
      id,
      name: name || words.untitled,
      prompt,
      fill: fillOf(text),
    })),
  )

export const useSectionIds = (): string[] =>
  useSelected(useLive().agenda, (all) => all.toSorted(byOrder).map(({ id }) => id))

/** A section's body: the shared rich text, or nothing if there is none of the kind. */
export const useBody = (id: string): Y.XmlFragment | undefined => {
  const { plan, agenda } = useLive()
  return useSyncExternalStore(
    useCallback((changed) => agenda.watch(id, changed), [agenda, id]),
    () => {
      const body: unknown = entryOf(plan.doc, 'agenda', id)?.get('body')
      return body instanceof Y.XmlFragment && !(body instanceof Y.XmlElement) ? body : undefined
    },
  )
}

/** The id that a section's heading has in the page. */
export const headingId = (section: string): string => `section-${section}`

/** How far below the upper edge a section's heading may be to count as the one that is read, in pixels. */
const READING_LINE = 160

/** The section that is read: the last one whose heading has passed the upper part of the scrolled area. */
export const useCurrentSection = (scroller: RefObject<HTMLElement | null>, ids: readonly string[]) => {
  const [current, setCurrent] = useState(ids[0])
  useEffect(() => {
    const area = scroller.current
    if (!area) return undefined
    let frame = 0
    const look = () => {
      frame = 0
      const line = area.getBoundingClientRect().top + READING_LINE
      const passed = ids.filter((id) => (topOf(id) ?? Infinity) <= line)
      setCurrent(passed.at(-1) ?? ids[0])
    }
    const soon = () => {
      frame ||= requestAnimationFrame(look)
    }
    area.addEventListener('scroll', soon, { passive: true })
    return () => {
      area.removeEventListener('scroll', soon)
      cancelAnimationFrame(frame)
    }
  }, [scroller, ids])
  return current
}

const topOf = (id: string): number | undefined =>
  document.getElementById(headingId(id))?.getBoundingClientRect().top

/** Brings a section into view and puts the keyboard there. */
export const goToSection = (id: string): void => {
  const heading = document.getElementById(headingId(id))
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  heading?.scrollIntoView({ block: 'start', behavior: isCalm ? 'instant' : 'smooth' })
  heading?.focus({ preventScroll: true })
}

/** Shows the section in which something of one's own was just undone or redone, if it is out of sight. */
export const useShowUndone = (ids: readonly string[]): void => {
  const { plan } = useLive()
  useEffect(() => {
    const show = ({ changedParentTypes }: { changedParentTypes: Map<unknown, unknown> }) => {
      const id = ids.find((one) => changedParentTypes.has(entryOf(plan.doc, 'agenda', one)?.get('body')))
      const section = id && document.getElementById(headingId(id))?.parentElement
      if (section) section.scrollIntoView({ block: 'nearest' })
    }
    plan.undo.on('stack-item-popped', show)
    return () => plan.undo.off('stack-item-popped', show)
  }, [plan, ids])
}
