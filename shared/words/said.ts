import { POSITION } from './bounds.ts'
import type { ActorKind } from './choices.ts'

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
