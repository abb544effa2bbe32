import type { ContributionStatus } from '../../shared/api.ts'
import type { ActorKind } from '../../shared/model/actors.ts'
import type { ConnectionKind } from '../../shared/model/connections.ts'
import { Polled } from './polled.ts'

/** What somebody sent in, as facilitators read it. Which of the fields there are depends on its type. */
export type Contribution = {
  id: string
  type: 'actor' | 'connection' | 'idea'
  status: ContributionStatus
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

const READ_EVERY = 10 // seconds

/** All that was sent in to an initiative, read again and again while somebody watches. */
export const openContributions = (initiative: string): Polled<Contribution[]> =>
  new Polled(`/api/initiatives/${initiative}/contributions`, READ_EVERY)

/** Whether it waits for an answer. */
export const waits = ({ status }: Contribution): boolean => status === 'waiting' || status === 'shown'
