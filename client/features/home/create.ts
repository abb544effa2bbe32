import type { NewLink } from '../../../shared/api.ts'
import { keep, noteJoined } from '../../live/device.ts'
import { ask } from '../../live/http.ts'

type Given = { title: string; template: string } | { example: true }
type Made = { id: string; title: string; links: NewLink[] }

/**
 * Makes an initiative and goes there. Its links are given this once, so this device keeps them. `secret`: what some
 * servers want before they make one. Throws what `ask` throws.
 */
export const createInitiative = async (given: Given, secret: string): Promise<void> => {
  const headers: Record<string, string> = secret === '' ? {} : { authorization: `Bearer ${secret}` }
  const { id, links } = await ask<Made>('/api/initiatives', { method: 'POST', body: given, headers })
  keep(id, 'links', links)
  keep(id, 'new', true)
  noteJoined()
  location.assign(`/i/${id}/grid`)
}
