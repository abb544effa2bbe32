import type { Change, Rows } from '../../../server/storage/storage.ts'
import type { CommentRow, InitiativeRow, PersonRow, TableRows } from '../../../server/storage/tables.ts'

export const THEN = '2026-01-01T00:00:00.000Z'
export const LATER = '2026-06-01T00:00:00.000Z'

/** Texts that something on the way might change. */
export const WORDS = [
  '',
  ' ',
  'Tomás und Ngọc Ánh, 子育て 👩‍👩‍👧 e\u0301 \u202Eright to left\u202C \uFEFF',
  `it's "quoted", {in,braces}, back\\slash, $1 %s NULL`,
  'line\r\nline\ttab \u0001\u007f',
  `long ${'ö'.repeat(100_000)}`,
]

export const initiative = (id: string, some: Partial<InitiativeRow> = {}): InitiativeRow => ({
  id,
  title: WORDS[2]!,
  shares: { grid: true, agenda: false, map: 'kinds', notes: true },
  review: 'first',
  structure: 'locked',
  paused: false,
  salt: 'salt',
  marks: '',
  createdAt: THEN,
  deletedAt: null,
  ...some,
})

export const person = (id: string, of: string, some: Partial<PersonRow> = {}): PersonRow => ({
  id,
  initiative: of,
  name: 'Ana',
  partner: null,
  organization: '',
  confirmed: false,
  reviewer: true,
  endedAt: null,
  ...some,
})

export const link = (id: string, of: string, some: Partial<TableRows['links']> = {}): TableRows['links'] => ({
  id,
  initiative: of,
  hash: `hash of ${id}`,
  role: 'editor',
  label: WORDS[3]!,
  createdAt: THEN,
  expiresAt: null,
  revokedAt: null,
  joined: 0,
  lastJoinedAt: null,
  ...some,
})

const contribution = (id: string, of: string, body: Record<string, unknown>): TableRows['contributions'] => ({
  id,
  initiative: of,
  sender: 'somebody',
  codeHash: `code of ${id}`,
  type: 'idea',
  body,
  status: 'waiting',
  reason: null,
  createdAt: THEN,
  changedAt: THEN,
})

const comment = (id: string, of: string, isWhole: boolean): CommentRow => {
  const voice = { name: WORDS[2]!, role: 'editor', partner: null, person: 'p', at: THEN } as const
  return {
    initiative: of,
    id,
    written: isWhole ? voice : null,
    said: WORDS[4]!,
    changed: isWhole ? { by: null, said: '' } : null,
    resolved: isWhole ? { ...voice, partner: 'resident' } : null,
  }
}

/** An initiative with two of all that belongs to one. */
export const rowsOf = (id: string): Rows => {
  const two = <T>(make: (name: string, i: number) => T): T[] =>
    ['z', 'a'].map((n, i) => make(`${id}-${n}`, i))
  return {
    initiative: initiative(id),
    links: two((name) => link(name, id)),
    people: two((name, i) => person(name, id, { name: WORDS[i], reviewer: i === 0, confirmed: i === 1 })),
    admissions: two((name) => ({ person: name, link: name })),
    seats: two((name, i) => ({ session: `session-${i}`, initiative: id, person: name })),
    codes: two((name) => ({ hash: `${name} device`, initiative: id, person: name, expiresAt: LATER })),
    roomCodes: two((name) => ({ hash: `${name} room`, link: name, expiresAt: LATER })),
    contributions: two((name) => contribution(name, id, { words: WORDS, '\0': ['\0', null, 1.5, {}] })),
    comments: two((name, i) => comment(name, id, i === 0)),
    visits: two((name, i) => ({
      initiative: id,
      person: name,
      last: { plan: WORDS[3]!, map: '', at: THEN },
      before: i === 0 ? null : { plan: '', map: WORDS[2]!, at: LATER },
    })),
    answers: two((name, i) => ({ initiative: id, sender: 'x', key: name, answer: WORDS[i + 3]!, at: THEN })),
  }
}

export const putting = ({ initiative: row, ...tables }: Rows): Change[] => [
  { table: 'initiatives', put: row },
  ...Object.entries(tables).flatMap(([table, rows]) => rows.map((put) => ({ table, put }) as Change)),
]

export const sessions: Change[] = [0, 1].map((i) => ({
  table: 'sessions',
  put: { id: `session-${i}`, hash: `secret ${i}`, expiresAt: LATER },
}))

/** The same, whatever the order of those whose order means nothing. */
export const sorted = (rows: Rows | null): unknown => {
  if (!rows) return null
  const sort = (list: readonly unknown[]): string[] => list.map((one) => JSON.stringify(one)).toSorted()
  const { admissions, seats, codes, roomCodes, comments, visits, answers, ...rest } = rows
  return { ...rest, unordered: [admissions, seats, codes, roomCodes, comments, visits, answers].map(sort) }
}
