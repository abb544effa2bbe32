import { type Context, Hono } from 'hono'
import * as v from 'valibot'

import { newSecret } from '../../shared/ids.ts'
import { limitBody, readBody } from '../http/body.ts'
import { localAddresses } from '../http/network.ts'
import type { Parts } from '../parts.ts'
import { addressOf, isLocal, publicOrigin } from './origins.ts'
import { readSessionToken } from './cookie.ts'

/** How long a phone may take to be found and to open the address, in milliseconds. */
const LASTS = 10 * 60_000

/** One at a time for an initiative, in memory alone: it opens nothing, and is of no use after some minutes. */
type Test = { secret: string; session: string; until: number; reachedAt: string | null }

const Answer = v.object({ test: v.string('must be text') })

/**
 * Whether other devices reach this server: a facilitator starts a test and shows its address, a phone opens it, and
 * the facilitator's page hears of it. The address lets nobody in and tells nothing.
 */
export const reachRoutes = ({ access, news }: Pick<Parts, 'access' | 'news'>) => {
  const tests = new Map<string, Test>()
  const running = (initiative: string): Test | undefined => {
    for (const [id, { until }] of tests) if (until <= Date.now()) tests.delete(id)
    return tests.get(initiative)
  }
  const isSameComputer = async (c: Context, { session }: Test): Promise<boolean> =>
    (await access.credentials.session(c))?.id === session ||
    isLocal(c) ||
    localAddresses().includes(addressOf(c, access.origins))
  return new Hono()
    .post('/api/initiatives/:id/reach', access.needs('facilitator'), (c) => {
      const { initiative, session } = c.var.member
      const test = { secret: newSecret(), session, until: Date.now() + LASTS, reachedAt: null }
      tests.set(initiative.id, test)
      news.tell(initiative.id, 'reach')
      setTimeout(() => news.tell(initiative.id, 'reach'), LASTS).unref()
      const url = `${publicOrigin(c, access.origins)}/i/${initiative.id}/reach#${test.secret}`
      return c.json({ url, expiresAt: new Date(test.until).toISOString() }, 201)
    })
    .get('/api/initiatives/:id/reach', access.needs('facilitator'), (c) => {
      const test = running(c.var.member.initiative.id)
      return c.json({ running: test !== undefined, reachedAt: test?.reachedAt ?? null })
    })
    .post('/api/initiatives/:id/reached', limitBody(), async (c) => {
      const { id } = await access.initiative(c)
      access.credentials.origin(c, readSessionToken(c) !== undefined)
      const { test: given } = await readBody(c, Answer)
      const test = running(id)
      if (test?.secret !== given) throw await access.credentials.unknown(c)
      const device = (await isSameComputer(c, test)) ? ('same' as const) : ('other' as const)
      if (device === 'other') test.reachedAt ??= new Date().toISOString()
      news.tell(id, 'reach')
      return c.json({ device })
    })
}
