import type { Actor } from './kinds.ts'
import { compare } from './order.ts'

/** What is to be done next with somebody on the map. `due`: a day, `YYYY-MM-DD`. */
export type NextStep = { actor: string; step: string; by?: string; due?: string; isOverdue: boolean }

/** All next steps, the earliest day first and those without one last. `today`: `YYYY-MM-DD`. */
export const nextStepsOf = (all: readonly Actor[], today: string): NextStep[] =>
  all
    .flatMap(({ id, nextStep = '', nextStepBy, nextStepDue }): NextStep[] => {
      const [step, due] = [nextStep.trim(), nextStepDue?.slice(0, 10)]
      if (step === '') return []
      return [
        {
          actor: id,
          step,
          ...(nextStepBy !== undefined && { by: nextStepBy }),
          ...(due !== undefined && { due }),
          isOverdue: due !== undefined && due < today,
        },
      ]
    })
    .toSorted((a, b) => compare(a.due ?? '~', b.due ?? '~') || compare(a.actor, b.actor))
