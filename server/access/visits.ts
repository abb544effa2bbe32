import { Hono } from 'hono'
import * as v from 'valibot'

import type { Visit } from '../../shared/api.ts'
import { flag, readBody } from '../http/body.ts'
import type { Parts } from '../parts.ts'
import type { VisitRow } from '../storage/tables.ts'

/** Milliseconds away after which one comes anew: a page that is loaded again, or a cut, is no end of a visit. */
const AWAY = 30 * 60_000
/** Characters of a state vector: enough for more than a thousand pages that have written. */
const MOST = 16_000

const vector = v.pipe(
  v.string('must be text'),
  v.maxLength(MOST, `may have at most ${MOST} characters`),
  v.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'must be base64'),
)
const Seen = v.object({ plan: vector, map: vector, begins: v.optional(flag, false) })

const isOver = ({ last }: VisitRow): boolean => Date.now() - Date.parse(last.at) > AWAY

/** What a seat had seen when it was last here: kept beside the documents, for nobody else. */
export const visitRoutes = ({ access, index }: Pick<Parts, 'access' | 'index'>) =>
  new Hono()
    .get('/api/initiatives/:id/me/visit', access.needs('editor'), (c) => {
      const { initiative, person } = c.var.member
      const visit = index.people.visitOf(initiative.id, person)
      const since = visit ? (isOver(visit) ? visit.last : visit.before) : null
      return c.json<Visit>({ since })
    })
    .post('/api/initiatives/:id/me/visit', access.needs('editor'), async (c) => {
      const { initiative, person } = c.var.member
      const { begins, ...seen } = await readBody(c, Seen)
      await index.transact(() => {
        const visit = index.people.visitOf(initiative.id, person)
        const before = visit ? (begins && isOver(visit) ? visit.last : visit.before) : null
        const last = { ...seen, at: new Date().toISOString() }
        index.people.putVisit({ initiative: initiative.id, person, last, before })
      })
      return c.body(null, 204)
    })
