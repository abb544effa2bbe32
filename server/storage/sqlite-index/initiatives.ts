import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'

import type { InitiativeIndex, InitiativeRow } from '../index.ts'

/** Until notes had a switch of their own, nothing was stored for it. */
const read = (row: Record<string, SQLOutputValue>): InitiativeRow =>
  ({
    ...row,
    shares: { notes: false, ...JSON.parse(String(row.shares)) },
    paused: row.paused === 1,
  }) as InitiativeRow

const write = ({ shares, paused, ...row }: InitiativeRow) => ({
  ...row,
  shares: JSON.stringify(shares),
  paused: paused ? 1 : 0,
})

export const sqliteInitiatives = (database: DatabaseSync): InitiativeIndex => {
  const columns = `id, title, shares, review, structure, paused, salt, marks, created_at AS createdAt,
    deleted_at AS deletedAt`
  const put = database.prepare(
    `INSERT INTO initiatives
    (id, title, shares, review, structure, paused, salt, marks, created_at, deleted_at) VALUES
    (:id, :title, :shares, :review, :structure, :paused, :salt, :marks, :createdAt, :deletedAt)
    ON CONFLICT (id) DO UPDATE SET title = :title, shares = :shares, review = :review, structure = :structure,
    paused = :paused, marks = :marks, deleted_at = :deletedAt`,
  )
  const find = database.prepare(`SELECT ${columns} FROM initiatives WHERE id = ?`)
  const all = database.prepare(`SELECT ${columns} FROM initiatives ORDER BY created_at, id`)
  const remove = database.prepare('DELETE FROM initiatives WHERE id = ?')

  const findOne = (id: string): InitiativeRow | undefined => {
    const row = find.get(id)
    return row && read(row)
  }
  return {
    add: (initiative) => void put.run(write(initiative)),
    find: findOne,
    all: () => all.all().map(read),
    set(id, changes) {
      const before = findOne(id)
      if (before) put.run(write({ ...before, ...changes }))
    },
    remove: (id) => void remove.run(id),
  }
}
