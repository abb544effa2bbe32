import type { ActorKind, ConnectionKind, ContributionStatus } from './words/choices.ts'

/** What is sent of a person or group. What somebody does not know is left out. */
export type ActorWords = {
  name: string
  kind?: ActorKind
  influence?: number
  position?: number
  affected?: number
  note?: string
}

/** The ends are ids, or names of those who are not on the map yet. */
export type ConnectionWords = { from: string; to: string; kind: ConnectionKind; note?: string }

export type IdeaWords = { text: string; phase?: string; component?: string }

/** What can be sent, by its type. */
export type Sent =
  | ({ type: 'actor' } & ActorWords)
  | ({ type: 'connection' } & ConnectionWords)
  | ({ type: 'idea' } & IdeaWords)

/** What was sent, as it is read. Its words are gone once it was taken back, or they were deleted for good. */
type Read<Type, Words> = Partial<Words> & {
  id: string
  type: Type
  status: ContributionStatus
  reason?: string
  /** For facilitators: opaque; equal for equal senders. */
  sender?: string
  createdAt: string
  changedAt: string
}

export type Contribution =
  | Read<'actor', ActorWords>
  | Read<'connection', ConnectionWords>
  | Read<'idea', IdeaWords>

/** That there was one, which its sender took back: nothing else is left of it for anybody else. */
export type TakenBack = { id: string; status: 'withdrawn' }

/** What a sender is told: `code` lets them see, change and take back what they sent, from any device. */
export type Receipt = { id: string; status: 'waiting' | 'shown'; code: string }

/** How somebody who reviews answers; `waiting` takes the answer back. The reason is for whoever sent it. */
export type Verdict = { status: 'accepted' | 'declined' | 'waiting'; reason?: string }
