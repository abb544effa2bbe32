import type { Actor, Connection } from '../../../../shared/model/kinds.ts'
import { STRENGTH } from '../../../../shared/words/bounds.ts'
import { certainties, connectionWords } from '../../../messages/en/choices.ts'
import { lists as words } from '../../../messages/en/map-lists.ts'
import { map } from '../../../messages/en/map.ts'
import { actorKinds, affectedWord, positionWord, sayInFull } from '../../../messages/en/words.ts'
import { nameOf } from '../words.ts'
import type { PeopleColumn, ConnectionColumn } from './asked.ts'

/** What a cell says; nothing where it is not known. `touch`: the name of who is in touch. */
export const personSaid = (
  one: Actor,
  column: PeopleColumn,
  { touch, connections }: { touch?: string; connections: number },
): string | undefined => {
  switch (column) {
    case 'name':
      return nameOf(one)
    case 'kind':
      return actorKinds[one.kind]
    case 'say':
      return one.at?.influence === undefined ? undefined : sayInFull(one.at.influence)
    case 'position':
      return one.at?.position === undefined ? undefined : positionWord(one.at.position)
    case 'affected':
      return one.affected === undefined ? undefined : affectedWord(one.affected)
    case 'certainty':
      return one.certainty && certainties[one.certainty]
    case 'touch':
      return touch
    case 'connections':
      return String(connections)
    case 'nextStep':
      return one.nextStep?.trim() || undefined
  }
}

type Named = (id: string) => Pick<Actor, 'name'> | undefined

export const connectionSaid = (
  one: Connection,
  column: ConnectionColumn,
  actor: Named,
): string | undefined => {
  switch (column) {
    case 'from':
    case 'to':
      return nameOf(actor(one[column]))
    case 'kind':
      return connectionWords.there[one.kind]
    case 'mutual':
      return one.mutual ? words.bothWays : words.oneWay
    case 'strength':
      return one.strength === undefined ? undefined : map.strengths[Math.round(one.strength) - STRENGTH.least]
    case 'note':
      return one.note?.trim() || undefined
  }
}
