import { share } from '../../messages/en/share.ts'
import { whenSaid } from './dates.ts'
import type { KnownLink } from './links.ts'

/** How many came through some links, and when the last one did. */
export const joinedSaid = (links: readonly KnownLink[]): string => {
  const count = links.reduce((sum, { joined }) => sum + joined, 0)
  const last = links
    .map(({ lastJoinedAt }) => lastJoinedAt ?? '')
    .toSorted()
    .at(-1)
  return share.joined(count, last ? whenSaid(last) : '')
}
