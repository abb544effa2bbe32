import { refusal } from '../refusal.ts'
import { type Role, ROLES } from '../../shared/words/roles.ts'
import type { LinkRow } from '../storage/tables.ts'

/** `now` in ISO 8601, UTC, as all times are that are compared. */
export const isLive = (link: LinkRow, now: string): boolean =>
  link.revokedAt === null && (link.expiresAt === null || link.expiresAt > now)

/** The one of the highest role among the links that live. */
export const bestOf = (links: readonly LinkRow[], now: string): LinkRow | undefined =>
  links
    .filter((link) => isLive(link, now))
    .toSorted((a, b) => ROLES.indexOf(b.role) - ROLES.indexOf(a.role))[0]

/**
 * What a person has by all the links that they came through: the highest role of those that live. Throws why none does.
 * A time in a sentence is ISO 8601: pages say it in the reader's own.
 */
export const standingOf = (
  links: readonly LinkRow[],
  now = new Date().toISOString(),
): { role: Role; link: string } => {
  const best = bestOf(links, now)
  if (best) return { role: best.role, link: best.id }
  const expired = links.filter((link) => link.revokedAt === null).map(({ expiresAt }) => expiresAt ?? '')
  const at = expired.toSorted().at(-1)
  if (at === undefined) throw refusal('link-revoked')
  throw refusal(
    'link-expired',
    `This link worked until ${at}. Ask whoever gave it to you, or a facilitator, for a new one.`,
  )
}
