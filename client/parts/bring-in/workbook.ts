import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate'
import { default as readWorkbookFile } from 'read-excel-file/universal'

import { CannotRead, type Cell, cell, linesOf, MOST_COLUMNS, type Noticed, type Table } from './table.ts'

/** What all files of a workbook may come to, in bytes; a bomb says so before it is unpacked. */
const MOST_UNPACKED = 64 * 1024 * 1024
/** Rows that have something in them, or lie between such rows: above, a sheet is damaged or hostile. */
const MOST_ROWS_READ = 20_000

/** Reads all sheets of an XLSX file that have something in them. Throws `CannotRead`. */
export const readWorkbook = async (bytes: Uint8Array): Promise<Table[]> => {
  const files = unpack(bytes)
  const sheets = sheetsIn(files)
  const noticed = new Map(sheets.map(({ name, path }) => [name, tidy(files, path)]))
  // stored, not packed: the library unpacks what is packed in a worker of its own making, which our policy refuses
  const stored = zipSync(files, { level: 0 })
  const all = await readWorkbookFile(stored.buffer as ArrayBuffer, { trim: false }).catch(() => {
    throw new CannotRead('damaged')
  })
  return all.flatMap(({ sheet, data }) => {
    const { merged = [], errors = [] } = noticed.get(sheet) ?? {}
    const rows = data.map((row) => row.map(cellOf))
    for (const range of merged) fill(rows, range)
    const lines = linesOf(rows)
    return lines.length === 0 ? [] : [{ sheet, lines, noticed: noticedIn(merged, errors) }]
  })
}

const cellOf = (value: unknown): Cell => {
  if (value instanceof Date && !Number.isNaN(value.getTime())) {
    const day = value.toISOString().slice(0, 10)
    return { text: day, day }
  }
  return cell(
    typeof value === 'string'
      ? value
      : typeof value === 'number' || typeof value === 'boolean'
        ? `${value}`
        : '',
  )
}

const unpack = (bytes: Uint8Array): Unzipped => {
  let total = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted = /\.(xml|rels)$/.test(name)
        if (isWanted) total += originalSize
        if (total > MOST_UNPACKED) throw new CannotRead('too-large-inside')
        return isWanted
      },
    })
    if (!files['xl/workbook.xml']) throw new CannotRead('not-a-workbook')
    return files
  } catch (error) {
    throw error instanceof CannotRead ? error : new CannotRead('damaged')
  }
}

const textIn = (files: Unzipped, path: string): string => {
  const file = files[path]
  return file ? strFromU8(file) : ''
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (all, name: string) => ENTITIES[name] ?? all)

/** The sheets by name, with the file that each is in. */
const sheetsIn = (files: Unzipped): { name: string; path: string }[] => {
  const targets = new Map(
    (textIn(files, 'xl/_rels/workbook.xml.rels').match(/<Relationship\s[^>]*>/g) ?? []).map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return (textIn(files, 'xl/workbook.xml').match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []).map((tag) => {
    const target = targets.get(/\sr:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? ''
    return {
      name: unescaped(attribute(tag, 'name')),
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    }
  })
}

type Range = { from: string; to: string; top: number; left: number; bottom: number; right: number }

/**
 * Takes what is empty out of a sheet's file, of which there may be a million rows, and notes what the library does not
 * tell: merged cells, and cells that hold an error.
 */
const tidy = (files: Unzipped, path: string): { merged: Range[]; errors: string[] } => {
  const text = textIn(files, path)
    .replaceAll(/<(\w+:)?c(?:\s[^<>]*)?\/>|<(\w+:)?c(?:\s[^<>]*)?><\/(\w+:)?c>/g, '')
    .replaceAll(/<(\w+:)?row(?:\s[^<>]*)?\/>|<(\w+:)?row(?:\s[^<>]*)?>\s*<\/(\w+:)?row>/g, '')
  if (text === '') return { merged: [], errors: [] }
  const errors: string[] = []
  for (const [tag] of text.matchAll(/<(?:\w+:)?c\s[^<>]*>/g)) {
    const at = attribute(tag, 'r')
    const place = at === '' ? undefined : placeOf(at)
    if (place && (place.row > MOST_ROWS_READ || place.column > MOST_COLUMNS))
      throw new CannotRead('too-large-inside')
    if (attribute(tag, 't') === 'e') errors.push(at)
  }
  const merged = [...text.matchAll(/<(?:\w+:)?mergeCell\s[^<>]*>/g)].flatMap(
    ([tag]) => rangeOf(attribute(tag, 'ref')) ?? [],
  )
  files[path] = strToU8(text)
  return { merged, errors }
}

const placeOf = (at: string): { row: number; column: number } | undefined => {
  const [, letters = '', digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(at) ?? []
  if (digits === undefined) return undefined
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0)
  return { row: Number(digits), column }
}

const rangeOf = (ref: string): Range | undefined => {
  const [from = '', to = ''] = ref.split(':')
  const [start, end] = [placeOf(from), placeOf(to)]
  return (
    start &&
    end && {
      from,
      to,
      top: start.row - 1,
      left: start.column - 1,
      bottom: end.row - 1,
      right: end.column - 1,
    }
  )
}

/** What is merged down several rows is said of each of them; what is merged across stays a heading of its own. */
const fill = (rows: Cell[][], { top, left, bottom, right }: Range): void => {
  const first = rows[top]?.[left]
  if (!first || left !== right) return
  for (const row of rows.slice(top + 1, bottom + 1)) row[left] = first
}

const noticedIn = (merged: readonly Range[], errors: string[]): Noticed[] => {
  const down = merged.filter(({ top, bottom, left, right }) => bottom > top && left === right)
  return [
    ...(down.length > 0
      ? [{ what: 'merged' as const, cells: down.map(({ from, to }) => `${from}:${to}`) }]
      : []),
    ...(errors.length > 0 ? [{ what: 'errors' as const, cells: errors }] : []),
  ]
}
