import type * as Y from 'yjs'

import { type Actor, actors, canvas, connections, type Drawing } from '../../../shared/model/kinds.ts'
import { readAll } from '../../../shared/model/collection.ts'
import { map } from '../../messages/en/map.ts'
import { readDrawing } from './drawing.ts'
import type { Chosen } from './map-view.ts'
import { nameOf, partsOf } from './words.ts'
import { theirs } from '../../messages/theirs.ts'

/**
 * One deleted thing. `name` has marks around what others wrote; `lostEnd`: a connection of which somebody is deleted
 * too.
 */
export type Line = Chosen & { name: string; deleted: string; deletedBy?: string; lostEnd: boolean }

/** What was deleted at once; nearly always one thing. */
export type Group = { key: string; deleted: string; deletedBy?: string; lines: readonly Line[] }

/** All that is deleted, newest first: what somebody deleted in one step stands together. */
export const readGroups = (doc: Y.Doc): Group[] => {
  const groups = new Map<string, Line[]>()
  for (const line of readLines(doc)) {
    const key = `${line.deleted} ${line.deletedBy ?? line.id}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups].flatMap(([key, lines]) => {
    const [first] = lines
    return first ? [{ key, deleted: first.deleted, deletedBy: first.deletedBy, lines }] : []
  })
}

const readLines = (doc: Y.Doc): Line[] => {
  const people = new Map(readAll(doc, actors).map((actor) => [actor.id, actor]))
  const lost = (id: string) => people.get(id)?.deleted !== undefined
  const gone = [...people.values()].flatMap((actor) =>
    lineOf('actors', actor, theirs(nameOf(actor)), hasWords(actor)),
  )
  const connected = readAll(doc, connections).flatMap((connection) => {
    const [from, word, to] = partsOf(connection, (id) => people.get(id))
    const sentence = map.connection.sentence(theirs(from), word, theirs(to))
    const isWhole = people.has(connection.from) && people.has(connection.to)
    return lineOf('connections', connection, sentence, isWhole, lost(connection.from) || lost(connection.to))
  })
  const drawings = readAll(doc, canvas).flatMap((drawing) => {
    const words = wordsOf(drawing)
    return lineOf('canvas', drawing, words ?? '', words !== undefined)
  })
  return [...gone, ...connected, ...drawings].toSorted((a, b) => (a.deleted < b.deleted ? 1 : -1))
}

/** What was added and undone before it had a name is not worth a line. */
const hasWords = ({ name, note, deletedBy }: Actor): boolean =>
  name.trim() !== '' || note.trim() !== '' || deletedBy !== undefined

const lineOf = (
  kind: Line['kind'],
  { id, deleted, deletedBy }: { id: string; deleted?: string; deletedBy?: string },
  name: string,
  isWorthIt: boolean,
  lostEnd = false,
): Line[] => (deleted === undefined || !isWorthIt ? [] : [{ kind, id, name, deleted, deletedBy, lostEnd }])

/** What a note says, or that it is a stroke that somebody deleted; undoing a stroke is no deletion. */
const wordsOf = (drawing: Drawing): string | undefined => {
  const text = drawing.text?.trim()
  if (text) return map.recent.note(text)
  if (drawing.deletedBy === undefined || readDrawing(drawing)?.type !== 'draw') return undefined
  return map.recent.stroke
}
