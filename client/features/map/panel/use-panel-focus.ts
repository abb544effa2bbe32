import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

import { useLive } from '../../../live/use-live.ts'
import type { Chosen } from '../map-view.ts'
import { nameOf } from '../words.ts'
import { compareNames } from '../../../messages/locale.ts'

/**
 * What the panel shows changes under the hand that works in it. The focus then goes to where one goes on: the way back
 * of what was opened, and in the list the line of what was left, or its neighbor's if it is gone.
 */
export const usePanelFocus = (place: RefObject<HTMLElement | null>, chosen: readonly Chosen[]): void => {
  const { actors } = useLive()
  const left = useRef<{ id: string; name: string } | undefined>(undefined)
  const isWorking = useIsWorkingIn(place)
  const [one] = chosen
  const key = one ? `${one.kind}/${one.id}` : ''
  useLayoutEffect(() => {
    const panel = place.current
    if (panel && isWorking.current && isNowhere()) {
      if (key !== '') panel.querySelector<HTMLElement>('[data-back]')?.focus()
      else if (left.current) lineOf(panel, left.current)?.focus()
    }
  }, [place, key, isWorking])
  useEffect(() => {
    const actor = one?.kind === 'actors' ? actors.get(one.id) : undefined
    if (actor) left.current = { id: actor.id, name: nameOf(actor) }
  })
}

/** Whether the focus is in the panel, or was when what had it went. */
const useIsWorkingIn = (place: RefObject<HTMLElement | null>): RefObject<boolean> => {
  const isWorking = useRef(false)
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      isWorking.current = target instanceof Node && place.current?.contains(target) === true
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [place])
  return isWorking
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body

/** The lines are in the order of their names. */
const lineOf = (panel: HTMLElement, { id, name }: { id: string; name: string }): HTMLElement | undefined => {
  const lines = [...panel.querySelectorAll<HTMLElement>('[data-line]')]
  return (
    lines.find(({ dataset }) => dataset.line === id) ??
    lines.find(({ dataset }) => compareNames(dataset.name ?? '', name) >= 0) ??
    lines.at(-1)
  )
}
