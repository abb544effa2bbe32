import file from './guidance.json' with { type: 'json' }

/** What research supports, what its authors recommend, what is not shown: said with its source. */
export type Claim = { id: string; level: string; text: string; source: string; near: string[] }

/** The claims that belong near a place of the product, in the order of the file. */
export const claimsNear = (place: string): Claim[] =>
  file.claims.filter((claim) => claim.near.includes(place))

/** The words for a claim's level. */
export const levelOnScreen = (level: string): string =>
  file.levels.find(({ id }) => id === level)?.onScreen ?? level

/** The ten sections of the common agenda, with what to write in each. */
export const AGENDA_SECTIONS = file.agendaSections

/** The three questions that a power map answers, and whose they are. */
export const powerQuestion = (id: 'who' | 'how' | 'ties'): string =>
  file.powerQuestions.find((one) => one.id === id)?.question ?? ''
export const POWER_SOURCE = file.powerQuestionsSource

/**
 * A question to talk through. `source`: whom it is from, where that is not the same for its whole group; with `isOurs`
 * what it asks about is from there, and its words are our own.
 */
export type Question = { id: string; question: string; name?: string; source?: string; isOurs?: boolean }

/** `source`: whom all of them are from; `near`: the place whose claims stand with them. */
export type QuestionGroup = { id: string; questions: readonly Question[]; source?: string; near?: string }

/** What is a question for the backbone, wherever it stands in the file. */
const OF_BACKBONE = ['conditions/backbone', 'pitfalls/backbone-strong', 'pitfalls/backbone-impartial']

const under = <T extends { id: string }>(group: string, all: readonly T[]): T[] =>
  all.map((one) => ({ ...one, id: `${group}/${one.id}` }))

/** Sentences without an id of their own are known by their number. */
const numbered = (group: string, all: readonly string[]): Question[] =>
  all.map((question, i) => ({ id: `${group}/${i + 1}`, question }))

const { names, questions: asked } = file.conditionsSource
const CONDITIONS: Question[] = under('conditions', file.conditions).map((one) => ({
  ...one,
  source: names,
  isOurs: asked === 'ours',
}))
const PITFALLS: Question[] = under('pitfalls', file.pitfalls)
const isOfBackbone = ({ id }: Question): boolean => OF_BACKBONE.includes(id)

/** The questions to talk through, in the order in which they are shown. */
export const QUESTIONS: readonly QuestionGroup[] = [
  { id: 'readiness', questions: under('readiness', file.readiness) },
  {
    id: 'conditions',
    questions: CONDITIONS.filter((one) => !isOfBackbone(one)),
    near: 'conditions',
  },
  { id: 'pitfalls', questions: PITFALLS.filter((one) => !isOfBackbone(one)) },
  { id: 'backbone', questions: [...CONDITIONS, ...PITFALLS].filter(isOfBackbone), near: 'partners' },
  {
    id: 'equityActions',
    questions: numbered('equityActions', file.equityActions),
    source: file.equitySource,
  },
  {
    id: 'equityCapacities',
    questions: numbered('equityCapacities', file.equityCapacities),
    source: file.equitySource,
  },
  { id: 'pathsOfChange', questions: numbered('pathsOfChange', file.pathsOfChange), source: file.pathsSource },
]
