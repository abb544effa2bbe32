import type { Rows, Seated } from '../storage.ts'
import { type LinkRow, type TableName, TABLES } from '../tables.ts'
import { columnsOf, readRow, rowsOf, type Statement } from './statements.ts'

/** What is asked for across tables. */

/** Between these two what is read is of one moment. */
export const BEGIN_READING: Statement = {
  name: 'begin reading',
  text: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  values: [],
}
export const END_READING: Statement = { name: 'end reading', text: 'COMMIT', values: [] }

/** The tables whose rows belong to one initiative, itself first. */
const OF_ONE = (Object.keys(TABLES) as TableName[]).filter((name) => name !== 'sessions')

export const selectRows = (initiative: string): Statement[] => OF_ONE.map((name) => rowsOf(name, initiative))

export const readRows = (found: readonly unknown[][][]): Rows | null => {
  const [initiative] = found[0] ?? []
  if (!initiative) return null
  const lists = OF_ONE.map((name, i) => [name, found[i]!.map((values) => readRow(name, values))] as const)
  return { ...Object.fromEntries(lists.slice(1)), initiative: readRow('initiatives', initiative) } as Rows
}

export const findLink = (hash: string): Statement => ({
  name: 'find link',
  text: 'SELECT initiative FROM links WHERE hash = $1',
  values: [hash],
})

export const findCode = (hash: string): Statement => ({
  name: 'find code',
  text: `SELECT initiative FROM codes WHERE hash = $1 UNION ALL
    SELECT links.initiative FROM room_codes JOIN links ON links.id = link WHERE room_codes.hash = $1`,
  values: [hash],
})

export const findSession = (hash: string): Statement => ({
  name: 'find session',
  text: 'SELECT id, expires_at FROM sessions WHERE hash = $1',
  values: [hash],
})

const SEATED = ['initiatives', 'people'] as const
const WIDTH = Object.keys(TABLES.initiatives.columns).length

export const selectSeats = (session: string): Statement[] => [
  {
    name: 'seats',
    text: `SELECT ${SEATED.map(columnsOf).join(', ')} FROM seats JOIN initiatives ON initiatives.id = seats.initiative
      JOIN people ON people.id = seats.person WHERE session = $1 ORDER BY seats.place`,
    values: [session],
  },
  {
    name: 'links of seats',
    text: `SELECT seats.person, ${columnsOf('links')} FROM seats JOIN admissions ON admissions.person = seats.person
      JOIN links ON links.id = admissions.link WHERE session = $1 ORDER BY links.place`,
    values: [session],
  },
]

export const readSeats = ([seats = [], links = []]: readonly unknown[][][]): Seated[] =>
  seats.map((values) => {
    const person = readRow('people', values.slice(WIDTH))
    const own = links.filter(([of]) => of === person.id)
    return {
      initiative: readRow('initiatives', values.slice(0, WIDTH)),
      person,
      links: own.map(([, ...link]): LinkRow => readRow('links', link)),
    }
  })

export const forget = ({ now, answers }: { now: string; answers: string }): Statement[] => [
  ...(['sessions', 'codes', 'room_codes'] as const).map((table) => ({
    name: `forget ${table}`,
    text: `DELETE FROM ${table} WHERE expires_at <= $1`,
    values: [now],
  })),
  { name: 'forget answers', text: 'DELETE FROM answers WHERE at < $1', values: [answers] },
  {
    name: 'forget writers',
    text: `DELETE FROM writers WHERE at < now() - interval '30 days' AND id NOT IN (SELECT id FROM servers)`,
    values: [],
  },
]
