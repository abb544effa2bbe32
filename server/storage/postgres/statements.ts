import type { Change } from '../storage.ts'
import { columnName, type ColumnType, type Table, type TableName, type TableRows, TABLES } from '../tables.ts'

type Single = string | number | null
export type Value = Single | Uint8Array | readonly Single[]

/** A statement that the database prepares once for each connection, by its name. */
export type Statement = { name: string; text: string; values: Value[] }

/** What a column is in a list that stands for many rows. */
const LISTS: Readonly<Record<ColumnType, string>> = {
  text: 'text[]',
  count: 'integer[]',
  flag: 'smallint[]',
  json: 'text[]',
}

type Row = Readonly<Record<string, unknown>>

const tableOf = (name: TableName): Table<Row> => TABLES[name] as unknown as Table<Row>

/** Some properties of rows as lists, one a column: the statement is the same for one row and for many. */
const listsOf = (table: Table<Row>, properties: readonly string[], rows: readonly Row[]): Value[] =>
  properties.map((property) => rows.map((row) => written(table.columns[property]!, row[property])))

const written = (type: ColumnType, value: unknown): Single => {
  if (type === 'json') return JSON.stringify(value ?? null)
  if (type === 'flag') return value ? 1 : 0
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

/** `unnest($1::text[], …)`, the rows that those lists stand for. */
const unnest = (table: Table<Row>, properties: readonly string[]): string =>
  `unnest(${properties.map((property, i) => `$${i + 1}::${LISTS[table.columns[property]!]}`).join(', ')})`

const put = (name: TableName, rows: readonly Row[]): Statement => {
  const table = tableOf(name)
  const properties = Object.keys(table.columns)
  const set = properties
    .filter((property) => !table.key.includes(property))
    .map((property) => `${columnName(property)} = excluded.${columnName(property)}`)
  return {
    name: `put ${table.name}`,
    text: `INSERT INTO ${table.name} (${properties.map(columnName).join(', ')})
      SELECT * FROM ${unnest(table, properties)}
      ON CONFLICT (${table.key.map(columnName).join(', ')}) DO ${set.length > 0 ? `UPDATE SET ${set.join(', ')}` : 'NOTHING'}`,
    values: listsOf(table, properties, rows),
  }
}

const remove = (name: TableName, rows: readonly Row[]): Statement => {
  const table = tableOf(name)
  const key = table.key.map(columnName)
  return {
    name: `remove ${table.name}`,
    text: `DELETE FROM ${table.name} USING ${unnest(table, table.key)} AS given (${key.join(', ')})
      WHERE ${key.map((column) => `${table.name}.${column} = given.${column}`).join(' AND ')}`,
    values: listsOf(table, table.key, rows),
  }
}

/** Changes of one table that one statement makes. */
type Group = { table: TableName; isPut: boolean; rows: Row[]; keys: Set<string> }

/** Changes in their order. Neighbours of one kind are made by one statement, which can put each row but once. */
export const changeRows = (changes: readonly Change[]): Statement[] => {
  const groups: Group[] = []
  for (const change of changes) {
    const isPut = 'put' in change
    const row: Row = isPut ? change.put : change.remove
    const key = JSON.stringify(tableOf(change.table).key.map((property) => row[property]))
    const last = groups.at(-1)
    if (last?.table === change.table && last.isPut === isPut && !last.keys.has(key)) {
      last.rows.push(row)
      last.keys.add(key)
    } else groups.push({ table: change.table, isPut, rows: [row], keys: new Set([key]) })
  }
  return groups.map(({ table, isPut, rows }) => (isPut ? put(table, rows) : remove(table, rows)))
}

/** The columns of a table, to select and to read with `readRow`. */
export const columnsOf = (name: TableName): string => {
  const table = tableOf(name)
  return Object.keys(table.columns)
    .map((property) => `${table.name}.${columnName(property)}`)
    .join(', ')
}

/** A row of values in the order of `columnsOf`. */
export const readRow = <Name extends TableName>(name: Name, values: readonly unknown[]): TableRows[Name] =>
  Object.fromEntries(
    Object.entries(tableOf(name).columns).map(([property, type], i) => [
      property,
      readValue(type, values[i]),
    ]),
  ) as TableRows[Name]

const readValue = (type: ColumnType, value: unknown): unknown => {
  if (type === 'json') return JSON.parse(String(value))
  return type === 'flag' ? value === 1 : value
}

/** The rows of a table that belong to an initiative, in the order in which they were first put. */
export const rowsOf = (name: TableName, initiative: string): Statement => {
  const table = tableOf(name)
  return {
    name: `rows of ${table.name}`,
    text: `SELECT ${columnsOf(name)} FROM ${table.name} ${whereOf(name, table)} ORDER BY ${table.name}.place`,
    values: [initiative],
  }
}

const whereOf = (name: TableName, { name: table, through }: Table<Row>): string => {
  if (name === 'initiatives') return 'WHERE id = $1'
  if (!through) return 'WHERE initiative = $1'
  const over = TABLES[through.table].name
  return `JOIN ${over} ON ${over}.id = ${table}.${columnName(through.column)} WHERE ${over}.initiative = $1`
}
