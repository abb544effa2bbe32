import { theirs } from '../theirs.ts'

/** What is to be done next with people and groups on the map. */
export const nextSteps = {
  hint: 'The very next thing. It is listed with what is missing in the theory of action, too.',
  finish: 'Done',
  done: (name: string) => `The next step with ${theirs(name)} is done.`,

  title: 'Next steps with people and groups',
  why: 'Agreed on the power map. What is overdue comes first; a step is done on the map.',
  with: (name: string, step: string) => `${theirs(name)}: ${theirs(step)}`,
  /** Who takes it, and when it is due. */
  by: (partner: string) => theirs(partner),
  nobody: 'Nobody takes it yet',
  due: (day: string) => `due ${day}`,
  overdue: (day: string) => `overdue since ${day}`,
  noDay: 'no date',
  showOf: (what: string) => `Show on the map: ${what}`,
} as const
