import { useEffect, useRef, useState } from 'react'

import type { Contribution, Verdict } from '../../../shared/contribution.ts'
import { waits } from '../../live/contributions.ts'
import { sentenceOf } from '../../live/sentence.ts'
import { useLive } from '../../live/use-live.ts'
import { ask } from '../../net/http.ts'
import { toast } from '../../ui/toast.tsx'

export type Answer = (one: Contribution, verdict: Verdict) => Promise<void>

/** The answer that was given last. */
export type LastGiven = { one: Contribution; verdict: Verdict }

/** The id of what the focus goes to: the first button of a card that waits, and of what was said last. */
export const TAKE_UP = 'take-up-'
export const UNDO = 'undo-answer'

/** Gives an answer, and shows the list as it is then. The focus goes to what is next, or to what was taken back. */
export const useAnswer = (): { given: LastGiven | undefined; answer: Answer } => {
  const { initiative, contributions } = useLive()
  const [given, setGiven] = useState<LastGiven>()
  const underWay = useRef(new Map<string, Promise<void>>())
  const focusAt = useFocusOnceShown()
  const give = async (one: Contribution, verdict: Verdict, from: Element | null) => {
    const next = nextOf(one, contributions.get().value?.filter(waits) ?? [])
    try {
      const which = { id: initiative.get().id, contribution: one.id }
      await ask('PATCH /api/initiatives/:id/contributions/:contribution', { ...which, body: verdict })
      setGiven({ one, verdict })
      focusAt(verdict.status === 'waiting' ? TAKE_UP + one.id : next ? TAKE_UP + next.id : UNDO, from)
    } catch (error) {
      toast(sentenceOf(error))
    }
    await contributions.refresh()
  }
  // one after the other, as they were pressed; the same answer to the same one again is the first
  const answer: Answer = (one, verdict) => {
    const all = underWay.current
    const same = `${one.id} ${verdict.status}`
    const before = all.get(same)
    if (before) return before
    const from = document.activeElement
    const given = Promise.allSettled(all.values())
      .then(() => give(one, verdict, from))
      .finally(() => all.delete(same))
    all.set(same, given)
    return given
  }
  return { given, answer }
}

/** The next oldest one that waits, or, after the last, the one before it. */
const nextOf = ({ id }: Contribution, waiting: readonly Contribution[]): Contribution | undefined => {
  const all = waiting.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  const at = all.findIndex((one) => one.id === id)
  return all[at + 1] ?? all[at - 1]
}

/** Gives the focus to an element as soon as it is there; not if one writes by then, elsewhere than at `from`. */
const useFocusOnceShown = (): ((id: string, from: Element | null) => void) => {
  const [wanted, want] = useState<{ id: string; from: Element | null }>()
  const { contributions } = useLive()
  useEffect(() => {
    if (!wanted) return undefined
    const look = () => {
      const element = document.getElementById(wanted.id)
      const { activeElement } = document
      const isWriting = activeElement !== wanted.from && activeElement?.matches('input, textarea')
      if (!isWriting) element?.focus()
      if (isWriting || element) ends()
    }
    const unwatch = contributions.subscribe(() => requestAnimationFrame(look))
    const ends = () => unwatch()
    const frame = requestAnimationFrame(look)
    return () => {
      cancelAnimationFrame(frame)
      ends()
    }
  }, [wanted, contributions])
  return (id, from) => want({ id, from })
}
