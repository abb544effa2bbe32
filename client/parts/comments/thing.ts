import { useCallback, useSyncExternalStore } from 'react'

import { calledOf, entryOf, type ItemRef } from '../../../shared/model/collection.ts'
import type { Entry } from '../../../shared/model/kind.ts'
import { kindNamed, MAP_ITEMS } from '../../../shared/model/kinds.ts'
import { readText } from '../../../shared/model/values.ts'
import type { LiveDocument } from '../../live/live-document.ts'
import { isThere, watchThings, withinOf } from '../../live/commenting.ts'
import type { Live } from '../../live/live.ts'
import { useLive } from '../../live/use-live.ts'
import { comments as words } from '../../messages/en/comments.ts'
import { theirs } from '../../messages/theirs.ts'
import { spoken } from '../../messages/theirs.ts'
import { goTo, pageInAddress, queryWith } from '../../net/address.ts'
import { toast } from '../../ui/toast.tsx'
import { askToShow } from '../to-show.ts'

/** What somebody says something about. `name` has marks around what others wrote. */
export type Thing = {
  on: string
  kind: string
  is: string
  name: string
  isThere: boolean
  document: LiveDocument
  /** The items whose deletion takes it away. */
  within: readonly ItemRef[]
}

const isOnMap = (kind: string): boolean => MAP_ITEMS.some(({ name }) => name === kind)

const isKind = (kind: string): kind is keyof typeof words.kinds => Object.hasOwn(words.kinds, kind)

/** A connection is called by whom it is between. */
const endsOf = (doc: LiveDocument['doc'], connection: Entry): string =>
  ['from', 'to']
    .map((end) => {
      const actor = entryOf(doc, 'actors', readText(connection.get(end)))
      return (actor && calledOf('actors', actor)) || words.noName
    })
    .join(' – ')

const thingOf = (live: Live, on: string): Thing => {
  const [kind = ''] = on.split('/')
  const document = isOnMap(kind) ? live.map : live.plan
  const within = withinOf(on)
  const names = within.map((item) => {
    const entry = entryOf(document.doc, item.kind, item.id)
    if (entry && item.kind === 'connections') return endsOf(document.doc, entry)
    return (entry && calledOf(item.kind, entry)) || words.noName
  })
  const [first = words.noName, second] = names
  return {
    on,
    kind,
    is: words.kinds[isKind(kind) ? kind : 'other'],
    name: second === undefined ? theirs(first) : words.cell(first, second),
    isThere: isThere(live, on),
    document,
    within,
  }
}

/** The same; renders again when its name changes, or it goes. */
export const useThing = (on: string): Thing => {
  const live = useLive()
  const subscribe = useCallback((changed: () => void) => watchThings(live, [on], changed), [live, on])
  useSyncExternalStore(subscribe, () => {
    const { name, isThere: is } = thingOf(live, on)
    return `${String(is)} ${name}`
  })
  return thingOf(live, on)
}

/** The page that shows a kind of thing. */
const pageOf = (kind: string): string => kindNamed(kind)?.page ?? 'grid'

/**
 * Goes to where a thing is, and shows it there; `talks`: with what is said about it beside it. Of what was deleted a
 * sentence says so.
 */
export const showThing = (live: Live, { on, kind, name }: Thing, talks = false): void => {
  if (!isThere(live, on)) return void toast(spoken(words.goneNow(name)))
  const [, id] = on.split('/')
  const page = pageOf(kind)
  const opens = kind === 'activities' && !talks
  const next = { comments: talks ? on : undefined, activity: opens ? id : undefined }
  // on the page that is open, how one looks at it stays
  goTo(page, page === pageInAddress() && page === 'grid' ? queryWith(next) : next)
  if (!opens) askToShow(on)
}
