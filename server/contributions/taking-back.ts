import type * as Y from 'yjs'

import { refusal } from '../refusal.ts'
import { deleteActor } from '../../shared/model/actors.ts'
import { deleteItem, readAlive } from '../../shared/model/collection.ts'
import { connections, KINDS } from '../../shared/model/kinds.ts'
import type { Parts } from '../parts.ts'
import type { ContributionRow } from '../storage/tables.ts'
import { hasWords } from './bodies.ts'
import { type OnMap, takeOffMap } from './on-the-map.ts'
import { isOpen, onMapOf } from './sending.ts'

/**
 * Takes an answer back: it waits again, and what accepting wrote is marked deleted, so that it can be restored
 * with all that was written in it since. Both are saved together. One that waits already is left as it is.
 * Throws paused, and already-reviewed for one that its sender took back or whose words are gone.
 */
export const takeAnswerBack = async (parts: Parts, row: ContributionRow): Promise<void> => {
  const { index, rooms } = parts
  if (index.initiatives.find(row.initiative)?.paused) throw refusal('paused')
  if (isOpen(row)) return
  if (row.status === 'withdrawn') throw refusal('already-reviewed', 'Its sender has taken it back.')
  if (!hasWords(row)) throw refusal('already-reviewed', 'Its words were taken away for good.')
  const changedAt = new Date().toISOString()
  const store = () =>
    index.contributions.set(row.initiative, row.id, { status: 'waiting', reason: null, changedAt })
  if (row.status === 'declined') return index.transact(store)
  const onMap = onMapOf(row)
  await rooms.change(
    row.initiative,
    onMap ? 'map' : 'plan',
    (doc) => {
      // another answer may have been given since it was looked at
      if (index.contributions.find(row.initiative, row.id)?.status !== 'accepted')
        throw refusal('already-reviewed')
      if (onMap) takeOut(doc, onMap)
      else takeIdeaOut(doc, row.id)
    },
    store,
  )
}

/** Of an idea: the activity or the comment that it became. */
const takeIdeaOut = (doc: Y.Doc, id: string): void => {
  for (const { name, sentAs } of KINDS.plan) if (sentAs === 'idea') deleteItem(doc, name, id)
}

/** Of a connection also the ends that it proposed, unless something else is tied to them by now. */
const takeOut = (doc: Y.Doc, given: OnMap): void => {
  takeOffMap(doc, given)
  if (given.type !== 'connection') return
  const tied = new Set(readAlive(doc, connections).flatMap(({ from, to }) => [from, to]))
  for (const end of [`${given.id}-from`, `${given.id}-to`]) if (!tied.has(end)) deleteActor(doc, end)
}
