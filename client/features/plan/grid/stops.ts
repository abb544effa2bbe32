import { isPartName, type PartName } from '../../../../shared/model/kinds.ts'
import { nameOf } from '../../../live/held.ts'
import { cellKey } from '../../../../shared/model/cells.ts'
import { type Arrangement, NO_PLACE } from '../arrangement.ts'

/** Stops: what the arrow keys go to. Each has a key, which its element has as `data-stop`. */

/** The key of an activity's stop, which is also that of its words when they are edited. */
export const cardStop = (id: string): string => nameOf({ kind: 'activities', id, key: 'title' })
/** Where an activity stands once more, as in the row of a partner who supports it: its first stop is a card's. */
export const lineStop = (row: string, id: string): string => `line/${row}/${id}`
export const addStop = (phase: string, component: string): string => `add/${phase}/${component}`
/** What shows the cards of a cell that the filters leave out. */
export const leftStop = (phase: string, component: string): string => `left/${phase}/${component}`
/** What opens a cell that is a count. */
export const openStop = (phase: string, component: string): string => `open/${phase}/${component}`
export const goalStop = (phase: string, component: string): string =>
  nameOf({ kind: 'cells', id: `${phase}/${component}`, key: 'goal' })

/** The activity whose stop has this key. */
export const activityOf = (key: string): string | undefined => {
  const [kind, id, more] = key.split('/')
  if (kind === 'line') return more
  return kind === 'activities' && more === 'title' ? id : undefined
}

/** The column or row whose head has this key. */
export const partOf = (key: string): { kind: PartName; id: string } | undefined => {
  const [kind = '', id = '', more] = key.split('/')
  return isPartName(kind) && more !== undefined ? { kind, id } : undefined
}

/** The keys of a part of the page, by row, column, and their order in that. */
export type Layout = readonly (readonly (readonly string[])[])[]

/** Which cells are counts: all but an open one. Where nothing is said, none is. */
export type Counts = { but: string | undefined } | undefined

/** The stops of the grid, those of its heads in the first row and column. */
export const gridStops = (arrangement: Arrangement, counts?: Counts): Layout => {
  const { columns, rows } = arrangement
  const heads = [[], ...columns.map((id) => [nameOf({ kind: 'phases', id, key: 'name' })])]
  const names = (id: string) => ['name', 'purpose'].map((key) => nameOf({ kind: 'components', id, key }))
  return [
    heads,
    ...rows.map((row) => [names(row), ...columns.map((phase) => cellStops(arrangement, phase, row, counts))]),
  ]
}

/** The stops of one column, where there is room for no more. */
export const columnStops = (arrangement: Arrangement, phase: string): Layout =>
  arrangement.rows.map((row) => [cellStops(arrangement, phase, row)])

/** The stops of an outline: a cell below the other, in the order in which they are told. */
export const outlineStops = (arrangement: Arrangement, first: PartName): Layout => {
  const { columns, rows } = arrangement
  return first === 'phases'
    ? columns.flatMap((phase) => rows.map((row) => [cellStops(arrangement, phase, row)]))
    : rows.flatMap((row) => columns.map((phase) => [cellStops(arrangement, phase, row)]))
}

export const trayStops = ({ unplaced }: Arrangement): Layout => [[unplaced.ids.map(cardStop)]]

const cellStops = ({ cells }: Arrangement, phase: string, component: string, counts?: Counts): string[] => {
  const { ids, left } = cells.get(cellKey(phase, component)) ?? NO_PLACE
  const open = counts ? [openStop(phase, component)] : []
  if (counts && counts.but !== cellKey(phase, component)) return open
  const hidden = left > 0 ? [leftStop(phase, component)] : []
  return [...open, goalStop(phase, component), ...ids.map(cardStop), ...hidden, addStop(phase, component)]
}

export type Step = { rows: number; columns: number }

/** Where a stop is. */
export const findStop = (
  layout: Layout,
  key: string,
): { row: number; column: number; at: number } | undefined => {
  for (const [row, cells] of layout.entries())
    for (const [column, keys] of cells.entries()) {
      const at = keys.indexOf(key)
      if (at >= 0) return { row, column, at }
    }
  return undefined
}

/**
 * Where an arrow key goes from a stop: up and down within its cell and beyond, sideways to the cell beside it. The
 * nearest first, and all that come after it: not every one may be on screen.
 */
export const stopsFrom = (layout: Layout, key: string, step: Step): string[] => {
  const from = findStop(layout, key)
  if (!from) return []
  const cell = layout[from.row]?.[from.column] ?? []
  const within = step.rows > 0 ? cell.slice(from.at + 1) : cell.slice(0, from.at).toReversed()
  const found = step.rows === 0 ? [] : within
  let [row, column] = [from.row + step.rows, from.column + step.columns]
  for (let next = layout[row]?.[column]; next; next = layout[row]?.[column]) {
    if (step.rows > 0) found.push(...next)
    else if (step.rows < 0) found.push(...next.toReversed())
    else found.push(...next.slice(from.at), ...next.slice(0, from.at).toReversed())
    row += step.rows
    column += step.columns
  }
  return found
}

/** The stops of the row of one, from its start (0) or its end (−1). */
export const stopsOfRow = (layout: Layout, key: string, end: 0 | -1): string[] => {
  const row = layout[findStop(layout, key)?.row ?? -1]?.flat() ?? []
  return end === 0 ? row : row.toReversed()
}

/** The stop of the next other activity, or of the one before. */
export const cardBeside = (layout: Layout, key: string): string | undefined => {
  const all = layout.flat(2)
  const at = all.indexOf(key)
  const isOther = (one: string) => activityOf(one) !== undefined && activityOf(one) !== activityOf(key)
  return all.slice(at + 1).find(isOther) ?? all.slice(0, Math.max(0, at)).findLast(isOther)
}

/** What the Tab key comes to in a part of the page: what was last there, or a card, or whatever there is. */
export const tabStops = (layout: Layout, last: string | undefined): string[] => {
  const all = layout.flat(2)
  const cards = all.filter((key) => activityOf(key) !== undefined)
  const first = last !== undefined && all.includes(last) ? [last] : []
  return [...first, ...cards, ...all]
}

const stopOf = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-stop="${CSS.escape(key)}"]`)

/** Not where it is folded away. */
export const isOnScreen = (key: string): boolean => (stopOf(key)?.getClientRects().length ?? 0) > 0

/** Moves the focus to a stop, if it is on screen. */
export const focusStop = (key: string): boolean => {
  const stop = stopOf(key)
  stop?.focus()
  return stop !== null && document.activeElement === stop
}
