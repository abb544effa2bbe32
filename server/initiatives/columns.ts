import { components, phases } from '../../shared/model/kinds.ts'
import { AFFECTED, type Bounds, INFLUENCE, POSITION } from '../../shared/words/bounds.ts'
import { affectedWord, positionWord } from '../../shared/words/said.ts'
import { choiceWords } from '../../shared/words/choices-said.ts'
import type { At, Field, Place } from '../../shared/model/fields.ts'
import type { Fields, Item, ItemKind, Values } from '../../shared/model/kind.ts'
import type { PowerMap } from '../../shared/model/map.ts'
import type { Plan } from '../../shared/model/plan.ts'

/** A kind as a table for people, of the fields that its description gives a column. */

export type Cell = string | number | string[] | undefined
/** What stands under each column. */
export type Row = Record<string, Cell>
export type Tables = { plan: Plan; map: PowerMap }
type Column = readonly [name: string, cell: (value: unknown) => Cell]
/** The name of the item of a kind. */
type NameOf = (kind: string | undefined, id: string) => string

/**
 * Several in one cell. What has in it what parts them, or begins as a line of a list does, stands in quotes, so that it
 * comes back as it is.
 */
export const listText = (all: readonly string[]): string =>
  all.map((one) => (/[;|\n\r]|^["•·-]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join('; ')

/** A kind's columns, which of them hold days (ISO), and its rows. */
export type Table = { columns: string[]; days: string[]; rows: Row[] }

/** The rows of these items, each with all columns, in the order of the fields. */
export const rowsOf = <F extends Fields>(
  tables: Tables,
  kind: ItemKind<F>,
  all: readonly (Item & Values<F>)[],
): Table => {
  const named = namesIn(tables)
  const told = Object.entries(kind.fields).map(([name, field]) => ({
    name,
    columns: columnsOf(field, named),
  }))
  // whom it is between is said in ids too, for names may be alike
  for (const [name, { isEnd, column }] of Object.entries(kind.fields))
    if (isEnd && column !== undefined) told.push({ name, columns: [[`${column} ID`, String]] })
  return {
    columns: ['ID', ...told.flatMap(({ columns }) => columns.map(([column]) => column))],
    days: Object.values(kind.fields).flatMap(({ type, column }) => (type === 'date' && column) || []),
    rows: all.map((one) => ({
      ID: one.id,
      ...Object.fromEntries(
        told.flatMap(({ name, columns }) =>
          columns.map(([column, cell]) => [column, cell((one as Record<string, unknown>)[name])]),
        ),
      ),
    })),
  }
}

const namesIn = ({ plan, map }: Tables): NameOf => {
  const names = new Map<string, string>()
  for (const [kind, all] of Object.entries({ ...plan, ...map }))
    for (const one of Array.isArray(all) ? all : []) {
      if ('id' in one) names.set(`${kind}/${one.id}`, nameOf(one))
    }
  return (kind, id) => names.get(`${kind}/${id}`) ?? ''
}

const nameOf = (one: object): string => {
  if ('name' in one) return String(one.name)
  return 'title' in one ? String(one.title) : ''
}

const columnsOf = (field: Field, named: NameOf): Column[] => {
  const { type, column, to, bounds } = field
  if (type === 'place')
    return [
      ['Phase', (value) => named(phases.name, (value as Place).phase)],
      ['Component', (value) => named(components.name, (value as Place).component)],
    ]
  if (type === 'at') return AT.flatMap(atColumns)
  if (column === undefined) return []
  if (type === 'ref')
    return [[column, (value) => listText([named(to, typeof value === 'string' ? value : '')])]]
  if (type === 'set')
    return [[column, (value) => (value as string[]).map((one) => (to === undefined ? one : named(to, one)))]]
  if (type === 'date')
    return [[column, (value) => (typeof value === 'string' ? value.slice(0, 10) : undefined)]]
  if (type === 'number' && bounds) return numberColumns(column, bounds)
  if (type === 'choice') return [[column, (value) => choiceCell(field, value)]]
  if (type === 'flag') return [[column, (value) => field.says?.[value === true ? 0 : 1]]]
  return [[column, (value) => value as Cell]]
}

/** Numbers that have words come with them. */
const SCALES = new Map<Bounds, (n: number) => string>([
  [AFFECTED, affectedWord],
  [POSITION, positionWord],
])

const numberColumns = (column: string, bounds: Bounds): Column[] => {
  const { least, most } = bounds
  const word = SCALES.get(bounds)
  const number = `${column} (${least}${least < 0 ? ' to ' : '-'}${most})`
  return [
    ...(word ? [[column, (n: unknown) => (typeof n === 'number' ? word(n) : undefined)] as const] : []),
    [number, (n) => n as Cell],
  ]
}

const AT: readonly [key: keyof At, column: string, bounds: Bounds][] = [
  ['influence', 'Say', INFLUENCE],
  ['position', 'Stance', POSITION],
]

const atColumns = ([key, column, bounds]: (typeof AT)[number]): Column[] =>
  numberColumns(column, bounds).map(([name, cell]) => [
    name,
    (value) => cell((value as At | undefined)?.[key]),
  ])

/** What has no mark is an empty list. */
const choiceCell = ({ choices, column }: Field, value: unknown): Cell => {
  const words: Record<string, string> = choices === undefined ? {} : choiceWords[choices]
  const word = words[String(value)] ?? ''
  return column === 'Tags' ? [word].filter((one) => one !== '') : word
}
