import { Hono, type TypedResponse } from 'hono'
import { etag } from 'hono/etag'

import type { CommentOrigin, Voice } from '../../shared/api.ts'
import { isId } from '../../shared/ids.ts'
import { readAll } from '../../shared/model/collection.ts'
import { comments } from '../../shared/model/kinds-said.ts'
import type { Parts } from '../parts.ts'
import { answerOnce } from './answers.ts'
import { MOST_COMMENTS } from './noting.ts'
import { saidIn } from './said.ts'

type Said = { id: string; said: string; resolved: boolean }

/** Whose the comments are, for those who edit: their words are in the plan's document. */
export const commentRoutes = (parts: Parts) =>
  new Hono().get('/api/initiatives/:id/comments', parts.access.needs('editor'), etag(), async (c) => {
    const { id } = c.var.member.initiative
    const { body, tag } = await parts.rooms.read(id, 'plan', (doc) =>
      answerOnce(doc, parts.index.comments.version(id), () =>
        readAll(doc, comments).flatMap((one) =>
          isId(one.id) ? originOf(parts, id, { id: one.id, said: saidIn(one), resolved: one.resolved }) : [],
        ),
      ),
    )
    c.header('Cache-Control', 'private, no-cache')
    const answer = c.body(body, 200, { 'Content-Type': 'application/json', ETag: tag })
    // made into text once for all who ask
    return answer as unknown as TypedResponse<CommentOrigin[], 200, 'json'>
  })

const originOf = (
  { index }: Pick<Parts, 'index'>,
  initiative: string,
  { id, said, resolved }: Said,
): CommentOrigin => {
  const row = index.comments.find(initiative, id)
  const named = (voice: Voice): Voice => ({
    ...voice,
    name: voice.name || (index.people.find(initiative, voice.person)?.name ?? ''),
  })
  const maybe = (voice: Voice | null | undefined): Voice | null => (voice ? named(voice) : null)
  const isOver = row === undefined && index.comments.count(initiative) >= MOST_COMMENTS
  const isSentIn = row === undefined && index.contributions.find(initiative, id) !== undefined
  const changed = row?.changed?.said === said ? row.changed.by : null
  return {
    id,
    by: maybe(row?.written),
    ...(isSentIn && { isSentIn }),
    ...(isOver && !isSentIn && { isOver }),
    ...(row && row.said !== said && { changed: { by: maybe(changed) } }),
    ...(resolved && row?.resolved && { resolved: named(row.resolved) }),
  }
}
