import { useState } from 'preact/hooks'

import type { Initiative, Self } from '../../shared/api.ts'
import { AppError } from '../../shared/words/errors.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { ask, mayPass } from '../net/http.ts'

/** What somebody who sits down says of themselves. */
export type Seat = Self & { name: string; shared?: true }

/**
 * Takes a seat with a name. While the server cannot be reached, or for now refuses, `problem` says so, and what was
 * typed stays where it is; `refused` hears of what ends the page.
 */
export const useSitDown = (
  initiative: Initiative,
  joined: (initiative: Initiative) => void,
  refused: (error: unknown) => void,
) => {
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const sitDown = async (self: Seat): Promise<void> => {
    setProblem('')
    setBusy(true)
    try {
      const { name, partner } = await ask('PATCH /api/initiatives/:id/me', { id: initiative.id, body: self })
      joined({ ...initiative, name, partner, organization: self.organization, ...shared(self) })
    } catch (error) {
      setBusy(false)
      if (error instanceof AppError && !mayPass(error) && ENDS.has(error.status)) refused(error)
      else setProblem(error instanceof AppError ? error.message : words.join.unreachable)
    }
  }
  return { busy, problem, sitDown }
}

const shared = (self: Seat): { shared?: true } => (self.shared ? { shared: true } : {})

/** Nothing that is typed here again would be taken. */
const ENDS: ReadonlySet<number> = new Set([401, 403, 404, 410])
