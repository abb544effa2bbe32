import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'

import type { Change, Rows } from '../storage.ts'
import {
  columnName,
  type ColumnType,
  ORDERED,
  type Table,
  type TableName,
  type TableRows,
  TABLES,
} from '../tables.ts'

const NAMES = Object.keys(TABLES) as TableName[]

type Statements = { put: StatementSync; remove: StatementSync; of: StatementSync | undefined }
type Row = Record<string, SQLOutputValue>

/** The rows of all tables, by what is said of the tables: no other place knows their columns. */
export class SqliteRows {
  readonly #statements: Record<TableName, Statements>

  constructor(database: DatabaseSync) {
    this.#statements = Object.fromEntries(
      NAMES.map((name) => [name, statementsOf(database, name)]),
    ) as Record<TableName, Statements>
  }

  /** Within a transaction. */
  change(change: Change): void {
    const { put, remove } = this.#statements[change.table]
    if ('put' in change) put.run(written(change.table, change.put))
    else remove.run(change.remove as Record<string, SQLInputValue>)
  }

  /** All rows of an initiative; null when there is none. */
  all(id: string): Rows | null {
    const [initiative] = this.of('initiatives', id)
    if (!initiative) return null
    return {
      initiative,
      links: this.of('links', id),
      people: this.of('people', id),
      admissions: this.of('admissions', id),
      seats: this.of('seats', id),
      codes: this.of('codes', id),
      roomCodes: this.of('roomCodes', id),
      contributions: this.of('contributions', id),
      comments: this.of('comments', id),
      visits: this.of('visits', id),
      answers: this.of('answers', id),
    }
  }

  /** The rows of a table that belong to an initiative, in the order in which they were first put. */
  of<Name extends TableName>(table: Name, initiative: string): TableRows[Name][] {
    return (this.#statements[table].of?.all(initiative) ?? []).map((row) => readRow(table, row))
  }
}

/** The columns of a table, to select and to read with `readRow`. */
export const columnsOf = (name: TableName): string => {
  const table = TABLES[name] as Table<object>
  return Object.keys(table.columns)
    .map((property) => `${table.name}.${columnName(property)} AS "${property}"`)
    .join(', ')
}

export const readRow = <Name extends TableName>(name: Name, row: Row): TableRows[Name] => {
  const columns: Record<string, ColumnType> = TABLES[name].columns
  return Object.fromEntries(
    Object.entries(columns).map(([property, type]) => [property, readValue(type, row[property])]),
  ) as TableRows[Name]
}

const readValue = (type: ColumnType, value: SQLOutputValue | undefined): unknown => {
  if (type === 'json') return JSON.parse(String(value))
  return type === 'flag' ? value === 1 : value
}

const written = (name: TableName, row: object): Record<string, SQLInputValue> =>
  Object.fromEntries(
    Object.entries(TABLES[name].columns).map(([property, type]) => {
      const value = (row as Record<string, SQLInputValue>)[property] ?? null
      if (type === 'json') return [property, JSON.stringify(value)]
      return [property, type === 'flag' ? Number(value) : value]
    }),
  )

const statementsOf = (database: DatabaseSync, name: TableName): Statements => {
  const table = TABLES[name] as Table<object>
  const properties = Object.keys(table.columns)
  const key: readonly string[] = table.key
  const set = properties
    .filter((property) => !key.includes(property))
    .map((property) => `${columnName(property)} = :${property}`)
  const found = key.map((property) => `${columnName(property)} = :${property}`).join(' AND ')
  const of = selectOf(name, table)
  return {
    put: database.prepare(
      `INSERT INTO ${table.name} (${properties.map(columnName).join(', ')})
      VALUES (${properties.map((property) => `:${property}`).join(', ')})
      ON CONFLICT (${key.map(columnName).join(', ')}) DO ${set.length > 0 ? `UPDATE SET ${set.join(', ')}` : 'NOTHING'}`,
    ),
    remove: database.prepare(`DELETE FROM ${table.name} WHERE ${found}`),
    of: of === undefined ? undefined : database.prepare(of),
  }
}

/** How the rows of an initiative are selected; tables without a number of their own for each row are sorted by their key. */
const selectOf = (name: TableName, table: Table<object>): string | undefined => {
  const order = ORDERED.has(name) ? `${table.name}.rowid` : table.key.map((one) => columnName(one)).join(', ')
  const select = `SELECT ${columnsOf(name)} FROM ${table.name}`
  if (name === 'initiatives') return `${select} WHERE id = ?`
  if ('initiative' in table.columns) return `${select} WHERE ${table.name}.initiative = ? ORDER BY ${order}`
  if (!table.through) return undefined
  const over = TABLES[table.through.table].name
  return `${select} JOIN ${over} ON ${over}.id = ${table.name}.${columnName(table.through.column)}
    WHERE ${over}.initiative = ? ORDER BY ${order}`
}
