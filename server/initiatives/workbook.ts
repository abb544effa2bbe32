import writeExcelFile from 'write-excel-file/universal'

import type { Cell, Table } from './columns.ts'
import { wordsOf as plainWords } from './csv.ts'

/** As many letters as a cell of Excel holds. */
const MOST_LETTERS = 32_767
/** Words that every object has a property for. */
const INHERITED = new RegExp(`^(?:${Object.getOwnPropertyNames(Object.prototype).join('|')})$`)
const WIDEST = 60
const NARROWEST = 10

/**
 * Tables as a workbook that opens right in Excel, a sheet for each: words are words, whatever they begin with, days are
 * days, and the heads stay in sight.
 */
export const workbookOf = async (sheets: readonly { name: string; table: Table }[]): Promise<ArrayBuffer> => {
  const file = await writeExcelFile(
    sheets.map(({ name, table }) => ({
      data: dataOf(table),
      sheet: name,
      columns: widthsOf(table),
      stickyRowsCount: 1,
    })),
  ).toBlob()
  return file.arrayBuffer()
}

const dataOf = ({ columns, days, rows }: Table) => [
  columns.map((column) => ({ value: column, type: String, fontWeight: 'bold' as const })),
  ...rows.map((row) => columns.map((column) => cellOf(row[column], days.includes(column)))),
]

const widthsOf = ({ columns, rows }: Table) =>
  columns.map((column) => ({
    width: Math.min(
      WIDEST,
      Math.max(
        NARROWEST,
        ...[column, ...rows.map((row) => wordsOf(row[column]))].map(({ length }) => length + 2),
      ),
    ),
  }))

const cellOf = (cell: Cell, isDay: boolean) => {
  if (cell === undefined || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (isDay && typeof cell === 'string')
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  const words = wordsOf(cell)
  return words === '' ? null : { value: words, type: String, wrap: true, alignVertical: 'top' as const }
}

/** Without what a workbook cannot hold; what reads like one of its escapes is escaped. */
const wordsOf = (cell: Cell): string =>
  plainWords(cell)
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // the library looks words up among an object's own, where it finds what every object inherits
    .replace(
      INHERITED,
      (word) => `_x${word.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${word.slice(1)}`,
    )
    .slice(0, MOST_LETTERS)
