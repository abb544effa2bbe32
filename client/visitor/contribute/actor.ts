import type { ActorKind } from '../../../shared/model/actors.ts'
import type { ContributionStatus } from '../../../shared/api.ts'

/** What is sent of a person or group. What somebody does not know is left out. */
export type ActorFields = {
  name: string
  kind?: ActorKind
  influence?: number
  position?: number
  affected?: number
  note?: string
}

/** A contribution of type actor, as the server gives it back to its sender. */
export type SentActor = ActorFields & {
  id: string
  type: string
  status: ContributionStatus
  reason?: string | null
}

/** The numbers behind the words: influence 0–10, position −2…2, affected 0–4. */
export const INFLUENCES = { none: 1, some: 4, aLot: 7, decide: 9.5 } as const
export const POSITIONS = { against: -2, between: 0, withUs: 2 } as const
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

const numberOf = (choices: Record<string, number>, answer: string | undefined): number | undefined =>
  answer === undefined ? undefined : choices[answer]

/** The word for a number, if it is one that the form can send. */
export const wordOf = <K extends string>(
  choices: Record<K, number>,
  number: number | undefined,
): K | undefined => (Object.keys(choices) as K[]).find((word) => choices[word] === number)

/** What the answers send. */
export const fieldsOf = (answers: Answers): ActorFields => ({
  name: answers.name.trim(),
  kind: KINDS.find((kind) => kind === answers.kind),
  influence: numberOf(INFLUENCES, answers.influence),
  position: numberOf(POSITIONS, answers.position),
  affected: numberOf(AFFECTEDS, answers.affected),
  note: answers.note.trim() || undefined,
})

/** The answers behind what was sent, to change them. */
export const answersOf = (sent: ActorFields): Answers => ({
  name: sent.name,
  note: sent.note ?? '',
  kind: sent.kind ?? DONT_KNOW,
  influence: wordOf(INFLUENCES, sent.influence) ?? DONT_KNOW,
  position: wordOf(POSITIONS, sent.position) ?? DONT_KNOW,
  affected: wordOf(AFFECTEDS, sent.affected) ?? DONT_KNOW,
})
