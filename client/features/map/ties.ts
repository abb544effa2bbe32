import type { Connection } from '../../../shared/model/connections.ts'
import type { Live } from '../../live/live.ts'

/** The ties of an actor to others who are there. */
export const tiesOf = (
  { actors, connections }: Pick<Live, 'actors' | 'connections'>,
  id: string,
): Connection[] =>
  connections
    .list()
    .filter(({ from, to }) => from !== to && (from === id || to === id) && actors.get(from) && actors.get(to))

/** All ties whose two ends are there. */
export const allTies = ({ actors, connections }: Pick<Live, 'actors' | 'connections'>): Connection[] =>
  connections.list().filter(({ from, to }) => from !== to && actors.get(from) && actors.get(to))
