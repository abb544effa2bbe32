import { CAUSES_HEAD } from '../../../../shared/words/causes-sheet.ts'
import type { Cell, Line, Table } from '../../../parts/bring-in/table.ts'
import { type Answers, columnKey } from './answers.ts'
import { type Field, headSays, OFTEN, type Part, plainHead, rangeIn } from './heads.ts'
import { isScale, likelyRange, ourRange, type Range, readNumber } from './scales.ts'

/** A column with what it is read as; one of numbers with the scale that they are of. */
export type Column = {
  key: string
  at: number
  head: string
  field: Field
  sample: string
  range?: Range
  /** Whether its head says from where to where it goes, so that nothing is guessed. */
  isDeclared: boolean
}

/** A table with its columns known. `name`: how its sheet or file is called, where there are several. */
export type Sheet = {
  at: number
  name: string
  part: Part | 'out'
  hasHead: boolean
  columns: readonly Column[]
  above: readonly Line[]
  lines: readonly Line[]
}

/** Above so many lines no heads are looked for. */
const LOOKED_AT = 10

/** `A -> B. What is said of it.` */
const ARROW = /\s(?:->|→|=>|–>|—>)\s/

export const sheetsOf = (tables: readonly Table[], answers: Answers): Sheet[] =>
  tables.map((table, at) => sheetOf(table, at, answers))

const sheetOf = (table: Table, at: number, answers: Answers): Sheet => {
  const { lines: all } = table
  const likely = table.of ?? likelyPart(all)
  const part = answers.parts[at] ?? likely
  const head = headAt(all, part === 'out' ? 'people' : part, answers.hasHead[at])
  const lines = all.slice(head === undefined ? 0 : head + 1)
  return {
    at,
    name: table.sheet ?? '',
    part,
    hasHead: head !== undefined,
    above: head === undefined ? [] : all.slice(0, head),
    columns:
      part === 'out'
        ? []
        : columnsOf(head === undefined ? undefined : all[head], lines, { part, at, answers }),
    lines: part === 'out' ? [] : lines,
  }
}

const known = ({ cells }: Line, part: Part): Field[] =>
  cells.flatMap(({ text }) => (text === '' ? [] : (headSays(text, part)?.field ?? [])))

/** Whether a table is of how power adds to the problem, as our own workbooks have it. */
export const hasCauses = (lines: readonly Line[]): boolean => lines[0]?.cells[0]?.text === CAUSES_HEAD

/** Whether a table is of people and groups or of connections: its heads say so, or arrows in it. */
const likelyPart = (lines: readonly Line[]): Part | 'out' => {
  // its sentences may have arrows, too
  if (hasCauses(lines)) return 'out'
  const top = lines.slice(0, LOOKED_AT)
  const has = (part: Part, ...fields: Field[]) =>
    top.some((line) => fields.every((field) => known(line, part).includes(field)))
  if (has('connections', 'from', 'to') || has('connections', 'fromId', 'toId')) return 'connections'
  if (has('people', 'name')) return 'people'
  const arrows = lines.filter(({ cells }) => cells.some(({ text }) => ARROW.test(text))).length
  if (lines.length > 0 && arrows > lines.length / 2) return 'connections'
  return lines.every(({ cells }) => cells.length === 1) ? 'people' : 'out'
}

const headAt = (lines: readonly Line[], part: Part, hasHead: boolean | undefined): number | undefined => {
  if (hasHead === false) return undefined
  let best: { at: number; count: number } | undefined
  lines.slice(0, LOOKED_AT).forEach((line, at) => {
    const fields = new Set(known(line, part))
    const filled = line.cells.filter(({ text }) => text !== '').length
    const isHead = fields.size >= 2 || (fields.has('name') && filled === 1)
    if (isHead && fields.size > (best?.count ?? 0)) best = { at, count: fields.size }
  })
  return best?.at ?? (hasHead ? 0 : undefined)
}

type Asked = { part: Part; at: number; answers: Answers }

const columnsOf = (
  head: Line | undefined,
  lines: readonly Line[],
  { part, at: table, answers }: Asked,
): Column[] => {
  const width = Math.max(
    head?.cells.length ?? 0,
    lines.reduce((most, { cells }) => Math.max(most, cells.length), 0),
  )
  const all = Array.from({ length: width }, (_, at) => {
    const name = head?.cells[at]?.text ?? ''
    const filled = lines.flatMap(({ cells }) => cells[at]?.text || [])
    return { at, name, filled, says: filled.length === 0 ? undefined : headSays(name, part) }
  })
  const given = new Map<number, Field>()
  const taken = new Map<Field, string>()
  const give = (at: number, field: Field, name: string) => {
    const before = taken.get(field)
    // what is said in words and in numbers stands in two columns of one name
    const isMore = isScale(field) && before === plainHead(name)
    if (given.has(at) || (before !== undefined && !OFTEN.includes(field) && !isMore)) return
    given.set(at, field)
    taken.set(field, plainHead(name))
  }
  for (const { at } of all) {
    const field = answers.fields[columnKey(table, at)]
    if (field) given.set(at, field).get(at)
    if (field) taken.set(field, '')
  }
  for (const { at, says, name } of all.toSorted((a, b) => (a.says?.rank ?? 99) - (b.says?.rank ?? 99)))
    if (says) give(at, says.field, name)
  const rest = all.filter(({ filled }) => filled.length > 0)
  if (part === 'connections' && !taken.has('from') && !taken.has('fromId'))
    for (const { at, filled } of rest)
      if (!taken.has('ends') && filled.filter((text) => ARROW.test(text)).length > filled.length / 2) {
        given.set(at, 'ends')
        taken.set('ends', '')
      }
  if (part === 'people' && !head && !taken.has('name') && rest[0]) give(rest[0].at, 'name', '')
  return all.map(({ at, name, filled }) => {
    const field = given.get(at) ?? (filled.length === 0 ? 'out' : 'named')
    const key = columnKey(table, at)
    const declared = rangeIn(name)
    const range = isScale(field) ? (answers.ranges[key] ?? declared ?? rangeOf(field, filled)) : undefined
    return {
      key,
      at,
      head: name,
      field,
      sample: filled[0] ?? '',
      ...(range && { range }),
      isDeclared: declared !== undefined,
    }
  })
}

const rangeOf = (field: 'say' | 'stance' | 'affected' | 'strength', filled: readonly string[]): Range => {
  const numbers = filled.flatMap((text) => readNumber(text) ?? [])
  return numbers.length === 0 ? ourRange(field) : likelyRange(field, numbers)
}

/** What stands in a line under the columns of a field, the numbers before the words; without empty ones. */
export const cellsOf = (
  columns: readonly Column[],
  { cells }: Line,
  field: Field,
): { column: Column; cell: Cell }[] =>
  columns.flatMap((column) => {
    const cell = cells[column.at]
    return column.field === field && cell && cell.text !== '' ? [{ column, cell }] : []
  })

export const textOf = (columns: readonly Column[], line: Line, field: Field): string =>
  cellsOf(columns, line, field)[0]?.cell.text ?? ''

/** The two ends that a text says with an arrow between them, and what is said behind; `names`: the longest known first. */
export const endsIn = (
  text: string,
  isKnown: (name: string) => boolean,
): { from: string; to: string; rest: string } | undefined => {
  const arrow = ARROW.exec(text)
  if (!arrow) return undefined
  const from = text.slice(0, arrow.index).trim()
  const behind = text.slice(arrow.index + arrow[0].length).trim()
  const stops = [...behind.matchAll(/[.:;\n]\s+|[.]$|$/g)].map(({ index }) => index)
  const end = stops.toReversed().find((stop) => isKnown(behind.slice(0, stop))) ?? stops[0] ?? behind.length
  return {
    from,
    to: behind.slice(0, end).trim(),
    rest: behind.slice(end).replace(/^[.:;\s]+/, ''),
  }
}
