import type { Initiative, NewLink } from '../../../shared/api.ts'
import { keep, keepChoice } from '../../net/kept.ts'
import { ask, call } from '../../net/http.ts'

type Given = { title: string; template: string } | { title?: string; record: object } | { example: true }
type Made = { id: string; title: string; links: NewLink[] }
type Me = Pick<Initiative, 'name' | 'partner'>

/**
 * Makes an initiative and goes there. Its links are given this once, so this device keeps them. `secret`: what some
 * servers want before they make one. `me`: who one is there; not given, it is asked there. Throws what `ask` throws.
 */
export const createInitiative = async (given: Given, secret: string, me?: Me): Promise<void> => {
  const headers: Record<string, string> = secret === '' ? {} : { authorization: `Bearer ${secret}` }
  const { id, links } = await ask<Made>('/api/initiatives', { method: 'POST', body: given, headers })
  keep(id, 'links', links)
  keep(id, 'new', true)
  keepChoice('joined', '1')
  // without it one is asked for a name there, which is no reason to stay here
  if (me) await call(`/api/initiatives/${id}/me`, { method: 'PATCH', body: me }).catch(() => undefined)
  // with its secret a browser that refused the cookie is told there what to do, and nothing is lost
  const isIn = await call(`/api/initiatives/${id}`).then(
    () => true,
    () => false,
  )
  const key = links.find(({ role }) => role === 'facilitator')?.secret ?? ''
  location.assign(`/i/${id}/grid${me ? '' : '?begin'}${isIn ? '' : `#${key}`}`)
}
