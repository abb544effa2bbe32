import * as v from 'valibot'

import { AppError } from '../../shared/errors.ts'
import { id, longText, oneOf } from '../http/body.ts'
import type { Member } from '../access/members.ts'
import type { Parts } from '../parts.ts'
import type { ContributionRow } from '../storage/index.ts'
import type { IdeaBody } from './bodies.ts'
import { writeActivity, writeComment } from './in-the-plan.ts'
import { acceptOnMap, mergeOnMap, takeOffMap } from './on-the-map.ts'
import { isOpen, onMapOf } from './sending.ts'

/** How a contribution is answered. `as`: what an idea becomes; `mergeInto`: what on the map it is the same as. */
export const Verdict = v.object({
  status: oneOf(['accepted', 'declined']),
  reason: v.optional(longText),
  as: v.optional(oneOf(['activity', 'comment'])),
  mergeInto: v.optional(id),
})
type Verdict = v.InferOutput<typeof Verdict>

export const mayReview = ({ role, reviewer }: Member): boolean =>
  role === 'facilitator' || (role === 'editor' && reviewer)

/** Answers a contribution; what it changes in the record and its own status are saved together. */
export const review = async (
  parts: Parts,
  { initiative }: Member,
  row: ContributionRow,
  verdict: Verdict,
): Promise<void> => {
  if (verdict.as !== undefined && row.type !== 'idea')
    throw new AppError('bad-request', 'as is for ideas only.')
  if (verdict.mergeInto !== undefined && row.type === 'idea')
    throw new AppError('bad-request', 'mergeInto is for people, groups and connections only.')
  if (initiative.paused) throw new AppError('paused')
  if (!isOpen(row)) throw new AppError('already-reviewed')
  await (row.type === 'idea' ? reviewIdea : reviewOnMap)(parts, row, verdict)
}

const stored = ({ index }: Parts, row: ContributionRow, { status, reason }: Verdict) => {
  const changedAt = new Date().toISOString()
  return () => index.contributions.set(row.id, { status, reason: reason || null, changedAt })
}

const reviewIdea = async (parts: Parts, row: ContributionRow, verdict: Verdict): Promise<void> => {
  const store = stored(parts, row, verdict)
  if (verdict.status === 'declined') return store()
  const write = verdict.as === 'comment' ? writeComment : writeActivity
  await parts.rooms.change(row.initiative, 'plan', (doc) => write(doc, row.id, row.body as IdeaBody), store)
}

const reviewOnMap = async (parts: Parts, row: ContributionRow, verdict: Verdict): Promise<void> => {
  const store = stored(parts, row, verdict)
  const onMap = onMapOf(row)
  const { status, mergeInto } = verdict
  if (!onMap || (status === 'declined' && row.status === 'waiting')) return store()
  await parts.rooms.change(
    row.initiative,
    'map',
    (doc) => {
      if (status === 'declined') takeOffMap(doc, onMap)
      else if (mergeInto === undefined) acceptOnMap(doc, onMap, row.status === 'shown')
      else mergeOnMap(doc, onMap, mergeInto)
    },
    store,
  )
}
