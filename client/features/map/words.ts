import type { Actor } from '../../../shared/model/actors.ts'
import type { Connection } from '../../../shared/model/connections.ts'
import { map } from '../../messages/en/map.ts'

/** The record's numbers in words. */

export const nameOf = (actor: Pick<Actor, 'name'> | undefined): string => actor?.name.trim() || map.unnamed

/** "7.4 of 10, a strong say". */
export const saySay = (influence: number | undefined): string =>
  influence === undefined ? map.dontKnow : `${map.sayOf(round(influence))}, ${map.sayWord(influence)}`

export const sayPosition = (position: number | undefined): string =>
  position === undefined ? map.dontKnow : map.positionWord(position)

export const sayPlace = ({ at }: Pick<Actor, 'at'>): [say: string, position: string] => [
  saySay(at?.influence),
  sayPosition(at?.position),
]

const round = (n: number): number => Math.round(n * 10) / 10

/** A tie told from one of its ends: "influences", "is funded by". */
export const wordFrom = (connection: Pick<Connection, 'kind' | 'mutual' | 'from'>, end: string): string =>
  connection.mutual
    ? map.connectionsMutual[connection.kind]
    : connection.from === end
      ? map.connections[connection.kind]
      : map.connectionsBack[connection.kind]

/** The whole tie: "Landlord association in conflict with Parents of block 12". */
export const sentenceOf = (
  connection: Pick<Connection, 'kind' | 'mutual' | 'from' | 'to'>,
  actor: (id: string) => Pick<Actor, 'name'> | undefined,
): string =>
  map.connection.sentence(
    nameOf(actor(connection.from)),
    wordFrom(connection, connection.from),
    nameOf(actor(connection.to)),
  )
