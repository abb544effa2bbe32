import { AppError } from '../../shared/words/errors.ts'
import { atLeast, type Role } from '../../shared/words/roles.ts'
import type { LinkRow } from '../storage/index.ts'

/** What a person's links give them: the highest role of those that live, or why none does. */
export type Standing =
  | { role: Role; link: string }
  | { ended: 'link-revoked' }
  | { ended: 'link-expired'; at: string }

export const isLive = (link: LinkRow, now: string): boolean =>
  link.revokedAt === null && (link.expiresAt === null || link.expiresAt > now)

/** `links`: all that a person came through. `now` in ISO 8601, UTC. */
export const standingOf = (links: readonly LinkRow[], now: string): Standing => {
  const [best] = links
    .filter((link) => isLive(link, now))
    .toSorted((a, b) => (a.role === b.role ? 0 : atLeast(a.role, b.role) ? -1 : 1))
  if (best) return { role: best.role, link: best.id }
  const expired = links.filter((link) => link.revokedAt === null).map(({ expiresAt }) => expiresAt ?? '')
  const at = expired.toSorted().at(-1)
  return at === undefined ? { ended: 'link-revoked' } : { ended: 'link-expired', at }
}

/** The error for who is out. A time in a sentence is ISO 8601: pages say it in the reader's own. */
export const refusalFor = (standing: Exclude<Standing, { role: Role }>): AppError =>
  standing.ended === 'link-revoked'
    ? new AppError(standing.ended)
    : new AppError(
        standing.ended,
        `This link worked until ${standing.at}. Ask whoever gave it to you, or a facilitator, for a new one.`,
      )
