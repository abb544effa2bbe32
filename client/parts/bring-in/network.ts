import { cell, type Line, type Noticed, type Table } from './table.ts'

/** A file of things and what connects them, read as two tables: each field a column, each thing a line with its id. */

/** One thing: its id, and its fields by name. */
export type Thing = { ref: string; fields: ReadonlyMap<string, string> }

/** What all of these files say, as our own tables are headed. */
export const NETWORK_HEADS = {
  id: 'ID',
  label: 'Label',
  from: 'From',
  to: 'To',
  fromId: 'From ID',
  toId: 'To ID',
  direction: 'Direction',
} as const

/** Two tables of a network; either may be empty. */
export const networkTables = (
  people: readonly Thing[],
  connections: readonly Thing[],
  noticed: readonly Noticed[],
): Table[] => [
  { ...tableOf(people), of: 'people', sheet: 'Elements', noticed: [...noticed] },
  { ...tableOf(connections), of: 'connections', sheet: 'Connections', noticed: [] },
]

const tableOf = (things: readonly Thing[]): { lines: Line[] } => {
  if (things.length === 0) return { lines: [] }
  const heads = [...new Set(things.flatMap(({ fields }) => [...fields.keys()]))]
  return {
    lines: [
      { row: 0, cells: heads.map(cell) },
      ...things.map(({ ref, fields }, i) => ({
        row: i + 1,
        ref,
        cells: heads.map((head) => cell(fields.get(head) ?? '')),
      })),
    ],
  }
}

/** How often something is in a file that has no place here; nothing if it is not. */
export const apart = (of: string, names: readonly string[]): Noticed[] =>
  names.length === 0 ? [] : [{ what: 'apart', of, names: names.slice(0, 20), count: names.length }]
