import type { Context } from 'hono'
import * as v from 'valibot'

import type { Receipt } from '../../shared/contribution.ts'
import { AppError } from '../../shared/words/errors.ts'
import { refusal } from '../refusal.ts'
import { newId, newSecret } from '../../shared/ids.ts'
import type { Member } from '../access/members.ts'
import { hashSecret } from '../access/secrets.ts'
import { check, oneOf } from '../http/body.ts'
import type { Parts } from '../parts.ts'
import type { ContributionRow } from '../storage/tables.ts'
import { keepAnswer, type Keys } from './answers.ts'
import { BODIES, merged } from './bodies.ts'
import { CONTRIBUTION_TYPES } from '../../shared/words/choices.ts'
import { checkCell } from './in-the-plan.ts'
import { noteNames } from './ends.ts'
import { amendOnMap, isHarmless, type OnMap, removeFromMap, writeOnMap } from './on-the-map.ts'

type Sent = Pick<ContributionRow, 'id' | 'type' | 'body'>

/** The contribution as the map's document has it; nothing for an idea, which is never shown unread. */
export const onMapOf = ({ id, type, body }: Sent): OnMap | undefined =>
  type === 'idea' ? undefined : ({ id, type, body } as OnMap)

/** Checks what is sent, by its type, and that what it refers to is there. Throws bad-request. */
export const readSent = async (
  { rooms }: Pick<Parts, 'rooms'>,
  initiative: string,
  given: object,
): Promise<Pick<Sent, 'type' | 'body'>> => {
  const { type } = check(v.object({ type: oneOf(CONTRIBUTION_TYPES) }), given)
  if (type === 'actor') return { type, body: check(BODIES.actor, given) }
  if (type === 'idea') {
    const body = check(BODIES.idea, given)
    await rooms.read(initiative, 'plan', (doc) => checkCell(doc, body))
    return { type, body }
  }
  const body = check(BODIES.connection, given)
  return { type, body: await rooms.read(initiative, 'map', (doc) => noteNames(doc, body)) }
}

/**
 * Takes a contribution in: it waits, or is shown at once where the initiative says so and it can harm nobody.
 * The row, and what of it is in the document, are saved together. Throws cannot-save, slow-down.
 */
export const send = async (
  c: Context,
  parts: Parts,
  member: Member,
  sent: Pick<Sent, 'type' | 'body'>,
  keys?: Keys,
) => {
  const { access, index, rooms } = parts
  access.spend(c, 'contributions', `${member.initiative.id}/${member.session}`)
  access.spend(c, 'addressContributions')
  const { id: initiative, review, paused } = member.initiative
  const [id, code, at] = [newId(), newSecret(), new Date().toISOString()]
  const keep = (status: Receipt['status']): Receipt => {
    const answer = { id, status, code }
    const row = { id, initiative, sender: member.person, ...sent, status, reason: null }
    index.contributions.add({ ...row, createdAt: at, changedAt: at }, hashSecret(code))
    if (keys !== undefined) keepAnswer(parts, member, keys, answer, at)
    return answer
  }
  const waits = () => index.transact(() => keep('waiting'))
  const onMap = onMapOf({ id, ...sent })
  if (review === 'first' || paused || !onMap) return waits()
  const isShown = await rooms.read(initiative, 'map', (doc) => isHarmless(doc, onMap))
  if (!isShown) return waits()
  try {
    await rooms.change(
      initiative,
      'map',
      (doc) => writeOnMap(doc, onMap, 'proposed'),
      () => keep('shown'),
    )
  } catch (error) {
    // the map can only be read: what is sent waits, as it does in a pause
    if (error instanceof AppError && error.code === 'paused') return waits()
    throw error
  }
  return { id, status: 'shown', code } as const
}

/** Whether the sender may still change it or take it back. */
export const isOpen = ({ status }: ContributionRow): boolean => status === 'waiting' || status === 'shown'

/** The contribution as it is now. Throws already-reviewed when it was answered or taken back meanwhile. */
export const openStill = (
  { index }: Pick<Parts, 'index'>,
  { initiative, id }: ContributionRow,
): ContributionRow => {
  const row = index.contributions.find(initiative, id)
  if (!row || !isOpen(row)) throw refusal('already-reviewed')
  return row
}

/** What the sender changes. One that is shown stays so only while it can harm nobody. */
export const amend = async (
  { index, rooms }: Parts,
  sent: ContributionRow,
  changes: object,
): Promise<void> => {
  const { initiative, id, type } = sent
  const { body } = await readSent({ rooms }, initiative, { ...merged(sent.body, changes), type })
  const row = openStill({ index }, sent)
  const changedAt = new Date().toISOString()
  const onMap = onMapOf({ id, type, body })
  if (row.status === 'waiting' || !onMap)
    return index.transact(() => index.contributions.set(initiative, id, { body, changedAt }))
  await rooms.change(
    initiative,
    'map',
    (doc) => {
      openStill({ index }, sent)
      const isShown = isHarmless(doc, onMap)
      if (isShown) amendOnMap(doc, onMap)
      else removeFromMap(doc, onMap)
      return isShown
    },
    (isShown) =>
      index.contributions.set(initiative, id, { body, changedAt, status: isShown ? 'shown' : 'waiting' }),
  )
}
