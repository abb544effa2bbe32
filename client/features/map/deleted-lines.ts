import type * as Y from 'yjs'

import { type Deleted, readAll } from '../../../shared/model/collection.ts'
import { type Actor, actors, canvas, connections, type Drawing } from '../../../shared/model/kinds.ts'
import { map } from '../../messages/en/map.ts'
import { theirs } from '../../messages/theirs.ts'
import { byName } from '../../parts/deleted-lines.ts'
import { readDrawing } from './drawing.ts'
import { partsOf } from './words.ts'

/** How the map speaks of what is deleted: connections have two ends for a name, notes and strokes what they show. */
export const describeDeleted = (doc: Y.Doc) => {
  const people = byId(readAll(doc, actors))
  const all = byId(readAll(doc, connections))
  const drawings = byId(readAll(doc, canvas))
  const named = byName(doc)
  return (item: Deleted) => {
    const connection = item.kind === 'connections' && all.get(item.id)
    if (connection) return sayConnection(connection, people)
    const drawing = item.kind === 'canvas' && drawings.get(item.id)
    return drawing ? sayDrawing(drawing) : named(item)
  }
}

const byId = <T extends { id: string }>(all: readonly T[]): Map<string, T> =>
  new Map(all.map((one) => [one.id, one]))

/** Nothing where somebody whom it connects is gone for good. */
const sayConnection = (
  connection: Parameters<typeof partsOf>[0] & { to: string },
  people: ReadonlyMap<string, Actor>,
) => {
  const ends = [people.get(connection.from), people.get(connection.to)]
  if (ends.includes(undefined)) return undefined
  const [from, word, to] = partsOf(connection, (id) => people.get(id))
  const isLost = ends.some((end) => end?.deleted !== undefined)
  return {
    name: map.connection.sentence(theirs(from), word, theirs(to)),
    ...(isLost && { note: map.recent.lostEnd }),
  }
}

/** What a note says, or that it is a stroke that somebody deleted; undoing a stroke is no deletion. */
const sayDrawing = (drawing: Drawing) => {
  const text = drawing.text?.trim()
  if (drawing.shape.type === 'area') return { name: map.recent.area(text ?? '') }
  if (text) return { name: map.recent.note(text) }
  if (drawing.deletedBy === undefined || readDrawing(drawing)?.type !== 'draw') return undefined
  return { name: map.recent.stroke }
}
