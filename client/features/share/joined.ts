import { share } from '../../messages/en/share.ts'
import { whenSaid } from '../../messages/when-short.ts'
import type { KnownLink } from './use-links.ts'
import type { Person } from '../../../shared/api.ts'

/** How many came through some links, how many organizations those who are in speak for, and when the last one came. */
export const joinedSaid = (links: readonly KnownLink[], people: readonly Person[]): string => {
  const count = links.reduce((sum, { joined }) => sum + joined, 0)
  const last = links
    .map(({ lastJoinedAt }) => lastJoinedAt ?? '')
    .toSorted()
    .at(-1)
  return share.joined(count, organizationsOf(links, people), last ? whenSaid(last) : '')
}

const organizationsOf = (links: readonly KnownLink[], people: readonly Person[]): number => {
  const came = people.filter((person) => links.some(({ id }) => person.links.includes(id)))
  const spokenFor = new Set(came.map(({ partner }) => partner))
  spokenFor.delete(null)
  spokenFor.delete('resident')
  return spokenFor.size
}
