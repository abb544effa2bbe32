import { visitor as words } from '../../messages/en/visitor.ts'
import { actorKinds, affectedWord, dontKnow, positionWord, sayWord } from '../../messages/en/words.ts'
import type { Option } from '../choice.tsx'
import { AFFECTEDS, DONT_KNOW, INFLUENCES, KINDS, POSITIONS } from './actor.ts'

const asked = (options: Option[]): Option[] => [...options, { value: DONT_KNOW, label: dontKnow }]

/** Each choice with the word that its number has everywhere. */
const optionsOf = (choices: Record<string, number>, wordFor: (number: number) => string): Option[] =>
  asked(Object.entries(choices).map(([value, number]) => ({ value, label: wordFor(number) })))

/**
 * What is asked about a person or group beside the name, each with "don't know" as an answer. `legend` takes what it is
 * about: the map's question, or the initiative.
 */
export const QUESTIONS = [
  {
    name: 'kind',
    legend: () => words.form.kind,
    options: asked(KINDS.map((kind) => ({ value: kind, label: actorKinds[kind] }))),
  },
  { name: 'influence', legend: words.form.influence, options: optionsOf(INFLUENCES, sayWord) },
  { name: 'position', legend: words.form.position, options: optionsOf(POSITIONS, positionWord) },
  { name: 'affected', legend: words.form.affected, options: optionsOf(AFFECTEDS, affectedWord) },
] as const

/** The name, the questions, and what else there is to say. */
export const STEPS = QUESTIONS.length + 2
