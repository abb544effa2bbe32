import type { Answers } from './answers.ts'
import type { PlanNow } from './plan-now.ts'
import type { Proposal } from './proposal.ts'

/** What a question is drawn with. */
export type AskedProps = {
  proposal: Proposal
  plan: PlanNow
  answers: Answers
  answer: (next: Partial<Answers>) => void
}
