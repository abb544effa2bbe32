import type { Answers } from './answers.ts'
import { type Column, columnsOf, headLine } from './columns.ts'
import { type DayOrder, daysIn, type DaysFound, likelyOrder, readDay } from '../../../parts/bring-in/dates.ts'
import { type Field, isOurs, OFTEN } from './heads.ts'
import { asList } from './layout.ts'
import { type NamesRead, readNames } from './names-read.ts'
import type { PlanNow } from './plan-now.ts'
import type { Cell, Line, Table } from '../../../parts/bring-in/table.ts'
import { isNumbered } from '../../../parts/bring-in/typed.ts'

/** A table with its columns known: what the rows are read with. */
export type Reading = NamesRead & {
  plan: PlanNow
  answers: Answers
  columns: readonly Column[]
  hasHead: boolean
  /** Whether it is a table of our own: what stands in it is meant as it is written. */
  isOurs: boolean
  /** What stands above the heads. */
  above: readonly Line[]
  lines: readonly Line[]
  days: DaysFound
  order?: DayOrder
  readsSerials: boolean
}

export const read = (table: Table, plan: PlanNow, answers: Answers): Reading => {
  const { lines: all } = asList(table, plan)
  const at = headAt(all, answers.hasHead)
  const head = at === undefined ? undefined : all[at]
  const lines = all.slice(at === undefined ? 0 : at + 1)
  const columns = withAnswers(numberedFirst(columnsOf(head, lines, plan), lines, head), answers)
  const ours = isOurs(columns.map((column) => column.head))
  const days = daysIn(columns.filter(isOfDays).flatMap((column) => textsIn(lines, [column])))
  const order = answers.order ?? likelyOrder(days)
  return {
    plan,
    answers,
    columns,
    hasHead: head !== undefined,
    isOurs: ours,
    above: at === undefined ? [] : all.slice(0, at),
    lines,
    days,
    ...(order && { order }),
    readsSerials: answers.serials ?? true,
    ...readNames(columns, lines, plan, answers, ours),
  }
}

const headAt = (lines: readonly Line[], hasHead: boolean | undefined): number | undefined => {
  if (hasHead === false) return undefined
  return headLine(lines) ?? (hasHead ? 0 : undefined)
}

/** Typed lines with numbers of cells have two columns: the number and the title. */
const numberedFirst = (columns: Column[], lines: readonly Line[], head: Line | undefined): Column[] => {
  if (head || columns.length !== 2 || !isNumbered(lines)) return columns
  return columns.map((column) => ({ ...column, field: column.at === 0 ? 'cell' : 'title' }))
}

const withAnswers = (columns: readonly Column[], { fields }: Answers): Column[] => {
  const given = new Set(Object.values(fields))
  return columns.map((column) => {
    const field = fields[column.at]
    if (field !== undefined) return { ...column, field }
    // what was given to another column by hand is not this one any more
    return given.has(column.field) && !OFTEN.includes(column.field) ? { ...column, field: 'named' } : column
  })
}

/** Whether the days of a column are read as days. */
const isOfDays = ({ field, holdsDays }: Column): boolean =>
  field === 'due' || (field === 'named' && holdsDays)

const textsIn = (lines: readonly Line[], columns: readonly Column[]): string[] =>
  lines.flatMap(({ cells }) =>
    columns.flatMap(({ at }) => {
      const one = cells[at]
      return one && one.text !== '' && one.day === undefined ? one.text : []
    }),
  )

/** The cells of a line that are read as a field, with their columns; without empty ones. */
export const cellsOf = (
  { columns }: Reading,
  { cells }: Line,
  field: Field,
): { head: string; cell: Cell }[] =>
  columns.flatMap(({ field: is, at, head }) => {
    const one = cells[at]
    return is === field && one && one.text !== '' ? [{ head, cell: one }] : []
  })

export const textOf = (reading: Reading, line: Line, field: Field): string =>
  cellsOf(reading, line, field)[0]?.cell.text ?? ''

/** A cell of days as ISO. `isGuess`: another reading would be another day. Nothing if it is no day, or not yet known. */
export const dayIn = (
  { order, readsSerials }: Reading,
  { text, day }: Cell,
): { day: string; isGuess: boolean } | undefined => {
  if (day !== undefined) return { day, isGuess: false }
  const found = readDay(text)
  if (found?.kind === 'sure') return { day: found.day, isGuess: false }
  if (found?.kind === 'serial') return readsSerials ? { day: found.day, isGuess: true } : undefined
  if (found === undefined) return undefined
  const only =
    found.dmy === undefined
      ? found.mdy
      : found.mdy === undefined || found.dmy === found.mdy
        ? found.dmy
        : undefined
  const read = only ?? (order && found[order])
  return read === undefined ? undefined : { day: read, isGuess: true }
}
