import type { Person } from '../../../../shared/api.ts'
import { useStore } from '../../../live/use-live.ts'
import { isLive } from '../../../parts/kept-links.ts'
import type { KnownLink } from '../use-links.ts'
import { useReadAgain } from '../read-again.ts'

/** The links that somebody came through and could come back by. */
export const waysBack = (person: Person, links: readonly KnownLink[]): KnownLink[] =>
  links.filter((link) => isLive(link) && person.links.includes(link.id))

/** The id of what changes a person in the list: where the focus goes when another button of theirs is gone. */
export const changeId = ({ id }: Pick<Person, 'id'>): string => `change-${id}`

/** All who have joined, and `refresh` to read them again after a change. */
export const usePeople = () => {
  const read = useReadAgain('GET /api/initiatives/:id/people')
  const { value, error } = useStore(read)
  return { people: value, error, refresh: read.refresh }
}

/** Who else is out when links end, since they came through nothing else. You come through the new one yourself. */
export const othersOut = (
  person: Person,
  ending: readonly KnownLink[],
  all: { people: readonly Person[]; links: readonly KnownLink[] },
): Person[] =>
  all.people.filter((other) => {
    if (other.id === person.id || other.you) return false
    const ways = waysBack(other, all.links)
    return ways.length > 0 && ways.every((way) => ending.includes(way))
  })
