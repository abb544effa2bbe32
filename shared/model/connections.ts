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
  const there = readAlive(doc, connections).find(
    (other) =>
      other.kind === kind &&
      ((other.from === from && other.to === to) || (other.mutual && other.from === to && other.to === from)),
  )
  return there ? there.id : make(doc, connections, given)
}
