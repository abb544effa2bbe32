import type { ActorWords, Contribution, TakenBack } from '../../../shared/contribution.ts'
import type { ActorKind, ContributionStatus } from '../../../shared/words/choices.ts'
import { visitor as words } from '../../messages/en/visitor.ts'
import { affectedWord, positionWord, sayWord } from '../../messages/en/words.ts'

/** A person or group that was sent, as its sender sees it. `code`: opens what was sent from another seat. */
export type SentActor = ActorWords & {
  id: string
  status: ContributionStatus
  reason?: string
  code?: string
}

/** The people and groups among what was sent. Of one that was taken back, or deleted for good, there are no words. */
export const actorsIn = (sent: readonly (Contribution | TakenBack)[]): SentActor[] =>
  sent.flatMap((one) =>
    'type' in one && one.type === 'actor' ? [{ ...one, name: one.name || words.mine.noWords }] : [],
  )

/** Whether its sender may still change it or take it back. */
export const isOpen = ({ status }: SentActor): boolean => status === 'waiting' || status === 'shown'

/**
 * The numbers behind the choices, each in the middle of its word's part of the scale: influence 0–10, position −2…2,
 * affected 0–4. "With us" is one step from the middle: nobody is asked how strongly.
 */
export const INFLUENCES = { none: 1, some: 5, aLot: 7.5, decide: 9.5 } as const
export const POSITIONS = { against: -1, between: 0, withUs: 1 } as const
export const AFFECTEDS = { aLittle: 1, everyDay: 4 } as const
export const KINDS = ['group', 'institution', 'person', 'resident'] as const satisfies ActorKind[]

export const DONT_KNOW = 'dont-know'

/** What is chosen in the form. Absent: not answered yet; "don't know" is an answer too, and neither is sent. */
export type Answers = {
  name: string
  note: string
  kind?: string
  influence?: string
  position?: string
  affected?: string
}

export const NO_ANSWERS: Answers = { name: '', note: '' }

/** The number behind an answer: a choice's, or one that no choice has and that is left as it was. */
const numberOf = (choices: Record<string, number>, answer: string | undefined): number | undefined => {
  if (answer === undefined || answer === DONT_KNOW) return undefined
  const number = choices[answer] ?? Number(answer)
  return Number.isFinite(number) ? number : undefined
}

/** The answer behind a number: the choice that has the same word, else the number itself. */
const answerOf = (
  choices: Record<string, number>,
  wordFor: (number: number) => string,
  number: number | undefined,
): string => {
  if (number === undefined) return DONT_KNOW
  const word = wordFor(number)
  return Object.keys(choices).find((choice) => wordFor(choices[choice] ?? 0) === word) ?? String(number)
}

/** What the answers send. */
export const fieldsOf = (answers: Answers): ActorWords => ({
  name: answers.name.trim(),
  kind: KINDS.find((kind) => kind === answers.kind),
  influence: numberOf(INFLUENCES, answers.influence),
  position: numberOf(POSITIONS, answers.position),
  affected: numberOf(AFFECTEDS, answers.affected),
  note: answers.note.trim() || undefined,
})

/** The answers behind what was sent, to change them. */
export const answersOf = (sent: ActorWords): Answers => ({
  name: sent.name,
  note: sent.note ?? '',
  kind: sent.kind ?? DONT_KNOW,
  influence: answerOf(INFLUENCES, sayWord, sent.influence),
  position: answerOf(POSITIONS, positionWord, sent.position),
  affected: answerOf(AFFECTEDS, affectedWord, sent.affected),
})
