import type { NewLink } from '../../shared/api.ts'
import type { Given } from '../../shared/calls.ts'
import { newId, newSecret } from '../../shared/ids.ts'
import type { Index } from '../index/index.ts'
import { hashSecret } from './secrets.ts'

type LinkGiven = Given<'POST /api/initiatives/:id/links'>['body']

/** Makes a link and gives its secret, this once. `origin`: what the address begins with. */
export const makeLink = (index: Index, initiative: string, given: LinkGiven, origin: string): NewLink => {
  const { role, label = '', expiresAt = null } = given
  const [id, secret] = [newId(), newSecret()]
  const createdAt = new Date().toISOString()
  index.links.add(
    { id, initiative, role, label, createdAt, expiresAt, revokedAt: null, joined: 0, lastJoinedAt: null },
    hashSecret(secret),
  )
  return { id, role, label, secret, url: `${origin}/i/${initiative}#${secret}` }
}
