import type { Initiative } from '../../shared/api.ts'
import type { Contribution, TakenBack } from '../../shared/contribution.ts'

/** Whether somebody answers what residents add: facilitators, and editors whom they mark. */
export const mayReview = ({ role, reviewer }: Pick<Initiative, 'role' | 'reviewer'>): boolean =>
  role === 'facilitator' || reviewer === true

/** Whether it waits for an answer. */
export const waits = (one: Contribution | TakenBack): one is Contribution =>
  one.status === 'waiting' || one.status === 'shown'

/** Whether its words are still there. */
export const isThere = (one: Contribution | TakenBack): one is Contribution => one.status !== 'withdrawn'
export const hasWords = (one: Contribution): boolean =>
  Boolean(one.type === 'actor' ? one.name : one.type === 'connection' ? one.from : one.text)
