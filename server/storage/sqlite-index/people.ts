import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'

import type { LinkRow, PersonIndex, PersonRow, SessionRow } from '../index.ts'
import { LINK_COLUMNS } from './links.ts'

const COLUMNS = `people.id, people.initiative, people.name, people.partner, people.organization,
  people.confirmed, people.reviewer, people.ended_at AS endedAt`

const read = (row: Record<string, SQLOutputValue>): PersonRow =>
  ({ ...row, reviewer: row.reviewer === 1, confirmed: row.confirmed === 1 }) as PersonRow

const write = (person: PersonRow) => ({
  ...person,
  confirmed: person.confirmed ? 1 : 0,
  reviewer: person.reviewer ? 1 : 0,
})

type Sessions = Pick<PersonIndex, 'addSession' | 'findSession' | 'extendSession' | 'removeSessions'>

const sqliteSessions = (database: DatabaseSync): Sessions => {
  const add = database.prepare('INSERT INTO sessions (id, hash, expires_at) VALUES (:id, :hash, :expiresAt)')
  const find = database.prepare('SELECT id, expires_at AS expiresAt FROM sessions WHERE hash = ?')
  const extend = database.prepare('UPDATE sessions SET expires_at = ? WHERE id = ?')
  const remove = database.prepare('DELETE FROM sessions WHERE expires_at <= ?')
  return {
    addSession: (session, hash) => void add.run({ ...session, hash }),
    findSession: (hash) => find.get(hash) as SessionRow | undefined,
    extendSession: (id, expiresAt) => void extend.run(expiresAt, id),
    removeSessions: (now) => void remove.run(now),
  }
}

type Persons = Pick<PersonIndex, 'put' | 'find' | 'of' | 'linksOf' | 'admit' | 'remove'>

const sqlitePersons = (database: DatabaseSync): Persons => {
  const put = database.prepare(
    `INSERT INTO people (id, initiative, name, partner, organization, confirmed, reviewer, ended_at) VALUES
    (:id, :initiative, :name, :partner, :organization, :confirmed, :reviewer, :endedAt)
    ON CONFLICT (id) DO UPDATE SET name = :name, partner = :partner, organization = :organization,
    confirmed = :confirmed, reviewer = :reviewer, ended_at = :endedAt`,
  )
  const find = database.prepare(`SELECT ${COLUMNS} FROM people WHERE initiative = ? AND id = ?`)
  const of = database.prepare(`SELECT ${COLUMNS} FROM people WHERE initiative = ? ORDER BY rowid`)
  const linksOf = database.prepare(
    `SELECT ${LINK_COLUMNS} FROM admissions JOIN links ON links.id = link WHERE person = ? ORDER BY links.rowid`,
  )
  const admit = database.prepare('INSERT OR IGNORE INTO admissions (person, link) VALUES (?, ?)')
  const remove = database.prepare('DELETE FROM people WHERE initiative = ? AND id = ?')
  return {
    put: (person) => void put.run(write(person)),
    find(initiative, id) {
      const row = find.get(initiative, id)
      return row && read(row)
    },
    of: (initiative) => of.all(initiative).map(read),
    linksOf: (person) => linksOf.all(person) as LinkRow[],
    admit: (person, link) => admit.run(person, link).changes > 0,
    remove: (initiative, id) => void remove.run(initiative, id),
  }
}

type Seats = Pick<PersonIndex, 'sit' | 'personAt' | 'personsAt' | 'leave'>

const sqliteSeats = (database: DatabaseSync): Seats => {
  const sit = database.prepare('INSERT OR REPLACE INTO seats (session, initiative, person) VALUES (?, ?, ?)')
  const at = database.prepare(
    `SELECT ${COLUMNS} FROM seats JOIN people ON people.id = person WHERE session = ? AND seats.initiative = ?`,
  )
  const allAt = database.prepare(
    `SELECT ${COLUMNS} FROM seats JOIN people ON people.id = person WHERE session = ? ORDER BY people.rowid`,
  )
  const sessions = database.prepare('SELECT session FROM seats WHERE initiative = ? AND person = ?')
  const leave = database.prepare('DELETE FROM seats WHERE session = ? AND initiative = ? RETURNING person')
  return {
    sit: (session, initiative, person) => void sit.run(session, initiative, person),
    personAt(session, initiative) {
      const row = at.get(session, initiative)
      return row && read(row)
    },
    personsAt: (session) => allAt.all(session).map(read),
    leave(session, initiative) {
      const person = leave.get(session, initiative)?.person
      return person !== undefined && sessions.all(initiative, person).length > 0
    },
  }
}

type Codes = Pick<PersonIndex, 'addCode' | 'takeCode'>

const sqliteCodes = (database: DatabaseSync): Codes => {
  const add = database.prepare(
    'INSERT OR REPLACE INTO codes (hash, initiative, person, expires_at) VALUES (?, ?, ?, ?)',
  )
  const take = database.prepare(
    'DELETE FROM codes WHERE hash = ? RETURNING initiative, person, expires_at AS expiresAt',
  )
  const old = database.prepare('DELETE FROM codes WHERE expires_at <= ?')
  return {
    addCode: (hash, initiative, person, expiresAt) => void add.run(hash, initiative, person, expiresAt),
    takeCode(hash, now) {
      old.run(now)
      return take.get(hash) as { initiative: string; person: string } | undefined
    },
  }
}

export const sqlitePeople = (database: DatabaseSync): PersonIndex => ({
  ...sqliteSessions(database),
  ...sqlitePersons(database),
  ...sqliteSeats(database),
  ...sqliteCodes(database),
})
