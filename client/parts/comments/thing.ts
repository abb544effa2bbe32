import { useCallback, useSyncExternalStore } from 'react'

import { calledOf, entryOf, type ItemRef } from '../../../shared/model/collection.ts'
import type { LiveDocument } from '../../live/live-document.ts'
import { isThere, storeOf } from '../../live/commenting.ts'
import type { Live } from '../../live/live.ts'
import { useLive } from '../../live/use-live.ts'
import { comments as words } from '../../messages/en/comments.ts'
import { theirs } from '../../messages/theirs.ts'
import { goTo } from '../../net/address.ts'
import { MAP_ITEMS } from '../../../shared/model/kinds.ts'

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

const withinOf = (on: string): ItemRef[] => {
  const [kind = '', id = '', component = ''] = on.split('/')
  return kind === 'cells'
    ? [
        { kind: 'phases', id },
        { kind: 'components', id: component },
      ]
    : [{ kind, id }]
}

const isOnMap = (kind: string): boolean => MAP_ITEMS.some(({ name }) => name === kind)

const isKind = (kind: string): kind is keyof typeof words.kinds => Object.hasOwn(words.kinds, kind)

const thingOf = (live: Live, on: string): Thing => {
  const [kind = ''] = on.split('/')
  const document = isOnMap(kind) ? live.map : live.plan
  const within = withinOf(on)
  const names = within.map((item) => {
    const entry = entryOf(document.doc, item.kind, item.id)
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
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = withinOf(on).map(({ kind, id }) => storeOf(live, kind)?.watch(id, changed))
      return () => stops.forEach((stop) => stop?.())
    },
    [live, on],
  )
  useSyncExternalStore(subscribe, () => {
    const { name, isThere: is } = thingOf(live, on)
    return `${String(is)} ${name}`
  })
  return thingOf(live, on)
}

/** Goes to where a thing is shown; `talks`: with what is said about it beside it. */
export const showThing = ({ on, kind }: Thing, talks = false): void => {
  const [, id] = on.split('/')
  const comments = talks ? on : undefined
  if (kind === 'partners') return goTo('partners', { comments })
  if (kind === 'agenda') return goTo('agenda', { comments })
  if (isOnMap(kind)) return goTo('map', { comments })
  goTo('grid', { comments, activity: kind === 'activities' ? id : undefined })
}
