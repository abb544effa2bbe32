import { deleteItems } from '../../../shared/model/collection.ts'
import type { Live } from '../../live/live.ts'
import { map } from '../../messages/en/map.ts'
import { toast } from '../../ui/toast.tsx'
import type { Chosen, MapView } from './map-view.ts'
import { tiesOf } from './ties.ts'
import { nameOf } from './words.ts'

/** Deletes what is chosen in one step, and offers to bring just that back. An actor's ties go and come with it. */
export const deleteChosen = (live: Live, view: MapView): void => {
  const chosen = view.chosen.get()
  if (chosen.length === 0) return
  const sentence = sentenceFor(live, chosen)
  const step = live.map.step((doc) => deleteItems(doc, chosen, live.initiative.get().name))
  view.choose()
  toast(sentence, step)
}

const sentenceFor = (live: Live, chosen: readonly Chosen[]): string => {
  const [one] = chosen
  if (!one || chosen.length > 1) return map.deletedSeveral(chosen.length)
  if (one.kind === 'connections') return map.deletedConnection
  if (one.kind === 'canvas') return map.deletedDrawing
  return map.deletedActor(nameOf(live.actors.get(one.id)), tiesOf(live, one.id).length)
}
