import { createHash } from 'node:crypto'

import type { Contribution, TakenBack } from '../../shared/contribution.ts'
import { atLeast } from '../../shared/words/roles.ts'
import type { Parts } from '../parts.ts'
import type { ContributionRow } from '../storage/tables.ts'
import { type Asker, type Claim, isSender } from './askers.ts'
import { asSent } from './bodies.ts'
import { mayReview } from './review.ts'

/** What somebody may read of contributions. */

/** Newest first. Those who review read all, others who edit what is shown or accepted, a sender their own. */
export const readableBy = ({ index }: Pick<Parts, 'index'>, asker: Asker): ContributionRow[] => {
  const { initiative, member, row } = asker
  if (row) return [row]
  if (!member || !atLeast(member.role, 'editor')) return index.contributions.of(initiative.id, member?.person)
  return index.contributions.of(initiative.id).filter((one) => mayRead(asker, one))
}

export const mayRead = (asker: Claim, row: ContributionRow): boolean => {
  if (isSender(asker, row)) return true
  const { member } = asker
  if (!member || !atLeast(member.role, 'editor')) return false
  return mayReview(member) || row.status === 'shown' || row.status === 'accepted'
}

/**
 * A contribution as it is read. Of one that was taken back nobody but its sender reads more than that there was one.
 * Facilitators also see which came from the same sender, not from whom.
 */
export const shown = (row: ContributionRow, asker: Asker): Contribution | TakenBack => {
  const { id, type, body, status, reason, createdAt, changedAt, sender } = row
  if (status === 'withdrawn' && !isSender(asker, row)) return { id, status }
  return {
    ...asSent(body),
    id,
    type,
    status,
    ...(reason !== null && { reason }),
    createdAt,
    changedAt,
    ...(asker.member?.role === 'facilitator' && {
      sender: createHash('sha256')
        .update(`${asker.initiative.salt}/${sender}`)
        .digest('base64url')
        .slice(0, 16),
    }),
  }
}
