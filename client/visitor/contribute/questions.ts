import { visitor as words } from '../../messages/en/visitor.ts'
import type { Option } from '../choice.tsx'
import { AFFECTEDS, DONT_KNOW, INFLUENCES, KINDS, POSITIONS } from './actor.ts'

const optionsOf = <K extends string>(known: readonly K[], labels: Record<K, string>): Option[] => [
  ...known.map((value) => ({ value, label: labels[value] })),
  { value: DONT_KNOW, label: words.form.dontKnow },
]

const keysOf = <K extends string>(choices: Record<K, number>): K[] => Object.keys(choices) as K[]

/** What is asked about a person or group beside the name; each can be answered with "don't know". */
export const QUESTIONS = [
  { name: 'kind', legend: words.form.kind, options: optionsOf(KINDS, words.form.kinds) },
  {
    name: 'influence',
    legend: words.form.influence,
    options: optionsOf(keysOf(INFLUENCES), words.form.influences),
  },
  {
    name: 'position',
    legend: words.form.position,
    options: optionsOf(keysOf(POSITIONS), words.form.positions),
  },
  {
    name: 'affected',
    legend: words.form.affected,
    options: optionsOf(keysOf(AFFECTEDS), words.form.affecteds),
  },
] as const
