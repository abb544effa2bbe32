import { type Cell, listText, type Table } from './columns.ts'

/** Columns and rows as RFC 4180 text, with a mark that tells Excel it is UTF-8. */
export const csv = ({ columns, rows }: Table): string => {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))]
  return `\uFEFF${lines.map((line) => line.map(cellText).join(',')).join('\r\n')}\r\n`
}

/**
 * Words that a spreadsheet would run as a formula begin with an apostrophe, and one more if they did so before, so that
 * who reads it back knows which was ours; numbers of ours stay numbers.
 */
const cellText = (cell: Cell): string => {
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = wordsOf(cell)
  const safe = /^'*\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A cell as words, without what no reader shows and many refuse. */
export const wordsOf = (cell: Cell): string =>
  (Array.isArray(cell) ? listText(cell) : String(cell ?? ''))
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- these are what is taken out
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
