import { UndirectedGraph } from 'graphology'

import type { Actor, Connection, Partner } from '../../../../shared/model/kinds.ts'
import type { ConnectionKind } from '../../../../shared/words/choices.ts'

/** What is alive of the map, and the partners of the plan, each in any order. */
export type Findable = {
  actors: readonly Actor[]
  connections: readonly Connection[]
  partners: readonly Pick<Partner, 'id'>[]
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The same in the order of ids, so that nothing depends on how it was read; connections that lack an end are left out. */
export const inOrder = ({ actors, connections, partners }: Findable): Findable => {
  const there = new Set(actors.map(({ id }) => id))
  return {
    actors: actors.toSorted(byId),
    connections: connections
      .filter(({ from, to }) => from !== to && there.has(from) && there.has(to))
      .toSorted(byId),
    partners,
  }
}

/** Who is connected to whom, whichever way connections go, several between two counted once. `map`: in order. */
export const graphOf = (
  { actors, connections }: Findable,
  isFollowed: (kind: ConnectionKind) => boolean = () => true,
): UndirectedGraph => {
  const graph = new UndirectedGraph()
  for (const { id } of actors) graph.addNode(id)
  for (const { from, to, kind } of connections) if (isFollowed(kind)) graph.mergeEdge(from, to)
  return graph
}

/** Whether word goes along a kind of connection: not where two are in conflict. */
export const carries = (kind: ConnectionKind): boolean => kind !== 'conflict'
