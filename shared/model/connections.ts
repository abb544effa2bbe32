import * as Y from 'yjs'

import { newId } from '../ids.ts'
import { STRENGTH } from '../words/bounds.ts'
import { CONNECTION_KINDS, type ConnectionKind, type Standing } from '../words/choices.ts'
import { type Item, type Kind, aliveEntry, readAlive, readDeleted, setFields } from './collection.ts'
import { make } from './edit.ts'
import { readFlag, readNumber, readOneOf, readOptional, readText } from './values.ts'

/** A connection between two actors, from one to the other or mutual. `strength` 1–3. */
export type Connection = Item & {
  from: string
  to: string
  kind: ConnectionKind
  mutual: boolean
  strength?: number
  note?: string
  status: Standing
}

/** Whether a kind of connection has no direction of its own. */
export const isMutualKind = (kind: ConnectionKind): boolean => kind === 'allied' || kind === 'conflict'

export const connections: Kind<Connection> = {
  name: 'connections',
  read: (id, item) => {
    const kind = readOneOf(item.get('kind'), CONNECTION_KINDS) ?? 'influences'
    return {
      id,
      from: readText(item.get('from')),
      to: readText(item.get('to')),
      kind,
      mutual: readFlag(item.get('mutual')) || isMutualKind(kind),
      strength: readNumber(item.get('strength'), STRENGTH),
      note: readOptional(item.get('note')),
      status: item.get('status') === 'proposed' ? 'proposed' : 'accepted',
      ...readDeleted(item),
    }
  },
}

/** Connections whose two ends are on the map. */
export const readConnected = (doc: Y.Doc): Connection[] =>
  readAlive(doc, connections).filter(
    ({ from, to }) => from !== to && aliveEntry(doc, 'actors', from) && aliveEntry(doc, 'actors', to),
  )

export type NewConnection = Partial<Omit<Connection, 'deleted'>> & { from: string; to: string }

/**
 * Connects two actors. Returns the id of the connection, or of the same one that is already there; nothing if an
 * end is gone or both are one.
 */
export const addConnection = (doc: Y.Doc, given: NewConnection): string | undefined => {
  const { id = newId(), from, to, kind = 'influences', status = 'accepted', mutual, ...rest } = given
  if (from === to || !aliveEntry(doc, 'actors', from) || !aliveEntry(doc, 'actors', to)) return undefined
  const there = readAlive(doc, connections).find(
    (other) =>
      other.kind === kind &&
      ((other.from === from && other.to === to) || (other.mutual && other.from === to && other.to === from)),
  )
  if (there) return there.id
  return make(doc, 'connections', id, { ...rest, from, to, kind, status, mutual: mutual || undefined })
}

/** Sets plain values of a connection; `undefined` takes one away. */
export const setConnection = (
  doc: Y.Doc,
  id: string,
  fields: Partial<Pick<Connection, 'kind' | 'mutual' | 'strength' | 'note' | 'status' | 'from' | 'to'>>,
): void => setFields(doc, 'connections', id, fields)
