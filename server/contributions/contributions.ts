import { Hono } from 'hono'
import { etag } from 'hono/etag'

import { refusal } from '../refusal.ts'
import { check, limitBody, readJson } from '../http/body.ts'
import type { Parts } from '../parts.ts'
import type { ContributionRow } from '../storage/tables.ts'
import { createAnswers, keysOf } from './answers.ts'
import { type Asker, askerOf, findOf, isSender } from './askers.ts'
import { forgetWords, withdraw } from './forgetting.ts'
import { mayRead, readableBy, shown } from './may-read.ts'
import { mayReview, review, Verdict } from './review.ts'
import { amend, isOpen, readSent, send } from './sending.ts'
import { tellOf } from './telling.ts'

const LIST = '/api/initiatives/:id/contributions'
const ONE = '/api/initiatives/:id/contributions/:contribution'

/** What the community sends in, and how it is answered. Who sent what is in the index alone. */
export const contributionRoutes = (parts: Parts) => {
  const answerOnce = createAnswers(parts)
  return new Hono()
    .post(LIST, parts.access.needs('contributor'), async (c) => {
      const { member } = c.var
      const given = await readJson(c)
      const keys = keysOf(c, given)
      const answer = await answerOnce(member, keys, async () => {
        const sent = await readSent(parts, member.initiative.id, given)
        return send(c, parts, member, sent, keys)
      })
      tellOf(parts, member.initiative.id, answer.id)
      return c.json(answer, 201)
    })
    .get(LIST, limitBody(), etag(), async (c) => {
      const asker = await askerOf(c, parts)
      c.header('Cache-Control', 'private, no-cache')
      return c.json(readableBy(parts, asker).map((row) => shown(row, asker)))
    })
    .get(ONE, limitBody(), etag(), async (c) => {
      const asker = await askerOf(c, parts)
      const row = findOf(c, parts, asker)
      if (!mayRead(asker, row)) throw refusal('not-allowed')
      c.header('Cache-Control', 'private, no-cache')
      return c.json(shown(row, asker))
    })
    .patch(ONE, limitBody(), async (c) => {
      const asker = await askerOf(c, parts)
      const given = await readJson(c)
      const row = findOf(c, parts, asker)
      await change(parts, asker, row, given)
      tellOf(parts, row.initiative, row.id, row)
      return c.json(shown(findOf(c, parts, asker), asker))
    })
    .delete(ONE, limitBody(), async (c) => {
      const asker = await askerOf(c, parts)
      const row = findOf(c, parts, asker)
      await takeAway(parts, asker, row)
      tellOf(parts, row.initiative, row.id, row)
      return c.body(null, 204)
    })
}

/** A change with a status is an answer by those who review; any other is the sender's. */
const change = async (parts: Parts, asker: Asker, row: ContributionRow, given: object): Promise<void> => {
  if ('status' in given) {
    if (!asker.member || !mayReview(asker.member)) throw refusal('not-allowed')
    return review(parts, asker.member, row, check(Verdict, given))
  }
  if (!isSender(asker, row)) throw refusal('not-allowed')
  return amend(parts, row, given)
}

/** Its sender takes it back while it is open; those who review take away the words of what was answered. */
const takeAway = async (parts: Parts, asker: Asker, row: ContributionRow): Promise<void> => {
  const reviews = asker.member !== undefined && mayReview(asker.member)
  if (isSender(asker, row) && (isOpen(row) || !reviews)) return withdraw(parts, row)
  if (!reviews) throw refusal('not-allowed')
  return forgetWords(parts, row)
}
