import type { Beginning, Initiative } from '../../../shared/api.ts'
import { keep, keepChoice } from '../../net/kept.ts'
import { ask, bearing } from '../../net/http.ts'

type Me = Pick<Initiative, 'name' | 'partner'>

/**
 * Makes an initiative and goes there. Its links are given this once, so this device keeps them. `secret`: what some
 * servers want before they make one. `me`: who one is there; not given, it is asked there. Throws what `ask` throws.
 */
export const createInitiative = async (given: Beginning, secret: string, me?: Me): Promise<void> => {
  const headers = bearing(secret === '' ? undefined : secret)
  const { id, links } = await ask('POST /api/initiatives', { body: given, headers })
  keep(id, 'links', links)
  keep(id, 'new', true)
  keepChoice('joined', '1')
  // without it one is asked for a name there, which is no reason to stay here
  if (me) await ask('PATCH /api/initiatives/:id/me', { id, body: me }).catch(() => undefined)
  // with its secret a browser that refused the cookie is told there what to do, and nothing is lost
  const isIn = await ask('GET /api/initiatives/:id', { id }).then(
    () => true,
    () => false,
  )
  const key = links.find(({ role }) => role === 'facilitator')?.secret ?? ''
  location.assign(`/i/${id}/grid${me ? '' : '?begin'}${isIn ? '' : `#${key}`}`)
}
