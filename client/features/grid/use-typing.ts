import { useEffect, useRef } from 'react'

import { useGrid } from './grid-view.ts'

const TYPING_MS = 4000

/** Tells others that one is at a field, and for a few seconds after each letter that one types. */
export const useTyping = (item: string, field: string) => {
  const { live, view } = useGrid()
  const state = useRef<{ isHere: boolean; idle?: ReturnType<typeof setTimeout> }>({ isHere: false })
  const { presence } = live.plan

  const onFocus = () => {
    state.current.isHere = true
    presence.be({ place: 'grid', item, field })
  }
  const onInput = () => {
    const { current } = state
    if (current.idle === undefined) presence.be({ place: 'grid', item, field, typing: true })
    clearTimeout(current.idle)
    current.idle = setTimeout(() => {
      current.idle = undefined
      presence.be({ place: 'grid', item, field })
    }, TYPING_MS)
  }
  const leave = () => {
    if (!state.current.isHere) return
    clearTimeout(state.current.idle)
    state.current = { isHere: false }
    const { activity } = view.address.get()
    presence.be({ place: 'grid', item: activity && `activities/${activity}` })
  }
  const last = useRef(leave)
  useEffect(() => {
    last.current = leave
  })
  // a field that goes while it has the focus is not told so
  useEffect(() => () => last.current(), [])
  return { onFocus, onInput, onBlur: leave }
}
