import type { Context } from 'hono'

import { refusal } from '../refusal.ts'
import { atLeast } from '../../shared/words/roles.ts'
import type { Member } from '../access/members.ts'
import { hashSecret } from '../access/secrets.ts'
import type { Parts } from '../parts.ts'
import type { ContributionRow, InitiativeRow } from '../storage/tables.ts'

/** Who asks about contributions: a member, or whoever has the code of one. */
export type Asker = { initiative: InitiativeRow; member?: Member; row?: ContributionRow }

/** What of an asker decides what they may read. */
export type Claim = { member?: Pick<Member, 'person' | 'role' | 'reviewer'>; row?: ContributionRow }

/** Rejects as every call of an initiative does; a code that nobody knows counts as an unknown secret. */
export const askerOf = async (
  c: Context,
  { access, index }: Pick<Parts, 'access' | 'index'>,
): Promise<Asker> => {
  const { credentials } = access
  const initiative = await access.initiative(c)
  const code = c.req.header('contribution-code')
  if (code !== undefined) credentials.origin(c, false)
  const row = code === undefined ? undefined : index.contributions.findByCode(initiative.id, hashSecret(code))
  if (code !== undefined && !row) throw await credentials.unknown(c)
  const member = row ? undefined : await credentials.member(c, initiative, 'call')
  if (initiative.deletedAt !== null) throw refusal('initiative-deleted')
  if (member && !atLeast(member.role, 'contributor')) throw refusal('not-allowed')
  return { initiative, member, row }
}

/** The contribution that a call names. Throws not-found. */
export const findOf = (
  c: Context,
  { index }: Pick<Parts, 'index'>,
  { initiative }: Asker,
): ContributionRow => {
  const found = index.contributions.find(initiative.id, c.req.param('contribution') ?? '')
  if (!found) throw refusal('not-found', 'There is no such contribution.')
  return found
}

export const isSender = ({ member, row: own }: Claim, row: ContributionRow): boolean =>
  own ? own.id === row.id : member?.person === row.sender
