import { POSITION } from './bounds.ts'
import type { ActorKind, Certainty, Choice, ChoiceName, ConnectionKind, Status } from './choices.ts'

/** Words for what the record holds that the files of the server say too: the same as on screen. */

export const stances = { against: 'Against', withUs: 'With us' } as const

export const actorKinds = {
  person: 'Person',
  group: 'Group',
  institution: 'Organization',
  resident: 'Residents',
} satisfies Record<ActorKind, string>

const POSITIONS = [
  'Strongly against',
  stances.against,
  'In between',
  stances.withUs,
  'Strongly with us',
] as const

/** The five answers to how much something affects somebody; the number is the index. */
export const affecteds = ['Not at all', 'A little', 'Somewhat', 'A lot', 'Every day'] as const

/** Where somebody stands. */
export const positionWord = (position: number): string =>
  POSITIONS[Math.sign(position) * Math.round(Math.abs(position)) - POSITION.least] ?? ''

/** How much something affects somebody. */
export const affectedWord = (affected: number): string => affecteds[Math.round(affected)] ?? ''

export const certainties = {
  known: 'We know this',
  told: 'We were told',
  guess: 'A guess',
} satisfies Record<Certainty, string>

export const connectionsThere = {
  influences: 'influences',
  funds: 'funds',
  allied: 'is allied with',
  conflict: 'is in conflict with',
  regulates: 'sets rules for',
  informs: 'informs',
} satisfies Record<ConnectionKind, string>

/** On the map, and not talked about yet. */
export const isNew = 'New, not yet discussed'

export const activityStatuses = {
  todo: 'To do',
  doing: 'Doing',
  stuck: 'Stuck',
  done: 'Done',
} satisfies Record<Status, string>

/** What is said for each choice. What was talked about needs no mark. */
export const choiceWords = {
  status: activityStatuses,
  actorKind: actorKinds,
  certainty: certainties,
  connectionKind: connectionsThere,
  standing: { proposed: isNew, accepted: '' },
} satisfies { [C in ChoiceName]: Record<Choice<C>, string> }
