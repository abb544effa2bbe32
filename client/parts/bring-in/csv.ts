import Papa from 'papaparse'

import { type Cell, cell, linesOf, type Noticed, type Table } from './table.ts'

/** What Excel itself writes above a table to say what stands between its cells. */
const SAYS = /^\uFEFF?sep=(.)\r?\n/i

/** Reads text whose cells are parted by commas, semicolons, tabs or bars. Never throws. */
export const readDelimited = (text: string): Table => {
  const said = SAYS.exec(text)
  const words = said ? text.slice(said[0].length) : text.replace(/^\uFEFF/, '')
  const { rows, delimiter, brokenAt } = parse(words, said?.[1])
  const above: string[][] = said ? [[]] : []
  const noticed: Noticed[] = []
  if (delimiter !== ',' && rows.some((row) => row.length > 1))
    noticed.push({ what: 'delimiter', is: delimiter })
  if (brokenAt !== undefined) noticed.push({ what: 'quotes', row: brokenAt + above.length })
  return { lines: linesOf([...above, ...rows].map((row) => row.map(unmarked))), noticed }
}

/** What a spreadsheet puts on the clipboard: tabs between cells, a cell with line breaks in quotes. */
export const readTabs = (text: string): Table => ({
  lines: linesOf(parse(text, '\t').rows.map((row) => row.map(cell))),
  noticed: [],
})

/** Without the mark that our own tables put before words which a spreadsheet would calculate. */
const unmarked = (text: string): Cell => cell(text.replace(/^'(?='*\s*[=+\-@])/, ''))

type Parsed = { rows: string[][]; delimiter: string; brokenAt?: number }

const parse = (text: string, delimiter = likelyDelimiter(text)): Parsed => {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter })
  const broken = errors.find(({ code }) => code === 'MissingQuotes')
  if (!broken) return { rows: data, delimiter }
  // a quote that never ends took all that follows into one cell: from its row on, quotes are letters like others
  const row = broken.row ?? 0
  const from = text.lastIndexOf('\n', Math.max(0, (broken.index ?? 0) - 1)) + 1
  const rest = Papa.parse<string[]>(text.slice(from), { delimiter, quoteChar: '\0' })
  return { rows: [...data.slice(0, row), ...rest.data], delimiter, brokenAt: row + 1 }
}

/** So many rows tell what parts their cells. */
const LOOKED_AT = 40

/** What parts the rows into equally many cells most often; of several, what makes more of them. */
const likelyDelimiter = (text: string): string => {
  const tried = [',', ';', '\t', '|'].map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: LOOKED_AT })
    const rows = data.filter((row) => row.some((one) => one.trim() !== ''))
    const alike = new Map<number, number>()
    for (const { length } of rows) if (length > 1) alike.set(length, (alike.get(length) ?? 0) + 1)
    const [[cells, count] = [1, 0]] = [...alike].toSorted((a, b) => b[1] - a[1])
    return { delimiter, part: count / Math.max(1, rows.length), cells }
  })
  const [best] = tried.toSorted((a, b) => b.part - a.part || b.cells - a.cells)
  return best && best.part > 0 ? best.delimiter : ','
}
