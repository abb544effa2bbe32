import { aliveEntry, deleteItems } from '../../../shared/model/collection.ts'
import type { Live } from '../../live/live.ts'
import { map } from '../../messages/en/map.ts'
import { toast } from '../../ui/toast.tsx'
import type { Chosen, MapView } from './map-view.ts'
import { connectionsOf } from './connections.ts'
import { nameOf } from './words.ts'

/** More than so many are not deleted by one press. */
const MOST_UNASKED = 5

/** Deletes what is chosen; where that is much, it is asked first. */
export const deleteChosen = (live: Live, view: MapView): void => {
  const chosen = view.chosen.get().filter(({ kind, id }) => aliveEntry(live.map.doc, kind, id))
  if (chosen.length > MOST_UNASKED) view.asked.set(chosen)
  else deleteThese(live, view, chosen)
}

/** Deletes things in one step, and offers to bring just those back. An actor's connections go and come with it. */
export const deleteThese = (live: Live, view: MapView, these: readonly Chosen[]): void => {
  if (these.length === 0) return
  const sentence = sentenceFor(live, these)
  const step = live.map.step((doc) => deleteItems(doc, these, live.initiative.get().name))
  view.choose()
  toast(sentence, step)
}

const sentenceFor = (live: Live, chosen: readonly Chosen[]): string => {
  const [one] = chosen
  if (!one || chosen.length > 1) return map.deletedSeveral(chosen.length)
  if (one.kind === 'connections') return map.deletedConnection
  if (one.kind === 'canvas') return map.deletedDrawing
  return map.deletedActor(nameOf(live.actors.get(one.id)), connectionsOf(live, one.id).length)
}
