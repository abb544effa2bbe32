import writeExcelFile from 'write-excel-file/universal'

import { type Cell, listText, type Table } from './columns.ts'

/** As many letters as a cell of Excel holds. */
const MOST_LETTERS = 32_767
const WIDEST = 60
const NARROWEST = 10

/**
 * A table as a workbook that opens right in Excel: words are words, whatever they begin with, days are days, and the
 * heads stay in sight.
 */
export const workbookOf = async (sheet: string, { columns, days, rows }: Table): Promise<ArrayBuffer> => {
  const data = [
    columns.map((column) => ({ value: column, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => columns.map((column) => cellOf(row[column], days.includes(column)))),
  ]
  const widths = columns.map((column) => ({
    width: Math.min(
      WIDEST,
      Math.max(
        NARROWEST,
        ...[column, ...rows.map((row) => wordsOf(row[column]))].map(({ length }) => length + 2),
      ),
    ),
  }))
  const file = await writeExcelFile(data, { sheet, columns: widths, stickyRowsCount: 1 }).toBlob()
  return file.arrayBuffer()
}

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
  (Array.isArray(cell) ? listText(cell) : String(cell ?? ''))
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- these are what is taken out
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .slice(0, MOST_LETTERS)
