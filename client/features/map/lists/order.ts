import type { Actor, Connection } from '../../../../shared/model/kinds.ts'
import { compare } from '../../../../shared/model/order.ts'
import { ACTOR_KINDS, CERTAINTIES, CONNECTION_KINDS } from '../../../../shared/words/choices.ts'
import { compareNames } from '../../../messages/locale.ts'
import type { PeopleColumn, ConnectionColumn } from './asked.ts'

/** By what rows are put in order. */
type Value = string | number | undefined

type Known = {
  named: ReadonlyMap<string, string>
  partners: ReadonlyMap<string, string>
  degree?: ReadonlyMap<string, number>
}

export const peopleValue = (one: Actor, column: PeopleColumn, { partners, degree }: Known): Value => {
  switch (column) {
    case 'name':
      return words(one.name)
    case 'kind':
      return ACTOR_KINDS.indexOf(one.kind)
    case 'say':
      return one.at?.influence
    case 'position':
      return one.at?.position
    case 'affected':
      return one.affected
    case 'certainty':
      return one.certainty && CERTAINTIES.indexOf(one.certainty)
    case 'touch':
      return one.touch && partners.get(one.touch)
    case 'connections':
      return degree?.get(one.id) ?? 0
    case 'nextStep':
      return words(one.nextStep)
    case 'nextStepBy':
      return one.nextStepBy && partners.get(one.nextStepBy)
    case 'nextStepDue':
      return one.nextStepDue
  }
}

export const connectionValue = (one: Connection, column: ConnectionColumn, { named }: Known): Value => {
  switch (column) {
    case 'from':
    case 'to':
      return words(named.get(one[column]))
    case 'kind':
      return CONNECTION_KINDS.indexOf(one.kind)
    case 'mutual':
      return Number(one.mutual)
    case 'strength':
      return one.strength
    case 'note':
      return words(one.note)
  }
}

const words = (said = ''): string | undefined => said.trim() || undefined

type Keyed = { id: string; value: Value; name: string }

/** What is not known comes last, whichever way round; those alike go by name, and of two the order never changes. */
export const byColumn =
  (isDown: boolean) =>
  (a: Keyed, b: Keyed): number => {
    const unknown = Number(a.value === undefined) - Number(b.value === undefined)
    const order = byValue(a.value, b.value)
    return unknown || (isDown ? -order : order) || compareNames(a.name, b.name) || compare(a.id, b.id)
  }

const byValue = (a: Value, b: Value): number => {
  if (a === undefined || b === undefined) return 0
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareNames(String(a), String(b))
}
