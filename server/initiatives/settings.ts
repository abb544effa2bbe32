import { Hono } from 'hono'
import * as v from 'valibot'

import type { Initiative } from '../../shared/api.ts'
import { newSecret } from '../../shared/ids.ts'
import { setPlanTitle } from '../../shared/model/about.ts'
import { MAP_SHARES, REVIEWS, STRUCTURES } from '../../shared/words/choices.ts'
import { isBearer, type Member, membershipOf } from '../access/members.ts'
import { deviceOf, keepSession } from '../access/sitting.ts'
import { flag, name, oneOf, readBody } from '../http/body.ts'
import type { Parts } from '../parts.ts'
import type { InitiativeRow } from '../storage/tables.ts'
import { asksOf } from './asks.ts'

const Shares = v.object(
  {
    grid: v.optional(flag),
    agenda: v.optional(flag),
    map: v.optional(oneOf(MAP_SHARES)),
    notes: v.optional(flag),
  },
  'must say what is shared: grid, agenda, map, notes',
)
const Settings = v.object({
  title: v.optional(name),
  shares: v.optional(Shares),
  review: v.optional(oneOf(REVIEWS)),
  structure: v.optional(oneOf(STRUCTURES)),
  paused: v.optional(flag),
})

/** An initiative's settings: all members read them, facilitators change them. */
export const settingsRoutes = (parts: Parts) => {
  const { access } = parts
  return new Hono()
    .get('/api/initiatives/:id', access.needs('viewer'), async (c) => {
      if (!isBearer(c.var.member.session)) await keepSession(c, parts)
      const asks = await asksOf(parts, c.var.member)
      return c.json({ ...shown(c.var.member), ...deviceOf(c, c.var.member), ...asks })
    })
    .patch('/api/initiatives/:id', access.needs('facilitator'), async (c) => {
      const { member } = c.var
      await change(parts, member.initiative.id, await readBody(c, Settings))
      const initiative = await access.initiative(c)
      return c.json({ ...shown({ ...member, initiative }), ...deviceOf(c, member) })
    })
}

/** The answer to whoever reads or changes the settings. */
export const shown = (member: Member): Initiative => {
  const { shares, review, structure, paused } = member.initiative
  const reviews = member.role === 'editor' && member.reviewer && ({ reviewer: true } as const)
  return { ...membershipOf(member), shares, review, structure, paused, ...reviews }
}

const change = async (
  { index, rooms, news }: Parts,
  id: string,
  { shares, ...rest }: v.InferOutput<typeof Settings>,
): Promise<void> => {
  const store = (): void => {
    const before = index.initiatives.find(id)?.shares
    const after = { ...before, ...shares } as InitiativeRow['shares']
    const isOther = JSON.stringify(after) !== JSON.stringify(before)
    // who read names while they were shared must not find the same marks once they are not
    index.initiatives.set(id, { ...rest, ...(isOther && { shares: after, marks: newSecret() }) })
  }
  const { title, paused } = rest
  if (title === undefined) await index.transact(store)
  else await rooms.change(id, 'plan', (doc) => setPlanTitle(doc, title), store)
  if (paused !== undefined) rooms.setPaused(id, paused)
  news.tell(id, 'settings')
  await news.look(id)
}
