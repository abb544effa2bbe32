import { findNamed } from '../../../../shared/names.ts'
import type { PlanNow } from './plan-now.ts'
import { cell, type Line, type Table } from '../../../parts/bring-in/table.ts'

/**
 * A table that is laid out as the grid is, phases along the top and components down the side, or the other way round,
 * as a list of activities with their places; any other table as it is.
 */
export const asList = (table: Table, plan: PlanNow): Table => {
  const [top, ...rows] = table.lines
  const heads = top?.cells.slice(1).map(({ text }) => text) ?? []
  const named = (all: readonly { name: string }[], names: readonly string[]): boolean => {
    const filled = names.filter((name) => name !== '')
    const known = filled.filter((name) => findNamed([...all], name)).length
    return known >= 2 && known > filled.length / 2
  }
  const side = rows.map(({ cells }) => cells[0]?.text ?? '')
  const isPlain = named(plan.phases, heads)
  const isTurned = !isPlain && named(plan.components, heads) && named(plan.phases, side)
  if (!top || (!isPlain && !isTurned)) return table
  const head: Line = { row: top.row, cells: ['Component', 'Phase', 'Activity'].map(cell) }
  return { ...table, lines: [head, ...rows.flatMap((line) => listed(line, top, isTurned))] }
}

const listed = ({ row, cells }: Line, top: Line, isTurned: boolean): Line[] => {
  const [first, ...rest] = cells
  return rest.flatMap((one, i) => {
    const along = top.cells[i + 1]
    if (one.text === '' || !first || !along) return []
    const [component, phase] = isTurned ? [along, first] : [first, along]
    return [{ row, cells: [component, phase, one] }]
  })
}
