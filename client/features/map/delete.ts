import { deleteItem } from '../../../shared/model/collection.ts'
import { edit } from '../../../shared/model/edit.ts'
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
  const { doc } = live.map
  const step = live.map.step(() =>
    edit(doc, () => chosen.forEach(({ kind, id }) => deleteItem(doc, kind, id))),
  )
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
