import { isUnknown } from '../../../../shared/model/answers.ts'
import type { Actor, Connection } from '../../../../shared/model/kinds.ts'
import { STRENGTH } from '../../../../shared/words/bounds.ts'
import { certainties, connectionWords } from '../../../messages/en/choices.ts'
import { lists as words } from '../../../messages/en/map-lists.ts'
import { map } from '../../../messages/en/map.ts'
import { actorKinds, affectedWord, dontKnow, positionWord, sayInFull } from '../../../messages/en/words.ts'
import { dayShort } from '../../../messages/when-short.ts'
import { nameOf } from '../words.ts'
import type { PeopleColumn, ConnectionColumn } from './asked.ts'

/** Whether a cell says words that somebody wrote, which go their own way. */
export const isTheirs = (column: PeopleColumn): boolean =>
  column === 'name' || column === 'touch' || column === 'nextStep' || column === 'nextStepBy'

type About = { touch?: string; by?: string; connections: number }

/** What a cell says; nothing where nobody has answered. `touch`, `by`: who is in touch, and takes the next step. */
export const personSaid = (one: Actor, column: PeopleColumn, about: About): string | undefined => {
  const said = valueSaid(one, column, about)
  return isUnknown(one, column === 'say' ? 'influence' : column, said) ? dontKnow : said
}

const valueSaid = (
  one: Actor,
  column: PeopleColumn,
  { touch, by, connections }: About,
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
    case 'nextStepBy':
      return by
    case 'nextStepDue':
      return one.nextStepDue && dayShort(one.nextStepDue)
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
      if (isUnknown(one, 'strength', one.strength)) return dontKnow
      return one.strength === undefined ? undefined : map.strengths[Math.round(one.strength) - STRENGTH.least]
    case 'note':
      return one.note?.trim() || undefined
  }
}
