import { readFileSync } from 'node:fs'

import { type Answers, nameKey, NO_ANSWERS } from '../../../../client/features/plan/bring-in/answers.ts'
import type { PlanNow } from '../../../../client/features/plan/bring-in/plan-now.ts'
import { type Proposal, propose } from '../../../../client/features/plan/bring-in/proposal.ts'
import type { Question } from '../../../../client/features/plan/bring-in/questions.ts'
import { readBytes } from '../../../../client/parts/bring-in/read-file.ts'
import type { Table } from '../../../../client/parts/bring-in/table.ts'

/** A grid of two rows and two columns, with nobody and nothing in it. */
export const PLAN: PlanNow = {
  phases: [
    { id: 'p1', name: 'Phase I: Begin' },
    { id: 'p2', name: 'Phase II: Grow' },
  ],
  components: [
    { id: 'c1', name: 'Governance' },
    { id: 'c2', name: 'Community' },
  ],
  hidden: { phases: [], components: [] },
  partners: [],
  activities: [],
  actors: [],
  isLocked: false,
}

export const SIZE = { rows: 2, columns: 2 }

/** A sample as the file that it is. */
export const sample = async (name: string): Promise<Table[]> =>
  readBytes(readFileSync(`tests/samples/${name}`), name, SIZE)

export const only = (tables: readonly Table[]): Table => {
  const [table] = tables
  if (!table || tables.length > 1) throw new Error(`${tables.length} tables`)
  return table
}

type Asked<Ask, One = Question> = One extends { ask: infer Any } ? (Ask extends Any ? One : never) : never

export const asked = <Ask extends Question['ask']>(
  { questions }: Proposal,
  ask: Ask,
): Asked<Ask> | undefined =>
  questions.find((question): question is Asked<Ask> & Question => question.ask === ask)

/** The rows of what is told under a name, with the words. */
export const told = ({ remarks }: Proposal, what: string): (string | number)[][] =>
  remarks.flatMap((one) => (one.what === what ? [[one.row, one.text ?? '']] : []))

/** Answers all that is asked as most people would: adds what is missing, first column, stuck where it is at risk. */
export const answerAll = (table: Table, plan: PlanNow, given: Partial<Answers> = {}): Answers => {
  const first: Answers = { ...NO_ANSWERS, phase: 'p1', component: 'c1', ...given }
  const names: Record<string, 'add'> = {}
  const statuses: Record<string, 'stuck'> = {}
  for (const question of propose(table, plan, first).questions) {
    if ('names' in question) for (const { name } of question.names) names[nameKey(question.ask, name)] = 'add'
    if (question.ask === 'statuses')
      for (const { key, answer } of question.words) if (answer === undefined) statuses[key] = 'stuck'
  }
  return { ...first, names: { ...names, ...given.names }, statuses: { ...statuses, ...given.statuses } }
}
