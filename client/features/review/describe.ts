import type { ConnectionKind } from '../../../shared/words/choices.ts'
import { findNamed } from '../../../shared/names.ts'
import type { Contribution } from '../../../shared/contribution.ts'
import { useList, useLive } from '../../live/use-live.ts'
import { useComponents, usePhases } from '../../live/use-plan.ts'
import { review } from '../../messages/en/review.ts'
import { actorKinds, affectedWord, fields, positionWord, sayInFull } from '../../messages/en/words.ts'
import { connectionWords } from '../../messages/en/choices.ts'
import { spoken, theirs } from '../../messages/theirs.ts'

/**
 * A contribution in words: what it is called, what is known of it, and what its sender wrote beside it. `said`: where
 * the name is a sentence of ours, the same with marks around the words of others.
 */
export type Description = { name: string; said?: string; facts: string[]; note?: string }

/** Describes contributions, with the names of what they refer to. */
export const useDescribe = (): ((contribution: Contribution) => Description) => {
  const { actors } = useLive()
  const onMap = useList(actors)
  const phases = usePhases()
  const components = useComponents()
  const end = (given = ''): string => {
    const known = (actors.get(given) ?? findNamed(onMap, given))?.name
    return known ? theirs(known) : review.proposes(given)
  }
  return (one) => {
    if (one.type === 'idea') {
      const phase = phases.find(({ id }) => id === one.phase)?.name
      const component = components.find(({ id }) => id === one.component)?.name
      return { name: one.text ?? '', facts: phase && component ? [review.forCell(phase, component)] : [] }
    }
    if (one.type === 'connection') {
      const kind = connectionWords.there[one.kind as ConnectionKind]
      const said = `${end(one.from)} ${kind} ${end(one.to)}`
      return { name: spoken(said), said, facts: [], note: one.note }
    }
    return { name: one.name ?? '', facts: factsOf(one), note: one.note }
  }
}

const factsOf = ({
  kind,
  influence,
  position,
  affected,
  status,
}: Extract<Contribution, { type: 'actor' }>): string[] => {
  const facts: string[] = []
  if (kind) facts.push(actorKinds[kind])
  if (influence !== undefined) facts.push(review.fact(fields.say, sayInFull(influence)))
  if (position !== undefined) facts.push(review.fact(fields.position, positionWord(position)))
  if (affected !== undefined) facts.push(review.fact(fields.affected, affectedWord(affected)))
  if (status === 'shown') facts.push(review.shown)
  return facts
}
