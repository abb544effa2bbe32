import { setActor } from '../../../shared/model/actors.ts'
import { setConnection } from '../../../shared/model/connections.ts'
import { waits } from '../../live/contributions.ts'
import { call } from '../../net/http.ts'
import type { Live } from '../../live/live.ts'

/**
 * Takes the mark "new, not yet discussed" off an actor or a connection. What a resident sent in is accepted through the
 * server where one may, so that they are told.
 */
export const accept = async (live: Live, kind: 'actors' | 'connections', id: string): Promise<void> => {
  if (live.initiative.get().role === 'facilitator' && (await acceptContribution(live, id))) return
  const set = kind === 'actors' ? setActor : setConnection
  live.map.act((doc) => set(doc, id, { status: 'accepted' }))
}

const acceptContribution = async ({ initiative, contributions }: Live, id: string): Promise<boolean> => {
  await contributions.refresh()
  const sent = contributions.get().value?.some((one) => one.id === id && waits(one))
  if (!sent) return false
  try {
    const path = `/api/initiatives/${initiative.get().id}/contributions/${id}`
    await call(path, { method: 'PATCH', body: { status: 'accepted' } })
  } catch {
    return false
  }
  void contributions.refresh()
  return true
}
