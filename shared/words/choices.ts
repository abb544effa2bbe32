/** What may stand where only some words may: as it is stored and sent. What people read for it is in `said.ts`. */

export const STATUSES = ['todo', 'doing', 'stuck', 'done'] as const
export type Status = (typeof STATUSES)[number]

export const ACTOR_KINDS = ['person', 'group', 'institution', 'resident'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export const CERTAINTIES = ['known', 'told', 'guess'] as const
export type Certainty = (typeof CERTAINTIES)[number]

export const CONNECTION_KINDS = ['influences', 'funds', 'allied', 'conflict', 'regulates', 'informs'] as const
export type ConnectionKind = (typeof CONNECTION_KINDS)[number]

/** Whether a kind of tie has no direction of its own. */
export const isMutualKind = (kind: ConnectionKind): boolean => kind === 'allied' || kind === 'conflict'

/** Whether what is on the map was talked about: what residents add is proposed at first. */
export const STANDINGS = ['proposed', 'accepted'] as const
export type Standing = (typeof STANDINGS)[number]

/** Each of these by the name that a field gives for it. */
export const CHOICES = {
  status: STATUSES,
  actorKind: ACTOR_KINDS,
  certainty: CERTAINTIES,
  connectionKind: CONNECTION_KINDS,
  standing: STANDINGS,
} as const
export type ChoiceName = keyof typeof CHOICES
export type Choice<C extends ChoiceName> = (typeof CHOICES)[C][number]

/** What residents send in, and what becomes of it. */
export const CONTRIBUTION_TYPES = ['actor', 'connection', 'idea'] as const
export type ContributionType = (typeof CONTRIBUTION_TYPES)[number]
export type ContributionStatus = 'waiting' | 'shown' | 'accepted' | 'declined' | 'withdrawn'

/** How much of the map those may read who do not edit; whether additions are read first; who may change the grid's structure. */
export const MAP_SHARES = ['no', 'kinds', 'names'] as const
export const REVIEWS = ['first', 'show'] as const
export const STRUCTURES = ['locked', 'open'] as const
