import type { Connection } from '../../../shared/model/kinds.ts'
import type { Live } from '../../live/live.ts'

/** The connections of an actor to others who are there. */
export const connectionsOf = ({ actors, connections }: Live, id: string): Connection[] =>
  connections
    .list()
    .filter(({ from, to }) => from !== to && (from === id || to === id) && actors.get(from) && actors.get(to))

/** All connections whose two ends are there. */
export const allConnections = ({ actors, connections }: Live): Connection[] =>
  connections.list().filter(({ from, to }) => from !== to && actors.get(from) && actors.get(to))
