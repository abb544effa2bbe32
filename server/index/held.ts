import type { Rows } from '../storage/storage.ts'
import { type TableName, type TableRows, TABLES } from '../storage/tables.ts'

/** The tables whose rows belong to an initiative. */
export type HeldTable = Exclude<TableName, 'sessions'>

type Key<Name extends HeldTable> = Partial<TableRows[Name]>

/** By which of their values, beside the key, rows are looked for. */
const LOOKED_FOR: { readonly [Name in HeldTable]?: readonly (keyof TableRows[Name] & string)[] } = {
  links: ['hash'],
  admissions: ['person'],
  seats: ['person'],
  codes: ['person'],
  contributions: ['codeHash', 'sender'],
}

/** How often rows were put or removed, of all that are held. */
let changes = 0

/** The rows of one table of one initiative, in the order in which they were first put. */
class HeldRows<Name extends HeldTable> {
  readonly #key: readonly string[]
  readonly #rows = new Map<string, TableRows[Name]>()
  readonly #by: ReadonlyMap<string, Map<unknown, Set<string>>>
  /** Another number whenever its rows were changed, or read anew. */
  version = (changes += 1)

  constructor(table: Name, rows: readonly TableRows[Name][]) {
    this.#key = TABLES[table].key
    this.#by = new Map((LOOKED_FOR[table] ?? []).map((column) => [column, new Map()]))
    for (const row of rows) this.put(row)
  }

  get(key: Key<Name>): TableRows[Name] | undefined {
    return this.#rows.get(this.#nameOf(key))
  }

  get size(): number {
    return this.#rows.size
  }

  all(): TableRows[Name][] {
    return [...this.#rows.values()]
  }

  by(column: keyof TableRows[Name] & string, value: unknown): TableRows[Name][] {
    const names = this.#by.get(column)?.get(value) ?? []
    return [...names].map((name) => this.#rows.get(name)!)
  }

  put(row: TableRows[Name]): void {
    const name = this.#nameOf(row)
    this.#forget(name)
    this.#rows.set(name, row)
    for (const [column, names] of this.#by) {
      const value = (row as Record<string, unknown>)[column]
      const found = names.get(value)
      if (found) found.add(name)
      else names.set(value, new Set([name]))
    }
  }

  remove(key: Key<Name>): void {
    const name = this.#nameOf(key)
    this.#forget(name)
    this.#rows.delete(name)
  }

  #forget(name: string): void {
    this.version = changes += 1
    const row = this.#rows.get(name) as Record<string, unknown> | undefined
    if (!row) return
    for (const [column, names] of this.#by) {
      const found = names.get(row[column])
      found?.delete(name)
      if (found?.size === 0) names.delete(row[column])
    }
  }

  #nameOf(key: object): string {
    return this.#key.map((column) => (key as Record<string, unknown>)[column]).join('/')
  }
}

/** Until notes had a switch of their own, nothing was stored for it. */
const NOT_SHARED = { notes: false }

type Tables = { [Name in HeldTable]: HeldRows<Name> }

/** All rows of an initiative that is open. */
export class Held {
  readonly #tables: Tables
  /** When somebody last asked for it, in milliseconds since 1970. */
  usedAt: number

  constructor({ initiative, ...rows }: Rows, now: number) {
    const shares = { ...NOT_SHARED, ...initiative.shares }
    this.#tables = Object.fromEntries(
      Object.entries({ initiatives: [{ ...initiative, shares }], ...rows }).map(([name, all]) => [
        name,
        new HeldRows(name as HeldTable, all as never),
      ]),
    ) as unknown as Tables
    this.usedAt = now
  }

  table<Name extends HeldTable>(name: Name): HeldRows<Name> {
    return this.#tables[name]
  }
}

/** An initiative that is about to be made. */
export const NO_ROWS: Omit<Rows, 'initiative'> = {
  links: [],
  people: [],
  admissions: [],
  seats: [],
  codes: [],
  roomCodes: [],
  contributions: [],
  comments: [],
  visits: [],
  answers: [],
}
