/** What a file, a clipboard or typed lines are read as, before anybody asks what it means. */

/** A cell as text. `day`: an ISO day, where the file itself says that it is one. */
export type Cell = { text: string; day?: string }

/** A row that is not empty. `row`: its number as a spreadsheet counts it, from 1. `ref`: what a file without rows calls it. */
export type Line = { row: number; ref?: string; cells: Cell[] }

/** Something that was noticed while reading, for the reader to know: each has a sentence in the messages. */
export type Noticed =
  | { what: 'encoding'; is: string }
  | { what: 'delimiter'; is: string }
  | { what: 'quotes'; row: number }
  | { what: 'excel-days'; shown: string; day: string }
  | { what: 'beside'; text: string }
  | { what: 'merged'; cells: string[] }
  | { what: 'errors'; cells: string[] }
  /** What a file of another program holds that has no place here: its own word for it, and what it is called. */
  | { what: 'apart'; of: string; names: string[]; count: number }

/** One sheet; a file without sheets has one without a name. `of`: what its lines are, where the file itself says so. */
export type Table = { sheet?: string; of?: 'people' | 'connections'; lines: Line[]; noticed: Noticed[] }

/** Why something cannot be read at all; each has a sentence in the messages. */
export type Problem =
  | 'empty'
  | 'not-text'
  | 'old-excel'
  | 'not-a-workbook'
  | 'too-large'
  | 'too-large-inside'
  | 'damaged'
  | 'locked'
  | 'damaged-json'
  | 'damaged-xml'
  | 'no-network'
  | 'refers'
  | 'too-wide'
  | 'too-long'
  | 'away'

export class CannotRead extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem)
    this.problem = problem
  }
}

/** A file of more bytes is not read. */
export const MOST_BYTES = 10 * 1024 * 1024

/** Columns beyond are those of a damaged or hostile file. */
export const MOST_COLUMNS = 200
/** Letters in a row: all of them may go into the notes of one activity. */
const MOST_LETTERS = 200_000

/** Throws `CannotRead` for a table that nobody would write. */
export const checkSize = ({ lines }: Table): void => {
  for (const { cells } of lines) {
    if (cells.length > MOST_COLUMNS) throw new CannotRead('too-wide')
    if (cells.reduce((sum, { text }) => sum + text.length, 0) > MOST_LETTERS) throw new CannotRead('too-long')
  }
}

/** A cell's words without the spaces around them; a line break is one, whoever wrote it. */
export const cell = (text: string): Cell => ({
  text: text
    .replaceAll(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replaceAll(/^[\s\u200B\uFEFF]+|[\s\u200B\uFEFF]+$/g, ''),
})

/** The rows that have something in them, with their numbers. */
export const linesOf = (rows: readonly (readonly Cell[])[]): Line[] =>
  rows.flatMap((cells, i) =>
    cells.some(({ text }) => text !== '') ? [{ row: i + 1, cells: withoutEnd(cells) }] : [],
  )

/** Without the empty cells at the end. */
const withoutEnd = (cells: readonly Cell[]): Cell[] => {
  let { length } = cells
  while (cells[length - 1]?.text === '') length--
  return cells.slice(0, length)
}

/** The lines within a cell, without empty ones and the marks of lists. */
export const partsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/^(?:[•·▪◦‣∙–*-]\s+|\d{1,3}[.)]\s+)/, ''))
    .filter((line) => line !== '')

const MEMBER = /\s*"((?:[^"]|"")*)"\s*(?=[\n;|]|$)|[^\n;|]+/g

/** Several in one cell, parted by lines, semicolons or bars; not within the quotes around one of them. */
export const membersOf = (text: string): string[] =>
  [...text.matchAll(MEMBER)]
    .map(([whole, quoted]) =>
      quoted === undefined ? whole.replace(/^\s*[•·-]\s+/, '').trim() : quoted.replaceAll('""', '"').trim(),
    )
    .filter((one) => one !== '')
