import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'

import type { ContributionIndex, ContributionRow } from '../index.ts'
import { hashKey, seal, unseal } from '../sealing.ts'

const COLUMNS = `id, initiative, sender, type, body, status, reason, created_at AS createdAt,
  changed_at AS changedAt`

const read = (row: Record<string, SQLOutputValue>): ContributionRow =>
  ({ ...row, body: JSON.parse(String(row.body)) }) as ContributionRow

const readMaybe = (row: Record<string, SQLOutputValue> | undefined): ContributionRow | undefined =>
  row && read(row)

type Answers = Pick<ContributionIndex, 'answerTo' | 'keepAnswer' | 'removeAnswers'>

const sqliteAnswers = (database: DatabaseSync): Answers => {
  const find = database.prepare('SELECT answer FROM answers WHERE initiative = ? AND sender = ? AND key = ?')
  const keep = database.prepare(
    'INSERT INTO answers (initiative, sender, key, answer, at) VALUES (?, ?, ?, ?, ?)',
  )
  const remove = database.prepare('DELETE FROM answers WHERE at < ?')
  return {
    answerTo(initiative, sender, key) {
      const sealed = find.get(initiative, sender, hashKey(key))?.answer
      return sealed === undefined ? undefined : unseal(key, String(sealed))
    },
    keepAnswer: (initiative, sender, key, answer, at) =>
      void keep.run(initiative, sender, hashKey(key), seal(key, answer), at),
    removeAnswers: (before) => void remove.run(before),
  }
}

export const sqliteContributions = (database: DatabaseSync): ContributionIndex => {
  const add = database.prepare(
    `INSERT INTO contributions
    (id, initiative, sender, code_hash, type, body, status, reason, created_at, changed_at) VALUES
    (:id, :initiative, :sender, :codeHash, :type, :body, :status, :reason, :createdAt, :changedAt)`,
  )
  const find = database.prepare(`SELECT ${COLUMNS} FROM contributions WHERE initiative = ? AND id = ?`)
  const byCode = database.prepare(
    `SELECT ${COLUMNS} FROM contributions WHERE initiative = ? AND code_hash = ?`,
  )
  const of = database.prepare(
    `SELECT ${COLUMNS} FROM contributions WHERE initiative = :initiative AND sender = ifnull(:sender, sender)
    ORDER BY contributions.rowid DESC`,
  )
  const byId = database.prepare(`SELECT ${COLUMNS} FROM contributions WHERE id = ?`)
  const set = database.prepare(
    'UPDATE contributions SET sender = ?, body = ?, status = ?, reason = ?, changed_at = ? WHERE id = ?',
  )
  return {
    ...sqliteAnswers(database),
    add: (contribution, codeHash) =>
      void add.run({ ...contribution, codeHash, body: JSON.stringify(contribution.body) }),
    find: (initiative, id) => readMaybe(find.get(initiative, id)),
    findByCode: (initiative, codeHash) => readMaybe(byCode.get(initiative, codeHash)),
    of: (initiative, sender) => of.all({ initiative, sender: sender ?? null }).map(read),
    set(id, changes) {
      const before = readMaybe(byId.get(id))
      if (!before) return
      const { sender, body, status, reason, changedAt } = { ...before, ...changes }
      set.run(sender, JSON.stringify(body), status, reason, changedAt, id)
    },
  }
}
