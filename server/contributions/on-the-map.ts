import type * as Y from 'yjs'

import { type Standing } from '../../shared/words/choices.ts'
import { refusal } from '../refusal.ts'
import { actors, connections } from '../../shared/model/kinds.ts'
import { addActor, placeActor } from '../../shared/model/actors.ts'
import {
  aliveEntry,
  deleteItem,
  entryOf,
  readAlive,
  removeItem,
  restoreItem,
  setFields,
} from '../../shared/model/collection.ts'
import { addConnection, readConnected } from '../../shared/model/connections.ts'
import { textOf, writeText } from '../../shared/model/text.ts'
import type { ActorWords } from '../../shared/contribution.ts'
import type { ConnectionBody } from './bodies.ts'
import { endGone, endsOf, whoIsAt } from './ends.ts'

/** Contributions in the map's document: all run inside one change of the server's own. */

export type OnMap = { id: string } & (
  | { type: 'actor'; body: ActorWords }
  | { type: 'connection'; body: ConnectionBody }
)
/** Which fields of a contribution are written to what is on the map already; all, if not said. */
type Fields = ReadonlySet<string> | undefined

/** What can be shown unread: what is surely a group or institution, and connections between such but conflicts. */
export const isHarmless = (doc: Y.Doc, given: OnMap): boolean => {
  if (given.type === 'actor') return isOrganized(given.body.kind)
  const ends = (['from', 'to'] as const).map((end) => whoIsAt(doc, given.body, end))
  return given.body.kind !== 'conflict' && ends.every((end) => isOrganized(end && kindOf(doc, end)))
}

const isOrganized = (kind: string | undefined): boolean => kind === 'group' || kind === 'institution'

const kindOf = (doc: Y.Doc, id: string): string | undefined => {
  const entry = aliveEntry(doc, actors.name, id)
  return entry && actors.read(id, entry).kind
}

/** Writes a contribution that is not there yet. */
export const writeOnMap = (doc: Y.Doc, given: OnMap, status: Standing): void => {
  if (given.type === 'actor') {
    const { influence, position, ...rest } = given.body
    addActor(doc, { ...rest, id: given.id, status, ...placeOf(influence, position) })
    return
  }
  const { kind, note } = given.body
  addConnection(doc, { id: given.id, ...endsOf(doc, given.id, given.body), kind, note, status })
}

const placeOf = (influence?: number, position?: number) =>
  influence === undefined && position === undefined ? {} : { at: { influence, position } }

/** Brings what is shown up to what was changed. */
export const amendOnMap = (doc: Y.Doc, given: OnMap, fields?: Fields): void => {
  const item = aliveEntry(doc, kindName(given), given.id)
  if (!item) return writeOnMap(doc, given, 'proposed')
  const has = (...names: string[]) => fields === undefined || names.some((name) => fields.has(name))
  if (given.type === 'connection') {
    const { kind, note } = given.body
    const ends = has('from', 'to') ? endsOf(doc, given.id, given.body) : {}
    return setFields(doc, connections, given.id, {
      ...ends,
      ...(has('kind') && { kind }),
      ...(has('note') && { note }),
    })
  }
  const { name, note = '', kind = 'group', affected, influence, position } = given.body
  if (has('name')) writeText(textOf(item, 'name'), name)
  if (has('note')) writeText(textOf(item, 'note'), note)
  setFields(doc, actors, given.id, { ...(has('kind') && { kind }), ...(has('affected') && { affected }) })
  if (has('influence', 'position')) placeActor(doc, given.id, { influence, position })
}

/**
 * Takes the mark off a shown contribution, as those who edit left it but for the fields that the answer changed;
 * writes one that waited, or that somebody took off the map meanwhile.
 */
export const acceptOnMap = (doc: Y.Doc, given: OnMap, isShown: boolean, changed: Fields): void => {
  const kind = kindName(given)
  if (!entryOf(doc, kind, given.id)) return writeOnMap(doc, given, 'accepted')
  restoreItem(doc, kind, given.id)
  if (!isShown) amendOnMap(doc, given)
  else if (changed) amendOnMap(doc, given, changed)
  if (given.type === 'actor') return setFields(doc, actors, given.id, { status: 'accepted' })
  setFields(doc, connections, given.id, { status: 'accepted' })
  if (!readConnected(doc).some(({ id }) => id === given.id)) throw endGone()
}

/** Takes its words off the map for good: nothing of them is left to restore. */
export const removeFromMap = (doc: Y.Doc, given: OnMap): void => removeItem(doc, kindName(given), given.id)

/** Counts a contribution as one that is on the map already: what is tied to it is tied to that. */
export const mergeOnMap = (doc: Y.Doc, given: OnMap, into: string): void => {
  if (into === given.id || !aliveEntry(doc, kindName(given), into))
    throw refusal('bad-request', 'mergeInto must be the id of another one that is on the map.')
  if (given.type === 'actor') {
    for (const { id, from, to } of readAlive(doc, connections)) {
      if (from === given.id) setFields(doc, connections, id, { from: into })
      if (to === given.id) setFields(doc, connections, id, { to: into })
    }
  }
  takeOffMap(doc, given)
}

/** Marks it deleted: it can be restored with all that was written in it since. */
export const takeOffMap = (doc: Y.Doc, given: OnMap): void => deleteItem(doc, kindName(given), given.id)

const kindName = ({ type }: OnMap): string => (type === 'actor' ? actors : connections).name
