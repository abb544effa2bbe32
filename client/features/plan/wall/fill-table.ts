import { lineGapOf, lineHeightOf, lineOf, type WallCard } from './cards.ts'
import { inEqualParts } from './fill-lanes.ts'
import type { Measure } from './measure.ts'
import { lettersFor, NAME_LINE } from './names.ts'
import { LEAST_LETTERS, type Room } from './room.ts'
import { type Counts, countsOf, type Subject } from './subject.ts'

type Table = Extract<Subject, { kind: 'table' }>
type Name = Table['columns'][number]

/** A cell of the whole: its cards where all cells have room for them, else how many it has of each status. */
export type FilledCell = { counts: Counts; all: number; cards?: WallCard[] }

export type FilledTable = {
  kind: 'table'
  letters: number
  columns: Name[]
  rows: (Name & { cells: FilledCell[]; height: number })[]
  /** Widths and heights in u, and the letters of names. */
  start: number
  head: number
  columnName: { letters: number; lines: number }
  rowName: { letters: number; lines: number }
  /** Of the figures, where there are no cards; and of the marks under them. */
  figure: number
  mark: number
  /** Whether each mark has its figure, or stands alone, or there is room for none. */
  marks: 'counted' | 'alone' | 'none'
  page: number
  pages: number
}

const LETTERS = [40, 36, 32, LEAST_LETTERS]
const COLUMN_SIZES = [38, 32, 28, 24, 20, 18]
const ROW_SIZES = [34, 30, 26, 22, 18]
const HEAD_HEIGHT = 96
const HEAD_SIDES = 28
const SIDES = 28
/** Above and below a cell's lines. */
const ABOVE = 24
const NARROWEST = 11.5
/** The least that a cell with a figure needs, in u. */
const LEAST_CELL = { width: 84, height: 44 }
const START = { wide: 330, narrow: 250, many: 6 }

/** Fills the wall with the whole: with its cards if they are read from six meters, else with figures. */
export const fillTable = (table: Table, room: Room, measure: Measure, page: number): FilledTable => {
  const start = room.width < 1700 || table.columns.length > START.many ? START.narrow : START.wide
  const mostColumns = Math.max(1, Math.floor((room.width - start) / LEAST_CELL.width))
  const mostRows = Math.max(1, Math.floor((room.height - HEAD_HEIGHT - HEAD_SIDES) / LEAST_CELL.height))
  const parts = inEqualParts(
    table.rows.map((_, i) => i),
    mostRows,
  ).flatMap((rows) =>
    inEqualParts(
      table.columns.map((_, i) => i),
      mostColumns,
    ).map((columns) => ({ rows, columns })),
  )
  const at = Math.min(page, parts.length - 1)
  const { rows = [], columns = [] } = parts[at] ?? {}
  const part: Table = {
    kind: 'table',
    columns: table.columns.filter((_, i) => columns.includes(i)),
    rows: table.rows
      .filter((_, i) => rows.includes(i))
      .map((row) => ({ ...row, cells: row.cells.filter((_, i) => columns.includes(i)) })),
  }
  const laid = layTable(part, room, start, measure)
  return { kind: 'table', start, ...laid, page: at, pages: parts.length }
}

type Laid = Omit<FilledTable, 'kind' | 'start' | 'page' | 'pages'>

const layTable = (table: Table, room: Room, start: number, measure: Measure): Laid => {
  const { columns } = table
  const width = (room.width - start) / Math.max(1, columns.length)
  const columnName = lettersFor(
    columns.map(({ name }) => name),
    { width: width - HEAD_SIDES, height: HEAD_HEIGHT },
    COLUMN_SIZES,
    measure,
    'display',
  )
  const head = columnName.lines * columnName.letters * NAME_LINE + HEAD_SIDES
  const height = room.height - head
  const named = { columns, columnName, head }
  return {
    ...named,
    ...(withCards(table, { width, height, start }, measure) ??
      inFigures(table, { width, height, start }, measure)),
  }
}

type Box = { width: number; height: number; start: number }
type Rows = Omit<Laid, 'columns' | 'columnName' | 'head'>

const rowNames = (table: Table, start: number, height: number, measure: Measure) =>
  lettersFor(
    table.rows.map(({ name }) => name),
    { width: start - 50, height: height - 20 },
    ROW_SIZES,
    measure,
    'text',
  )

const withCards = (table: Table, { width, height, start }: Box, measure: Measure): Rows | undefined => {
  for (const letters of LETTERS) {
    if (width < NARROWEST * letters) continue
    const rows = table.rows.map((row) => {
      const cells = row.cells.map((all) => {
        const cards = all.map((one) => lineOf(one, width - SIDES, { letters, air: 0.5 }, measure))
        return { counts: countsOf(all), all: all.length, cards }
      })
      const highest = Math.max(...cells.map(({ cards }) => stackOf(cards, letters)))
      return { ...row, cells, height: Math.max(highest + ABOVE, 2 * LEAST_CELL.height) }
    })
    const needed = rows.reduce((sum, row) => sum + row.height, 0)
    if (needed > height) continue
    const more = (height - needed) / Math.max(1, rows.length)
    const higher = rows.map((row) => ({ ...row, height: row.height + more }))
    const least = Math.min(...higher.map((row) => row.height))
    const rowName = rowNames(table, start, least, measure)
    return { letters, rows: higher, rowName, figure: 0, mark: 0, marks: 'none' }
  }
  return undefined
}

const stackOf = (cards: WallCard[], letters: number): number =>
  cards.reduce((sum, card) => sum + lineHeightOf(card, letters) + lineGapOf(letters), 0)

const inFigures = (table: Table, { width, height, start }: Box, measure: Measure): Rows => {
  const high = height / Math.max(1, table.rows.length)
  const figure = Math.max(LEAST_LETTERS, Math.min(64, high * 0.4, width * 0.34))
  const mark = Math.max(18, figure * 0.5)
  const isHigh = figure * 1.1 + mark * 1.3 + 12 <= high
  const most = Math.max(1, ...table.rows.flatMap(({ cells }) => cells.map((all) => kindsIn(countsOf(all)))))
  const room = isHigh ? width - 24 : width - 24 - figure * 1.5
  const marks = most * mark * 2.5 <= room ? 'counted' : most * mark * 1.25 <= room ? 'alone' : 'none'
  return {
    letters: LEAST_LETTERS,
    rows: table.rows.map((row) => ({
      ...row,
      height: high,
      cells: row.cells.map((all) => ({ counts: countsOf(all), all: all.length })),
    })),
    rowName: rowNames(table, start, high, measure),
    figure,
    mark,
    marks,
  }
}

const kindsIn = (counts: Counts): number => Object.values(counts).filter((count) => count > 0).length
