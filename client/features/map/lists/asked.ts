import {
  ACTOR_KINDS,
  type ActorKind,
  CERTAINTIES,
  type Certainty,
  CONNECTION_KINDS,
  type ConnectionKind,
} from '../../../../shared/words/choices.ts'

/** What the address asks of table, outline and matrix. */

/** What there are tables of. */
export const TABLES = ['people', 'connections'] as const
export type TableName = (typeof TABLES)[number]

export const COLUMNS = {
  people: [
    'name',
    'kind',
    'say',
    'position',
    'affected',
    'certainty',
    'touch',
    'connections',
    'nextStep',
    'nextStepBy',
    'nextStepDue',
  ],
  connections: ['from', 'kind', 'to', 'mutual', 'strength', 'note'],
} as const
export type PeopleColumn = (typeof COLUMNS)['people'][number]
export type ConnectionColumn = (typeof COLUMNS)['connections'][number]

/** By what the outline is parted. */
export const GROUPINGS = ['kind', 'say', 'position'] as const
export type Grouping = (typeof GROUPINGS)[number]

export type Sort<C extends string> = { by: C; isDown: boolean }

/** What is not said is not asked; who is shown must be all that is. */
export type Filters = {
  /** Words that stand in it, in any order. */
  text?: string
  kind?: ActorKind
  /** The kind of connection. */
  connectionKind?: ConnectionKind
  /** How sure one is; 'unknown': nobody said. */
  sure?: Certainty | 'unknown'
  /** The partner that is in touch; 'nobody': none. */
  touch?: string
}
export const FILTER_KEYS = ['text', 'kind', 'connectionKind', 'sure', 'touch'] as const
export type FilterKey = (typeof FILTER_KEYS)[number]

export type Asked = {
  filters: Filters
  table: TableName
  people: Sort<PeopleColumn>
  connections: Sort<ConnectionColumn>
  by: Grouping
}

type Key = FilterKey | 'of' | 'sort' | 'by'

/** Reads an address, whoever wrote it. What a table has no column for is not asked of it. */
export const readAsked = (inQuery: (key: Key) => string | undefined): Asked => {
  const table = among(TABLES, inQuery('of')) ?? 'people'
  const sort = inQuery('sort') ?? ''
  const sorted = <C extends string>(columns: readonly C[], first: C): Sort<C> => {
    const by = among(columns, sort.replace(/^-/, ''))
    return by === undefined ? { by: first, isDown: false } : { by, isDown: sort.startsWith('-') }
  }
  return {
    filters: readFilters(inQuery),
    table,
    people: table === 'people' ? sorted(COLUMNS.people, 'name') : { by: 'name', isDown: false },
    connections:
      table === 'connections' ? sorted(COLUMNS.connections, 'from') : { by: 'from', isDown: false },
    by: among(GROUPINGS, inQuery('by')) ?? 'kind',
  }
}

const readFilters = (inQuery: (key: FilterKey) => string | undefined): Filters => {
  const said = (key: FilterKey) => inQuery(key)?.trim() || undefined
  const found = {
    text: said('text'),
    kind: among(ACTOR_KINDS, said('kind')),
    connectionKind: among(CONNECTION_KINDS, said('connectionKind')),
    sure: among([...CERTAINTIES, 'unknown'] as const, said('sure')),
    touch: said('touch'),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

const among = <T extends string>(all: readonly T[], said: string | undefined): T | undefined =>
  all.find((one) => one === said)

/** What is asked of people and groups, and what of connections: elsewhere the rest of the address means nothing. */
export const ASKED_OF = {
  people: ['text', 'kind', 'sure', 'touch'],
  connections: ['text', 'connectionKind'],
  both: ['text', 'kind', 'connectionKind'],
} as const satisfies Record<string, readonly FilterKey[]>
export type AskedOf = keyof typeof ASKED_OF

export const only = (filters: Filters, of: AskedOf): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([key]) => ASKED_OF[of].some((one) => one === key)))

export const isFiltering = (filters: Filters): boolean => Object.keys(filters).length > 0
