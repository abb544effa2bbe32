import { mapAbout } from '../../shared/model/kinds.ts'
import type { Member } from '../access/members.ts'
import type { Parts } from '../parts.ts'

/**
 * What those who add are asked about: the map's question, also where the map is not shared, since without it nobody
 * knows who has a say in what. Those who edit have the document; those who only look are asked nothing.
 */
export const asksOf = async ({ rooms }: Pick<Parts, 'rooms'>, { initiative, role }: Member) =>
  role === 'contributor' ? { asks: { issue: await issueOf(rooms, initiative.id) } } : {}

export const issueOf = (rooms: Pick<Parts['rooms'], 'read'>, initiative: string): Promise<string> =>
  rooms.read(initiative, 'map', (doc) => mapAbout.read(doc).issue)
