import { MAP_DRAWN } from '../../../shared/model/kinds.ts'
import { aliveEntry, entryOf, calledOf } from '../../../shared/model/collection.ts'
import { readDeleted } from '../../../shared/model/kind.ts'
import { readText } from '../../../shared/model/values.ts'
import type { Live } from '../../live/live.ts'
import { map } from '../../messages/en/map.ts'
import { namesHidden } from '../../messages/en/names-hidden.ts'
import { isVeiled } from '../../live/veiled.ts'
import { announce } from '../../ui/announce.tsx'
import { toast } from '../../ui/toast.tsx'
import type { Chosen, MapView } from './map-view.ts'

/**
 * What is chosen may be deleted by somebody else, or by undoing: then it is not chosen any more, and if it was the only
 * one, that is said. Returns what ends it.
 */
export const keepChosenThere = (live: Live, view: MapView): (() => void) => {
  const { doc } = live.map
  const isThere = ({ kind, id }: Chosen): boolean => aliveEntry(doc, kind, id) !== undefined
  const look = (say: (sentence: string) => void = announce): void => {
    const chosen = view.chosen.get()
    const there = chosen.filter(isThere)
    if (there.length === chosen.length) return
    view.choose(...there)
    const [one, ...more] = chosen
    if (one && more.length === 0) say(sayGone(live, one))
  }
  const roots = MAP_DRAWN.map(({ name }) => doc.getMap(name))
  const lookAgain = (): void => look()
  for (const root of roots) root.observeDeep(lookAgain)
  // whoever was led to what is gone sees why nothing is chosen
  look(toast)
  return () => {
    for (const root of roots) root.unobserveDeep(lookAgain)
  }
}

const sayGone = (live: Live, { kind, id }: Chosen): string => {
  const { doc } = live.map
  const item = entryOf(doc, kind, id)
  const name = (item && calledOf(kind, item)) || readText(item?.get('text'))
  const what = isVeiled(live)
    ? namesHidden.person
    : name.slice(0, 80) || (kind === 'connections' ? map.connection.title : map.unnamed)
  const by = item && readDeleted(item).deletedBy
  return by === undefined ? map.gone(what) : map.goneBy(by, what)
}

/** Tells others what is chosen, where that is one thing. Returns what ends it. */
export const tellChosen = ({ map: { presence } }: Live, { chosen }: MapView): (() => void) => {
  const tell = (): void => {
    const [one, ...more] = chosen.get()
    presence.be({ place: 'map', item: one && more.length === 0 ? `${one.kind}/${one.id}` : undefined })
  }
  tell()
  const end = chosen.subscribe(tell)
  return () => {
    end()
    presence.be(undefined)
  }
}
