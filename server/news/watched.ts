import { listSpeakers } from '../access/people.ts'
import { issueOf } from '../initiatives/asks.ts'
import { readEdition } from '../initiatives/edition.ts'
import type { Parts } from '../parts.ts'
import type { Watched } from './watch.ts'

/**
 * What is made of more than those who read it may know of: that something else in it changed is told to nobody. The
 * edition is made of the documents; so is the question that those who add are asked, a part of what they read of the
 * settings; the speakers are made of what facilitators know of people.
 */
export const watchedOf = ({ index, rooms }: Pick<Parts, 'index' | 'rooms'>): Watched[] => [
  {
    about: 'edition',
    read: async (id) => {
      const initiative = index.initiatives.find(id)
      return initiative && readEdition(rooms, initiative)
    },
  },
  {
    about: 'settings',
    whom: ({ role }) => role === 'contributor',
    read: (id) => issueOf(rooms, id),
  },
  { about: 'speakers', read: (id) => Promise.resolve(listSpeakers({ index, rooms }, id)) },
]
