import type { Connection } from '../../../../../shared/model/kinds.ts'
import type { Live } from '../../../../live/live.ts'
import { lists } from '../../../../messages/en/map-lists.ts'
import { nameOf, sentenceOf } from '../../words.ts'

/** A cell in words: all that leads from one to another, told from there. */
export const toldIn = (
  live: Live,
  { from, to, connections }: { from: string; to: string; connections: readonly string[] },
): string => {
  const { actors } = live
  const [one, other] = [nameOf(actors.get(from)), nameOf(actors.get(to))]
  if (from === to) return lists.matrix.self(one)
  const told = connections.flatMap((id): Connection[] => {
    const connection = live.connections.get(id)
    return connection ? [{ ...connection, from, to }] : []
  })
  if (told.length === 0) return lists.matrix.none(one, other)
  return told.map((connection) => sentenceOf(connection, actors.get)).join('. ')
}
