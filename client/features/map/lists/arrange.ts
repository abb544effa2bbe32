import type { Actor, Connection } from '../../../../shared/model/kinds.ts'
import { plainName } from '../../../../shared/names.ts'
import type { AskedOf, Asked, Filters, PeopleColumn, Sort, ConnectionColumn } from './asked.ts'
import { only } from './asked.ts'
import { byColumn, peopleValue, connectionValue } from './order.ts'
import { groupOf, GROUPS } from './groups.ts'

/** What is alive in the record, in no order. `partners`: their names. */
export type MapRecord = {
  actors: readonly Actor[]
  connections: readonly Connection[]
  partners: ReadonlyMap<string, string>
}

/** How many are on screen, of how many. */
export type Count = { shown: number; all: number }

/** What is shown where, in each of the views that are not drawn: of rows, columns and cells the ids. */
export type Arranged = {
  /** Rows of the table of people and groups; rows and columns of the matrix. */
  people: readonly string[]
  /** Rows of the table of connections. */
  connections: readonly string[]
  /** The outline: each group with those in it. Only groups that have any. */
  groups: readonly { key: string; ids: readonly string[] }[]
  /** The connections of each, told from their end; those the filters ask for. */
  connectionsOf: ReadonlyMap<string, readonly string[]>
  /** How many connections each has, whatever is asked for. */
  degree: ReadonlyMap<string, number>
  /** By `cellKey`: the connections of a cell of the matrix. One that goes both ways is in two. */
  cells: ReadonlyMap<string, readonly string[]>
  counts: { people: Count; connections: Count }
}

/** The cell of whom it begins with, and whom it leads to. */
export const cellKey = (from: string, to: string): string => `${from}/${to}`

const NONE: ReadonlySet<string> = new Set()

/** `of`: of what the filters ask there; `held`: what stays in sight whatever they ask, since somebody is at work on it. */
export const arrange = (
  record: MapRecord,
  asked: Asked,
  { of, held = NONE }: { of: AskedOf; held?: ReadonlySet<string> },
): Arranged => {
  const filters = only(asked.filters, of)
  const actors = new Map(record.actors.map((one) => [one.id, one]))
  const named = new Map(record.actors.map(({ id, name }) => [id, name]))
  const ends = { ...record, named }
  const connected = record.connections.filter(
    ({ from, to }) => from !== to && actors.has(from) && actors.has(to),
  )
  const degree = new Map<string, number>()
  for (const { from, to } of connected)
    for (const end of [from, to]) degree.set(end, (degree.get(end) ?? 0) + 1)
  const wanted = connected.filter(
    (one) => held.has(one.id) || filters.connectionKind === undefined || one.kind === filters.connectionKind,
  )
  const people = sorted(
    record.actors.filter((one) => held.has(one.id) || matches(one, filters)),
    asked.people,
    { valueOf: (one, column) => peopleValue(one, column, { ...ends, degree }), nameOf: ({ name }) => name },
  )
  const connections = sorted(
    wanted.filter(
      (one) => of !== 'connections' || held.has(one.id) || connectionMatches(one, filters, named),
    ),
    asked.connections,
    { valueOf: (one, column) => connectionValue(one, column, ends), nameOf: ({ to }) => named.get(to) ?? '' },
  )
  return {
    people: people.map(({ id }) => id),
    connections: connections.map(({ id }) => id),
    groups: groupsOf(people, asked),
    connectionsOf: connectionsOf(connections),
    degree,
    cells: cellsOf(connections),
    counts: {
      people: { shown: people.length, all: record.actors.length },
      connections: { shown: connections.length, all: connected.length },
    },
  }
}

const sorted = <T extends { id: string }, C extends PeopleColumn | ConnectionColumn>(
  all: readonly T[],
  sort: Sort<C>,
  of: { valueOf: (one: T, column: C) => string | number | undefined; nameOf: (one: T) => string },
): T[] => {
  const keyed = all.map((one) => ({ one, id: one.id, value: of.valueOf(one, sort.by), name: of.nameOf(one) }))
  return keyed.toSorted(byColumn(sort.isDown)).map(({ one }) => one)
}

const matches = (one: Actor, { text, kind, sure, touch }: Filters): boolean =>
  (kind === undefined || one.kind === kind) &&
  (sure === undefined || (one.certainty ?? 'unknown') === sure) &&
  (touch === undefined || (one.touch ?? 'nobody') === touch) &&
  (text === undefined || hasWords([one.name, one.note, one.nextStep ?? ''], text))

const connectionMatches = (
  { from, to, note = '' }: Connection,
  { text }: Filters,
  named: ReadonlyMap<string, string>,
): boolean => text === undefined || hasWords([named.get(from) ?? '', named.get(to) ?? '', note], text)

const hasWords = (all: readonly string[], text: string): boolean => {
  const words = plainName(all.join(' '))
  return plainName(text)
    .split(' ')
    .every((word) => words.includes(word))
}

const groupsOf = (people: readonly Actor[], { by }: Asked): Arranged['groups'] =>
  GROUPS[by].flatMap((key) => {
    const ids = people.filter((one) => groupOf(one, by) === key).map(({ id }) => id)
    return ids.length === 0 ? [] : [{ key, ids }]
  })

const connectionsOf = (connections: readonly Connection[]): Map<string, string[]> => {
  const found = new Map<string, string[]>()
  for (const { id, from, to } of connections) for (const end of [from, to]) push(found, end, id)
  return found
}

const cellsOf = (connections: readonly Connection[]): Map<string, string[]> => {
  const cells = new Map<string, string[]>()
  for (const { id, from, to, mutual } of connections) {
    push(cells, cellKey(from, to), id)
    if (mutual) push(cells, cellKey(to, from), id)
  }
  return cells
}

const push = (lists: Map<string, string[]>, key: string, id: string): void => {
  const list = lists.get(key)
  if (list) list.push(id)
  else lists.set(key, [id])
}
