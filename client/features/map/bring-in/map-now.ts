import type { Live } from '../../../live/live.ts'
import type { Actor, Connection, Partner } from '../../../../shared/model/kinds.ts'

/** The map as it is when something is brought in: who is there already, and how they are connected. */
export type MapNow = {
  actors: readonly Actor[]
  connections: readonly Connection[]
  partners: readonly Pick<Partner, 'id' | 'name' | 'code'>[]
}

/** The map as it is now. */
export const mapNow = ({ actors, connections, partners }: Live): MapNow => {
  const all = actors.list()
  const there = new Set(all.map(({ id }) => id))
  return {
    actors: all,
    connections: connections.list().filter(({ from, to }) => there.has(from) && there.has(to)),
    partners: partners.list(),
  }
}
