import type { Self } from '../../shared/api.ts'
import { refusal } from '../refusal.ts'
import type { PersonRow } from '../storage/tables.ts'

/** What is said of whom somebody speaks for. `organization`: one that is none of the partners. */
export type Said = Pick<Self, 'partner' | 'organization'>

/** Somebody of whom nothing is known yet. */
export const newPerson = (initiative: string, id: string): PersonRow => ({
  id,
  initiative,
  name: '',
  partner: null,
  organization: '',
  confirmed: false,
  reviewer: false,
  endedAt: null,
})

/**
 * A person with what was said of whom they speak for. What they say of themselves is their own word, unless they lead
 * (`isSure`); saying the same again leaves it confirmed. Throws bad-request where both a partner and another
 * organization are given.
 */
export const speaking = (
  before: PersonRow,
  { partner: given, organization: named }: Said,
  isSure: boolean,
): PersonRow => {
  if (given === undefined && named === undefined) return before
  if (given && named) throw refusal('bad-request', 'organization must be left out where a partner is given.')
  const partner = given === undefined && !named ? before.partner : (given ?? null)
  const organization = partner === null ? (named ?? '') : ''
  const isSame = partner === before.partner && organization === before.organization
  return { ...before, partner, organization, confirmed: isSure || (isSame && before.confirmed) }
}
