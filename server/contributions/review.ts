import * as v from 'valibot'
import type * as Y from 'yjs'

import { refusal } from '../refusal.ts'
import { id, longText, oneOf } from '../http/body.ts'
import type { Member } from '../access/members.ts'
import type { Parts } from '../parts.ts'
import type { ContributionRow } from '../storage/tables.ts'
import type { IdeaWords } from '../../shared/contribution.ts'
import { hasWords, merged } from './bodies.ts'
import { removeDeleted } from './forgetting.ts'
import { writeActivity, writeComment } from './in-the-plan.ts'
import { acceptOnMap, mergeOnMap, removeFromMap } from './on-the-map.ts'
import { isOpen, onMapOf, openStill, readSent } from './sending.ts'
import { takeAnswerBack } from './taking-back.ts'

/**
 * How a contribution is answered; `waiting` takes the answer back. `as`: what an idea becomes; `mergeInto`: what on the map it is the same as;
 * `changes`: fields that are corrected as it is accepted, null takes one away.
 */
export const Verdict = v.object({
  status: oneOf(['accepted', 'declined', 'waiting']),
  reason: v.optional(longText),
  as: v.optional(oneOf(['activity', 'comment'])),
  mergeInto: v.optional(id),
  changes: v.optional(v.looseObject({}, 'must be an object')),
})
type Verdict = v.InferOutput<typeof Verdict>

export const mayReview = ({ role, reviewer }: Pick<Member, 'role' | 'reviewer'>): boolean =>
  role === 'facilitator' || (role === 'editor' && reviewer)

/** Answers a contribution; what it changes in the record and its own status are saved together. */
export const review = async (
  parts: Parts,
  { initiative }: Member,
  row: ContributionRow,
  verdict: Verdict,
): Promise<void> => {
  if (verdict.status === 'waiting') return takeAnswerBack(parts, row)
  checkFits(row, verdict)
  if (initiative.paused) throw refusal('paused')
  if (!isOpen(row) || !hasWords(row)) throw refusal('already-reviewed')
  const { status, reason, changes } = verdict
  const given = changes && { ...merged(row.body, changes), type: row.type }
  const corrected = given && (await readSent(parts, row.initiative, given)).body
  const changedAt = new Date().toISOString()
  const store = () => {
    const body = corrected && { body: corrected }
    parts.index.contributions.set(row.initiative, row.id, {
      ...body,
      status,
      reason: reason || null,
      changedAt,
    })
  }
  if (status === 'declined' && row.status === 'waiting') {
    await parts.index.transact(() => {
      openStill(parts, row)
      store()
    })
    return removeDeleted(parts, row.initiative, [row.id])
  }
  const write = (doc: Y.Doc): void => {
    const now = openStill(parts, row)
    writeAnswer(doc, { ...now, body: corrected ?? now.body }, verdict)
  }
  await parts.rooms.change(row.initiative, row.type === 'idea' ? 'plan' : 'map', write, store)
}

const checkFits = ({ type }: ContributionRow, { status, as, mergeInto, changes }: Verdict): void => {
  if (as !== undefined && type !== 'idea') throw refusal('bad-request', 'as is for ideas only.')
  if (mergeInto !== undefined && type === 'idea')
    throw refusal('bad-request', 'mergeInto is for people, groups and connections only.')
  if (changes !== undefined && (status === 'declined' || mergeInto !== undefined))
    throw refusal('bad-request', 'changes are for what is accepted as one of its own only.')
}

/** What an answer changes in the record. */
const writeAnswer = (doc: Y.Doc, row: ContributionRow, { status, as, mergeInto, changes }: Verdict): void => {
  const onMap = onMapOf(row)
  if (!onMap) (as === 'comment' ? writeComment : writeActivity)(doc, row.id, row.body as IdeaWords)
  else if (status === 'declined') removeFromMap(doc, onMap)
  else if (mergeInto !== undefined) mergeOnMap(doc, onMap, mergeInto)
  else acceptOnMap(doc, onMap, row.status === 'shown', changes && new Set(Object.keys(changes)))
}
