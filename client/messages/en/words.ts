import { INFLUENCE } from '../../../shared/words/bounds.ts'
import type { ContributionStatus } from '../../../shared/words/choices.ts'
import { stances } from '../../../shared/words/said.ts'
import { numberSaid } from '../locale.ts'

export { actorKinds, affecteds, affectedWord, positionWord } from '../../../shared/words/said.ts'

/**
 * The one list of words for what the record holds: every screen, and every file that speaks to people, says the same
 * word for the same value.
 */

/** An answer too: no value is stored for it. */
export const dontKnow = 'Don’t know'
/** Nobody has answered yet. */
export const notAnswered = 'Not answered yet'

/** What stands where an activity has no title. */
export const untitled = 'No title yet'

/** What is known of a person or group. */
export const fields = {
  kind: 'Kind',
  say: 'Say',
  position: 'Position',
  affected: 'Affected',
} as const

/** The ends of the two axes of the map. */
export const axes = {
  decides: 'Decides',
  notHeard: 'Not heard yet',
  against: stances.against,
  withUs: stances.withUs,
} as const

/** Each word with the number that its part of the scale ends before. */
const SAYS = [
  [axes.notHeard, 1.5],
  ['A little say', 4],
  ['Some say', 6.5],
  ['A lot of say', 8.5],
  [axes.decides, Infinity],
] as const

/** The numbers that the parts of the scale end before. */
export const SAY_ENDS: readonly number[] = SAYS.map(([, end]) => end)

/** How much say somebody has. */
export const sayWord = (influence: number): string =>
  SAYS.find(([, end]) => influence < end)?.[0] ?? axes.decides

/** The number as it is read: "7.4 of 10". */
const sayNumber = (influence: number): string => `${numberSaid(influence)} of ${INFLUENCE.most}`

/** The word and the number: "A lot of say, 7.4 of 10". */
export const sayInFull = (influence: number): string => `${sayWord(influence)}, ${sayNumber(influence)}`

/** What became of something that was sent; `kept`: it is still on the phone. */
export const contributionStatuses = {
  kept: 'Not sent yet',
  waiting: 'Waiting',
  shown: 'Shown as new',
  accepted: 'Taken up',
  declined: 'Not taken up',
  withdrawn: 'Taken back',
} satisfies Record<ContributionStatus | 'kept', string>
