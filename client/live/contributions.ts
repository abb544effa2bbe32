import type {
  ActorKind,
  ConnectionKind,
  ContributionStatus,
  ContributionType,
} from '../../shared/words/choices.ts'
import type { Initiative } from '../../shared/api.ts'
import { Polled } from './polled.ts'

/** What somebody sent in, as those who review read it. Which of the fields there are depends on its type. */
export type Contribution = {
  id: string
  type: ContributionType
  status: Exclude<ContributionStatus, 'withdrawn'>
  reason?: string
  /** Opaque; equal for equal senders. */
  sender?: string
  createdAt: string
  changedAt: string
  name?: string
  kind?: ActorKind | ConnectionKind
  influence?: number
  position?: number
  affected?: number
  note?: string
  /** The ends of a connection: an id, or the name of somebody who is not on the map yet. */
  from?: string
  to?: string
  text?: string
  phase?: string
  component?: string
}

/** That there was one, which its sender took back: nothing else is left of it. */
export type TakenBack = { id: string; status: 'withdrawn' }

const READ_EVERY = 10 // seconds

/** All that was sent in to an initiative, read again and again while somebody watches. */
export const openContributions = (initiative: string): Polled<(Contribution | TakenBack)[]> =>
  new Polled(`/api/initiatives/${initiative}/contributions`, READ_EVERY)

/** Whether somebody answers what residents add: facilitators, and editors whom they mark. */
export const mayReview = ({ role, reviewer }: Pick<Initiative, 'role' | 'reviewer'>): boolean =>
  role === 'facilitator' || reviewer === true

/** Whether it waits for an answer. */
export const waits = (one: Contribution | TakenBack): one is Contribution =>
  one.status === 'waiting' || one.status === 'shown'

/** Whether its words are still there. */
export const isThere = (one: Contribution | TakenBack): one is Contribution => one.status !== 'withdrawn'
export const hasWords = ({ name, text, from }: Contribution): boolean => Boolean(name || text || from)
