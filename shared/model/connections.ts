import type * as Y from 'yjs'

import { aliveEntry, readAlive } from './collection.ts'
import { make } from './edit.ts'
import type { Given } from './kind.ts'
import { actors, type Connection, connections } from './kinds.ts'

const isOnMap = (doc: Y.Doc, actor: string): boolean => aliveEntry(doc, actors.name, actor) !== undefined

/** Connections whose two ends are on the map. */
export const readConnected = (doc: Y.Doc): Connection[] =>
  readAlive(doc, connections).filter(({ from, to }) => from !== to && isOnMap(doc, from) && isOnMap(doc, to))

type NewConnection = Given<(typeof connections)['fields']> & { from: string; to: string }

/**
 * Connects two actors. Returns the id of the connection, or of the same one that is already there; nothing if an
 * end is gone or both are one.
 */
export const addConnection = (doc: Y.Doc, given: NewConnection): string | undefined => {
  const { from, to, kind = connections.fields.kind.initial } = given
  if (from === to || !isOnMap(doc, from) || !isOnMap(doc, to)) return undefined
  return sameConnection(doc, { from, to, kind })?.id ?? make(doc, connections, given)
}

/** The connection of a kind from one to another that is there already, drawn from either end where it goes both ways. */
const sameConnection = (
  doc: Y.Doc,
  { id, from, to, kind }: Pick<Connection, 'from' | 'to'> & Partial<Pick<Connection, 'id' | 'kind'>>,
): Connection | undefined =>
  readAlive(doc, connections).find(
    (other) =>
      other.kind === kind &&
      other.id !== id &&
      ((other.from === from && other.to === to) || (other.mutual && other.from === to && other.to === from)),
  )

/** Whether a connection would be the same as another one that is there. */
export const isConnected = (doc: Y.Doc, as: Connection): boolean => sameConnection(doc, as) !== undefined
