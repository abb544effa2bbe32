import type { ErrorCode } from '../../shared/errors.ts'
import { atLeast, type Role } from '../../shared/roles.ts'
import type { LinkRow } from '../storage/index.ts'

/** What a person's links give them: the highest role of those that live, or why none does. */
export type Standing =
  | { role: Role; link: string }
  | { ended: Extract<ErrorCode, 'link-revoked' | 'link-expired'> }

export const isLive = (link: LinkRow, now: string): boolean =>
  link.revokedAt === null && (link.expiresAt === null || link.expiresAt > now)

/** `links`: all that a person came through. `now` in ISO 8601, UTC. */
export const standingOf = (links: readonly LinkRow[], now: string): Standing => {
  const [best] = links
    .filter((link) => isLive(link, now))
    .toSorted((a, b) => (a.role === b.role ? 0 : atLeast(a.role, b.role) ? -1 : 1))
  if (best) return { role: best.role, link: best.id }
  const allRevoked = links.every((link) => link.revokedAt !== null)
  return { ended: allRevoked ? 'link-revoked' : 'link-expired' }
}
