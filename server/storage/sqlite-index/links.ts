import type { DatabaseSync } from 'node:sqlite'

import type { LinkIndex, LinkRow } from '../index.ts'

/** The columns of a link, for other queries that join it. */
export const LINK_COLUMNS = `links.id, links.initiative, links.role, links.label, links.created_at AS createdAt,
  links.expires_at AS expiresAt, links.revoked_at AS revokedAt, links.joined, links.last_joined_at AS lastJoinedAt`

type Codes = Pick<LinkIndex, 'addCode' | 'findByCode'>

const sqliteRoomCodes = (database: DatabaseSync): Codes => {
  const add = database.prepare('INSERT OR REPLACE INTO room_codes (hash, link, expires_at) VALUES (?, ?, ?)')
  const old = database.prepare('DELETE FROM room_codes WHERE expires_at <= ?')
  const find = database.prepare(
    `SELECT ${LINK_COLUMNS} FROM room_codes JOIN links ON links.id = link
    WHERE room_codes.hash = ? AND room_codes.expires_at > ?`,
  )
  return {
    addCode(hash, link, expiresAt) {
      old.run(new Date().toISOString())
      add.run(hash, link, expiresAt)
    },
    findByCode: (hash, now) => find.get(hash, now) as LinkRow | undefined,
  }
}

export const sqliteLinks = (database: DatabaseSync): LinkIndex => {
  const add = database.prepare(
    `INSERT INTO links
    (id, initiative, hash, role, label, created_at, expires_at, revoked_at, joined, last_joined_at) VALUES
    (:id, :initiative, :hash, :role, :label, :createdAt, :expiresAt, :revokedAt, :joined, :lastJoinedAt)`,
  )
  const find = database.prepare(`SELECT ${LINK_COLUMNS} FROM links WHERE initiative = ? AND id = ?`)
  const findByHash = database.prepare(`SELECT ${LINK_COLUMNS} FROM links WHERE hash = ?`)
  const of = database.prepare(`SELECT ${LINK_COLUMNS} FROM links WHERE initiative = ? ORDER BY rowid`)
  const byId = database.prepare(`SELECT ${LINK_COLUMNS} FROM links WHERE id = ?`)
  const set = database.prepare('UPDATE links SET label = ?, expires_at = ?, revoked_at = ? WHERE id = ?')
  const count = database.prepare('UPDATE links SET joined = joined + 1, last_joined_at = ? WHERE id = ?')
  const next = database.prepare(
    'SELECT min(expires_at) AS at FROM links WHERE revoked_at IS NULL AND expires_at > ?',
  )
  return {
    ...sqliteRoomCodes(database),
    add: (link, hash) => void add.run({ ...link, hash }),
    find: (initiative, id) => find.get(initiative, id) as LinkRow | undefined,
    findByHash: (hash) => findByHash.get(hash) as LinkRow | undefined,
    of: (initiative) => of.all(initiative) as LinkRow[],
    set(id, changes) {
      const before = byId.get(id) as LinkRow | undefined
      if (!before) return
      const { label, expiresAt, revokedAt } = { ...before, ...changes }
      set.run(label, expiresAt, revokedAt, id)
    },
    countJoin: (id, at) => void count.run(at, id),
    nextExpiry: (now) => (next.get(now)?.at as string | null) ?? undefined,
  }
}
