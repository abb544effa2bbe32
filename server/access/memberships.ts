import type { Context } from 'hono'

import { AppError } from '../../shared/words/errors.ts'
import type { Parts } from '../parts.ts'
import { type Member, memberOfLink, memberOfSession } from './members.ts'

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
    return initiative ? memberIfLive(index, session.id, initiative) : []
  })
}

const memberIfLive = (...given: Parameters<typeof memberOfSession>): Member[] => {
  try {
    return [memberOfSession(...given)]
  } catch (error) {
    if (error instanceof AppError) return []
    throw error
  }
}
