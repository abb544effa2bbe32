import type { ItemKind } from '../../../shared/model/kind.ts'
import type { actors } from '../../../shared/model/kinds.ts'
import { setFields } from '../../../shared/model/collection.ts'
import { waits } from '../../live/contributions.ts'
import { ask } from '../../net/http.ts'
import type { Live } from '../../live/live.ts'

/** What residents may propose. */
export type Proposable = ItemKind<Pick<(typeof actors)['fields'], 'status'>>

/**
 * Takes the mark "new, not yet discussed" off an actor or a connection. What a resident sent in is accepted through the
 * server where one may, so that they are told: throws what `ask` throws where that cannot be, and nothing has changed.
 */
export const accept = async (live: Live, kind: Proposable, id: string): Promise<void> => {
  if (live.initiative.get().role === 'facilitator' && (await acceptContribution(live, id))) return
  live.map.act((doc) => setFields(doc, kind, id, { status: 'accepted' }))
}

const acceptContribution = async ({ initiative, contributions }: Live, id: string): Promise<boolean> => {
  await contributions.refresh()
  const { value, error } = contributions.get()
  if (error !== undefined) throw error
  if (!value?.some((one) => one.id === id && waits(one))) return false
  const which = { id: initiative.get().id, contribution: id }
  const body = { status: 'accepted' } as const
  await ask('PATCH /api/initiatives/:id/contributions/:contribution', { ...which, body })
  void contributions.refresh()
  return true
}
