import type { Context } from 'hono'

import { hashSecret } from '../access/secrets.ts'
import type { Parts } from '../parts.ts'
import type { ContributionRow, InitiativeRow } from '../storage/tables.ts'
import { mayRead } from './may-read.ts'

/** How many codes count that one reader of the news gives. */
const MOST_CODES = 100
const NONE: ReadonlySet<string> = new Set()

/**
 * The ids of the contributions that a reader of the news has the codes of, in the header `Contribution-Code` with
 * commas between. Nobody learns from the news whether a code is one.
 */
export const codedOf = (
  c: Context,
  { index }: Pick<Parts, 'index'>,
  { id }: InitiativeRow,
): ReadonlySet<string> => {
  const given = c.req.header('contribution-code')
  if (given === undefined) return NONE
  const codes = given.split(',').slice(0, MOST_CODES)
  const rows = codes.map((code) => index.contributions.findByCode(id, hashSecret(code.trim())))
  return new Set(rows.flatMap((row) => row?.id ?? []))
}

/** Tells those who may read a contribution, as it was before or as it is, that something of it changed. */
export const tellOf = (
  { news, index }: Pick<Parts, 'news' | 'index'>,
  initiative: string,
  id: string,
  before?: ContributionRow,
): void => {
  const both = [before, index.contributions.find(initiative, id)].filter((row) => row !== undefined)
  news.tell(
    initiative,
    'contributions',
    (reader) => reader.coded.has(id) || both.some((row) => mayRead({ member: reader }, row)),
  )
}
