import { dayOfSerial } from './dates.ts'
import { type Cell, cell, linesOf, type Noticed, type Table } from './table.ts'
import { readTyped, type Size } from './typed.ts'

/** What is on the clipboard: the first table of its HTML, or else its text. */
export const readClipboard = (data: Pick<DataTransfer, 'getData'>, size: Size): Table => {
  const text = data.getData('text/plain')
  const html = data.getData('text/html')
  const table = /<table/i.test(html) ? tableIn(html) : undefined
  return table && table.lines.length > 0 ? table : readTyped(text, size)
}

/** Nothing in it is run or fetched: a document that is parsed stays apart from the page. */
const tableIn = (html: string): Table | undefined => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const table = page.querySelector('table')
  if (!table) return undefined
  const spans: Span[] = []
  const rows = [...table.rows].map((row) => cellsOf(row, spans))
  const noticed: Noticed[] = []
  const counted = rows.flat().find(({ day }) => day !== undefined)
  if (counted?.day !== undefined) noticed.push({ what: 'excel-days', shown: counted.text, day: counted.day })
  table.remove()
  const beside = cell(wordsOf(page.body).replaceAll(/\s*\n\s*/g, ' · ')).text
  if (beside !== '') noticed.push({ what: 'beside', text: beside })
  return { lines: linesOf(rows), noticed }
}

/** White space in the file is none on the page; a paragraph or a break begins a line. */
const wordsOf = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replaceAll(/\s+/g, ' ')
  if (/^(STYLE|SCRIPT)$/.test(node.nodeName)) return ''
  const inner = [...node.childNodes].map(wordsOf).join('')
  if (node.nodeName === 'BR') return '\n'
  return /^(P|DIV|LI|TR|H\d)$/.test(node.nodeName) ? `${inner}\n` : inner
}

type Span = { at: number; left: number; cell: Cell }

/** A row's cells, those that reach down into it from above included; one that reaches across leaves room. */
const cellsOf = (row: HTMLTableRowElement, spans: Span[]): Cell[] => {
  const cells: Cell[] = []
  const own = [...row.cells]
  for (let at = 0; own.length > 0 || spans.some((span) => span.at >= at && span.left > 0); at++) {
    const above = spans.find((span) => span.at === at && span.left > 0)
    if (above) {
      above.left--
      cells.push(above.cell)
      continue
    }
    const next = own.shift()
    const read = next ? cellOf(next) : cell('')
    cells.push(read, ...Array.from({ length: Math.min(next?.colSpan ?? 1, 100) - 1 }, () => cell('')))
    if (next && next.rowSpan > 1) spans.push({ at, left: next.rowSpan - 1, cell: read })
    at += Math.min(next?.colSpan ?? 1, 100) - 1
  }
  return cells
}

/** What a cell says; Excel gives the number of a day beside how it is shown. */
const cellOf = (element: HTMLTableCellElement): Cell => {
  const read = cell(
    wordsOf(element)
      .split('\n')
      .map((line) => line.trim())
      .join('\n'),
  )
  const serial = Number(element.getAttribute('x:num'))
  const looksLikeDay = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/.test(read.text)
  return serial > 36_525 && serial < 73_051 && looksLikeDay ? { ...read, day: dayOfSerial(serial) } : read
}
