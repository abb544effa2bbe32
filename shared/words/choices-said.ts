import type { Certainty, Choice, ChoiceName, ConnectionKind, Status } from './choices.ts'
import { actorKinds } from './said.ts'

/** The words for each choice that the record holds, apart from `said.ts`: phones do without them. */

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

/** What goes both ways, said once. */
export const connectionsMutual = {
  influences: 'influences and is influenced by',
  funds: 'funds and is funded by',
  allied: 'is allied with',
  conflict: 'is in conflict with',
  regulates: 'sets and follows the rules of',
  informs: 'informs and is informed by',
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
