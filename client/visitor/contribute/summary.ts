import { actorKinds, affectedWord, positionWord, sayWord } from '../../messages/en/words.ts'
import type { ActorWords } from '../../../shared/contribution.ts'

/** What was said of a person or group in one line: "Some say · With us · Every day". */
export const summaryOf = ({ kind, influence, position, affected }: Partial<ActorWords>): string =>
  [
    kind && actorKinds[kind],
    influence !== undefined && sayWord(influence),
    position !== undefined && positionWord(position),
    affected !== undefined && affectedWord(affected),
  ]
    .filter(Boolean)
    .join(' · ')
