import { readCellNumber } from './cell-numbers.ts'
import { readTabs } from './csv.ts'
import { cell, type Line, linesOf, partsOf, type Table } from './table.ts'

/** `B2: text, text` */
const NUMBERED = /^\s*([a-z]{1,2} ?\d{1,3})\s*[:.)–—-]\s*(.*)$/i

/** How many rows and columns of cells there are. */
export type Size = { rows: number; columns: number }

/**
 * What was typed or pasted as text: a block of a spreadsheet where there are tabs; lines that begin with the number of
 * a cell; else a title in each line. Never throws.
 */
export const readTyped = (text: string, size: Size): Table => {
  if (text.includes('\t')) return readTabs(text)
  const all = text.split(/\r\n|[\r\n\u2028\u2029]/)
  if (!all.some((line) => isOfCell(line, size)))
    return { lines: linesOf(all.map((line) => partsOf(line).map(cell))), noticed: [] }
  return { lines: numbered(all), noticed: [] }
}

/** Whether a line begins with the number of a cell that there is: other words look like one too. */
const isOfCell = (line: string, { rows, columns }: Size): boolean => {
  const number = readCellNumber(NUMBERED.exec(line)?.[1] ?? '')
  return number !== undefined && number.row < rows && number.column < columns
}

/** A line for each title, with its cell's number first; lines without a number go on in the last cell. */
const numbered = (all: readonly string[]): Line[] => {
  let at = ''
  return all.flatMap((line, i) => {
    const found = NUMBERED.exec(line)
    if (found) at = found[1] ?? ''
    const titles = found ? titlesIn(found[2] ?? '') : partsOf(line)
    return titles.map((title) => ({ row: i + 1, cells: [cell(at), cell(title)] }))
  })
}

/** Whether all lines begin with the number of a cell, or with nothing. */
export const isNumbered = (lines: readonly Line[]): boolean =>
  lines.some(({ cells }) => cells[0]?.text !== '') &&
  lines.every(({ cells }) => /^([a-z]{1,2} ?\d{1,3})?$/i.test(cells[0]?.text ?? ''))

/** Titles parted by semicolons, or where there are none by commas with a space behind them. */
const titlesIn = (words: string): string[] =>
  words
    .split(words.includes(';') ? ';' : /,\s+/)
    .map((title) => title.trim())
    .filter((title) => title !== '')
