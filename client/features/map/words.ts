import { CONNECTION_KINDS } from '../../../shared/words/choices.ts'
import type { Actor, Connection } from '../../../shared/model/kinds.ts'
import { map } from '../../messages/en/map.ts'
import { dontKnow, positionWord, sayInFull } from '../../messages/en/words.ts'
import { connectionWords } from '../../messages/en/choices.ts'

/** The record's numbers in words. */

export const nameOf = (actor: Pick<Actor, 'name'> | undefined): string => actor?.name.trim() || map.unnamed

/** "A lot of say, 7.4 of 10". */
export const saySay = (influence: number | undefined): string =>
  influence === undefined ? dontKnow : sayInFull(influence)

export const sayPosition = (position: number | undefined): string =>
  position === undefined ? dontKnow : positionWord(position)

export const sayPlace = ({ at }: Pick<Actor, 'at'>): [say: string, position: string] => [
  saySay(at?.influence),
  sayPosition(at?.position),
]

/** A connection told from one of its ends: "influences", "is funded by". */
export const wordFrom = (connection: Pick<Connection, 'kind' | 'mutual' | 'from'>, end: string): string =>
  connection.mutual
    ? connectionWords.mutual[connection.kind]
    : connection.from === end
      ? connectionWords.there[connection.kind]
      : connectionWords.back[connection.kind]

/** A connection's two names and the word between them. */
export const partsOf = (
  connection: Pick<Connection, 'kind' | 'mutual' | 'from' | 'to'>,
  actor: (id: string) => Pick<Actor, 'name'> | undefined,
): readonly [from: string, word: string, to: string] => [
  nameOf(actor(connection.from)),
  wordFrom(connection, connection.from),
  nameOf(actor(connection.to)),
]

/** The whole connection: "Landlord association in conflict with Parents of block 12". */
export const sentenceOf = (
  connection: Pick<Connection, 'kind' | 'mutual' | 'from' | 'to'>,
  actor: (id: string) => Pick<Actor, 'name'> | undefined,
): string => map.connection.sentence(...partsOf(connection, actor))

/** The kinds of connections, to choose from. */
export const KIND_CHOICES = CONNECTION_KINDS.map((id) => ({ id, name: connectionWords.there[id] }))
