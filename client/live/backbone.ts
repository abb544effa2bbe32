import type * as Y from 'yjs'

import { aliveEntry } from '../../shared/model/collection.ts'
import { type Partner, partners } from '../../shared/model/kinds.ts'
import { keepOneBackbone } from '../../shared/model/partners.ts'
import type { Live } from './live.ts'

/** `marked`: two were marked at once, of whom one is left. `before`: it was another, until somebody else changed it. */
export type BackboneNews = { now: Partner } & ({ marked: readonly Partner[] } | { before: Partner })

type Watched = Pick<Live, 'plan' | 'partners' | 'initiative'>

/**
 * Keeps one backbone where two were marked at the same moment, as every page does that sees it, and tells of that, and of
 * every other backbone that somebody else has chosen. Returns what ends it.
 */
export const watchBackbone = (live: Watched, tell: (news: BackboneNews) => void): (() => void) => {
  const { doc } = live.plan
  const root = doc.getMap(partners.name)
  const marked = () => live.partners.list().filter(({ backbone }) => backbone)
  let known = marked()[0]
  let isOfOthers = false
  let isSoon = false
  const look = () => {
    isSoon = false
    const byOthers = isOfOthers
    isOfOthers = false
    // what is changed in a pause is not sent
    const settled = live.initiative.get().paused ? undefined : keepOneBackbone(doc)
    const before = known
    const now = settled?.left ?? marked()[0]
    known = now
    if (settled) tell({ now: settled.left, marked: settled.marked })
    else if (byOthers && before && now && before.id !== now.id && isThere(doc, before)) tell({ now, before })
  }
  const observe = (_events: unknown, { local }: Y.Transaction) => {
    isOfOthers ||= !local
    if (isSoon) return
    isSoon = true
    // within an observer a change would be part of what came, and would not be sent
    queueMicrotask(look)
  }
  root.observeDeep(observe)
  look()
  return () => root.unobserveDeep(observe)
}

const isThere = (doc: Y.Doc, { id }: Partner): boolean => aliveEntry(doc, partners.name, id) !== undefined
