import type * as Y from 'yjs'

import { refusal } from '../refusal.ts'
import { actors } from '../../shared/model/kinds.ts'
import { addActor } from '../../shared/model/actors.ts'
import { aliveEntry, entryOf, readAlive, restoreItem } from '../../shared/model/collection.ts'
import { findNamed, plainName } from '../../shared/names.ts'
import type { ConnectionBody } from './bodies.ts'

/** The ends of a contributed connection: an id, or the name of somebody, who may be on the map or not. */
type End = 'from' | 'to'
const ENDS: readonly End[] = ['from', 'to']

/**
 * The body with a note of which ends are names: all that are no id of somebody on the map. Whom a name means is
 * looked up when it counts, for the map changes meanwhile. Throws bad-request when both ends are one.
 */
export const noteNames = (doc: Y.Doc, body: ConnectionBody): ConnectionBody => {
  const proposes = ENDS.filter((end) => !aliveEntry(doc, actors.name, body[end]))
  const noted = proposes.length === 0 ? body : { ...body, proposes }
  checkEnds(doc, noted)
  return noted
}

/** Who is meant at an end, if they are on the map. */
export const whoIsAt = (doc: Y.Doc, body: ConnectionBody, end: End): string | undefined =>
  body.proposes?.includes(end)
    ? findNamed(readAlive(doc, actors), body[end])?.id
    : aliveEntry(doc, actors.name, body[end]) && body[end]

export const endGone = () =>
  refusal('bad-request', 'One of the two that this connects is no longer on the map.')

/** Throws bad-request when an end that was on the map no longer is, or when both are one. */
const checkEnds = (doc: Y.Doc, body: ConnectionBody): void => {
  const [from, to] = ENDS.map((end) => {
    const found = whoIsAt(doc, body, end)
    if (found === undefined && !body.proposes?.includes(end)) throw endGone()
    return found ?? `a new one: ${plainName(body[end])}`
  })
  if (from === to) throw refusal('bad-request', 'to must be somebody else than from.')
}

/** The ids of both ends of connection `id`; who is not on the map is added, under an id of its own. */
export const endsOf = (doc: Y.Doc, id: string, body: ConnectionBody): Record<End, string> => {
  checkEnds(doc, body)
  const [from = '', to = ''] = ENDS.map(
    (end) => whoIsAt(doc, body, end) ?? add(doc, `${id}-${end}`, body[end]),
  )
  return { from, to }
}

const add = (doc: Y.Doc, id: string, name: string): string => {
  if (!entryOf(doc, actors.name, id)) addActor(doc, { id, name })
  restoreItem(doc, actors.name, id)
  return id
}
