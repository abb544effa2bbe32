import type { Actor } from '../../../../shared/model/kinds.ts'
import { POSITION } from '../../../../shared/words/bounds.ts'
import { ACTOR_KINDS } from '../../../../shared/words/choices.ts'
import { SAY_ENDS } from '../../../messages/en/words.ts'
import type { Grouping } from './asked.ts'

/** The groups of an outline, in order. Those of whom it is not known are the last one. */
export const UNKNOWN = 'unknown'

const stances = Array.from({ length: POSITION.most - POSITION.least + 1 }, (_, i) =>
  String(POSITION.most - i),
)

export const GROUPS: Record<Grouping, readonly string[]> = {
  kind: ACTOR_KINDS,
  say: [...SAY_ENDS.map((_, i) => String(i)).toReversed(), UNKNOWN],
  position: [...stances, UNKNOWN],
}

export const groupOf = (one: Actor, by: Grouping): string => {
  if (by === 'kind') return one.kind
  const { influence, position } = one.at ?? {}
  if (by === 'say')
    return influence === undefined ? UNKNOWN : String(SAY_ENDS.findIndex((end) => influence < end))
  return position === undefined ? UNKNOWN : String(stanceOf(position))
}

/** The nearest of the five answers, as its number. */
export const stanceOf = (position: number): number =>
  Math.sign(position) * Math.round(Math.abs(position)) || 0
