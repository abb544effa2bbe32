import type { ByNameOrId } from '../../../../shared/model/bring-in.ts'
import type { PartName } from '../../../../shared/model/kinds.ts'
import { readCellNumber } from '../../../parts/bring-in/cell-numbers.ts'
import { partText } from './names-read.ts'
import { type Reading, textOf } from './reading.ts'
import type { Tell } from './row.ts'
import type { Line } from '../../../parts/bring-in/table.ts'

/** Where a line's activities go; what is not known yet is left out. `isOut`: its place was answered to stay away. */
export type PlaceRead = { phase?: ByNameOrId; component?: ByNameOrId; isOut: boolean }

/** Reads places line by line: where only the first of several names its row or column, the others are in it too. */
export const placeReader = (reading: Reading) => {
  const last: Partial<Record<PartName, string>> = {}
  const partIn = (line: Line, kind: PartName, tell: Tell): ByNameOrId | 'out' | undefined => {
    const written = partText(reading.columns, line, kind)
    // our own tables name the place of each, if it has one
    const before = reading.isOurs ? undefined : last[kind]
    if (written === '' && before !== undefined) tell('from-above', before)
    const name = written || before
    if (name === undefined) return undefined
    last[kind] = name
    return reading.meant(kind, name)
  }
  return (line: Line, tell: Tell): PlaceRead => {
    const cell = inCell(reading, textOf(reading, line, 'cell'), tell)
    const phase = cell?.phase ?? partIn(line, 'phases', tell) ?? chosen(reading, 'phases')
    const component = cell?.component ?? partIn(line, 'components', tell) ?? chosen(reading, 'components')
    const isOut = phase === 'out' || component === 'out'
    return {
      ...(phase && phase !== 'out' && { phase }),
      ...(component && component !== 'out' && { component }),
      isOut,
    }
  }
}

/** Where lines go that name no place; nothing if it is not there any more. */
const chosen = ({ plan, answers }: Reading, kind: PartName): ByNameOrId | undefined => {
  const id = kind === 'phases' ? answers.phase : answers.component
  return [...plan[kind], ...plan.hidden[kind]].some((one) => one.id === id) && id !== undefined
    ? { id }
    : undefined
}

/** The cell of a number; nothing where the grid has no such cell, which is told. */
const inCell = (
  { plan }: Reading,
  written: string,
  tell: Tell,
): { phase: ByNameOrId; component: ByNameOrId } | undefined => {
  if (written === '') return undefined
  const number = readCellNumber(written)
  const [phase, component] = [plan.phases[number?.column ?? -1], plan.components[number?.row ?? -1]]
  if (phase && component) return { phase: { id: phase.id }, component: { id: component.id } }
  tell('no-cell', written)
  return undefined
}
