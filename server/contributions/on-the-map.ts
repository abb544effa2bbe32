import type * as Y from 'yjs'

import { AppError } from '../../shared/errors.ts'
import { type Actor, actors, addActor, deleteActor, placeActor, setActor } from '../../shared/model/actors.ts'
import { aliveEntry, deleteItem, entryOf, readAlive, restoreItem } from '../../shared/model/collection.ts'
import { addConnection, connections, setConnection } from '../../shared/model/connections.ts'
import { textOf, writeText } from '../../shared/model/text.ts'
import type { ActorBody, ConnectionBody } from './bodies.ts'

/** Contributions in the map's document: all run inside one change of the server's own. */

type Status = Actor['status']
export type OnMap = { id: string } & (
  | { type: 'actor'; body: ActorBody }
  | { type: 'connection'; body: ConnectionBody }
)

/** What can be shown unread: what is surely a group or institution, and ties between such but conflicts. */
export const isHarmless = (doc: Y.Doc, given: OnMap): boolean => {
  if (given.type === 'actor') return isOrganized(given.body.kind)
  const { from, to, kind } = given.body
  return kind !== 'conflict' && [from, to].every((end) => isOrganized(kindOf(doc, end)))
}

const isOrganized = (kind: string | undefined): boolean => kind === 'group' || kind === 'institution'

const kindOf = (doc: Y.Doc, id: string): string | undefined => {
  const entry = aliveEntry(doc, 'actors', id)
  return entry && actors.read(id, entry).kind
}

/** The body with a note of which ends are names: what is no id of somebody on the map proposes them. */
export const resolveEnds = (doc: Y.Doc, body: ConnectionBody): ConnectionBody => {
  const proposes = (['from', 'to'] as const).filter((end) => !aliveEntry(doc, 'actors', body[end]))
  return proposes.length === 0 ? body : { ...body, proposes }
}

/** Writes a contribution that is not there yet. */
export const writeOnMap = (doc: Y.Doc, given: OnMap, status: Status): void => {
  if (given.type === 'actor') {
    const { influence, position, ...rest } = given.body
    addActor(doc, { ...rest, id: given.id, status, ...placeOf(influence, position) })
    return
  }
  const { from, to, kind, note } = given.body
  checkEnds(doc, given.body)
  const ends = { from: endOf(doc, given, 'from', from), to: endOf(doc, given, 'to', to) }
  addConnection(doc, { id: given.id, ...ends, kind, note, status })
}

const placeOf = (influence?: number, position?: number) =>
  influence === undefined && position === undefined ? {} : { at: { influence, position } }

/** Before anything is written: throws bad-request when an end that was on the map no longer is. */
const checkEnds = (doc: Y.Doc, body: ConnectionBody): void => {
  for (const end of ['from', 'to'] as const)
    if (!body.proposes?.includes(end) && !aliveEntry(doc, 'actors', body[end]))
      throw new AppError('bad-request', 'One of the two that this connects is no longer on the map.')
}

/** The actor at an end of a connection; one that was proposed by its name is made, under an id of its own. */
const endOf = (doc: Y.Doc, { id, body }: OnMap, end: 'from' | 'to', value: string): string => {
  if (!('proposes' in body) || !body.proposes?.includes(end)) return value
  const own = `${id}-${end}`
  if (!entryOf(doc, 'actors', own)) addActor(doc, { id: own, name: value })
  restoreItem(doc, 'actors', own)
  return own
}

/** Brings what is shown up to what its sender changed. */
export const amendOnMap = (doc: Y.Doc, given: OnMap): void => {
  const item = aliveEntry(doc, kindName(given), given.id)
  if (!item) return writeOnMap(doc, given, 'proposed')
  if (given.type === 'connection') {
    const { from, to, kind, note } = given.body
    return setConnection(doc, given.id, { from, to, kind, note })
  }
  const { name, note = '', kind, affected, influence, position } = given.body
  writeText(textOf(item, 'name'), name)
  writeText(textOf(item, 'note'), note)
  setActor(doc, given.id, { kind: kind ?? 'group', affected })
  placeActor(doc, given.id, { influence, position })
}

/**
 * Takes the mark off a shown contribution, as those who edit left it; writes one that waited, or that somebody took
 * off the map meanwhile.
 */
export const acceptOnMap = (doc: Y.Doc, given: OnMap, isShown: boolean): void => {
  const kind = kindName(given)
  if (!entryOf(doc, kind, given.id)) return writeOnMap(doc, given, 'accepted')
  restoreItem(doc, kind, given.id)
  if (!isShown) amendOnMap(doc, given)
  if (given.type === 'actor') setActor(doc, given.id, { status: 'accepted' })
  else setConnection(doc, given.id, { status: 'accepted' })
}

export const takeOffMap = (doc: Y.Doc, given: OnMap): void => {
  if (given.type === 'actor') deleteActor(doc, given.id)
  else deleteItem(doc, 'connections', given.id)
}

/** Counts a contribution as one that is on the map already: what is tied to it is tied to that. */
export const mergeOnMap = (doc: Y.Doc, given: OnMap, into: string): void => {
  if (into === given.id || !aliveEntry(doc, kindName(given), into))
    throw new AppError('bad-request', 'mergeInto must be the id of another one that is on the map.')
  if (given.type === 'actor') {
    for (const { id, from, to } of readAlive(doc, connections)) {
      if (from === given.id) setConnection(doc, id, { from: into })
      if (to === given.id) setConnection(doc, id, { to: into })
    }
  }
  takeOffMap(doc, given)
}

const kindName = ({ type }: OnMap): 'actors' | 'connections' => (type === 'actor' ? 'actors' : 'connections')
