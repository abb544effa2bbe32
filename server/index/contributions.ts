import { hashKey, seal, unseal } from '../storage/sealing.ts'
import type { ContributionRow, TableRows } from '../storage/tables.ts'
import type { OpenInitiatives } from './open-initiatives.ts'

export type ContributionIndex = ReturnType<typeof contributionsOf>

/** What was sent in to the initiatives that are open, and the answers that were given for it. */
export const contributionsOf = (open: OpenInitiatives) => {
  const rows = (initiative: string) => open.rows(initiative, 'contributions')
  const answers = (initiative: string) => open.rows(initiative, 'answers')
  return {
    /** `codeHash`: what the sender's code is found by. */
    add: (contribution: ContributionRow, codeHash: string): void =>
      open.put(contribution.initiative, 'contributions', { ...contribution, codeHash }),
    find: (initiative: string, id: string): ContributionRow | undefined =>
      shown(rows(initiative).get({ id })),
    findByCode: (initiative: string, codeHash: string): ContributionRow | undefined =>
      shown(rows(initiative).by('codeHash', codeHash)[0]),
    /** Newest first; of one sender, if given. */
    of(initiative: string, sender?: string): ContributionRow[] {
      const found = sender === undefined ? rows(initiative).all() : rows(initiative).by('sender', sender)
      return found.map(contributionOf).toReversed()
    },
    set(
      initiative: string,
      id: string,
      changes: Partial<Pick<ContributionRow, 'sender' | 'body' | 'status' | 'reason' | 'changedAt'>>,
    ): void {
      const before = rows(initiative).get({ id })
      if (before) open.put(initiative, 'contributions', { ...before, ...changes })
    },
    /** The answer that was given to a key of this sender, as JSON. Neither it nor the key is kept in the clear. */
    answerTo(initiative: string, sender: string, key: string): string | undefined {
      const found = answers(initiative).get({ initiative, sender, key: hashKey(key) })
      return found && unseal(key, found.answer)
    },
    keepAnswer: (initiative: string, sender: string, key: string, answer: string, at: string): void =>
      open.put(initiative, 'answers', {
        initiative,
        sender,
        key: hashKey(key),
        answer: seal(key, answer),
        at,
      }),
    /** Forgets answers given before a time, as the storage has. */
    forgetAnswers(initiative: string, before: string): void {
      for (const answer of answers(initiative).all())
        if (answer.at < before) answers(initiative).remove(answer)
    },
  }
}

const contributionOf = ({ codeHash: _hash, ...row }: TableRows['contributions']): ContributionRow => row

const shown = (row: TableRows['contributions'] | undefined): ContributionRow | undefined =>
  row && contributionOf(row)
