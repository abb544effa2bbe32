import type { Context } from 'hono'

import { AppError } from '../../shared/words/errors.ts'
import type { Parts } from '../parts.ts'
import { type Member, memberOfLink, memberOfSession, memberOrRefusal } from './members.ts'

/** All that the caller is in, deleted initiatives too. Throws not-joined, link-unknown and foreign-origin. */
export const membershipsOf = (c: Context, { access: { credentials }, index }: Parts): Member[] => {
  const secret = credentials.bearer(c)
  if (secret !== undefined) {
    credentials.origin(c, false)
    const link = credentials.link(c, secret)
    const initiative = index.initiatives.find(link.initiative)
    if (!initiative) throw new AppError('link-unknown')
    return [memberOfLink(index, link, initiative)]
  }
  const session = credentials.session(c)
  if (!session) throw new AppError('not-joined')
  return index.people.personsAt(session.id).flatMap((person) => {
    const initiative = index.initiatives.find(person.initiative)
    const found = initiative && memberOrRefusal(() => memberOfSession(index, session.id, initiative))
    return found === undefined || found instanceof AppError ? [] : found
  })
}
