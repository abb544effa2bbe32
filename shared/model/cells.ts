import type * as Y from 'yjs'

import { aliveEntry } from './collection.ts'
import { edit } from './edit.ts'
import { compare } from './order.ts'
import { readText } from './values.ts'

/** Cell goals: strings under `<phase>/<component>` in a plain map, so that nothing has to be made for a cell. */
export type Cell = { phase: string; component: string; goal: string }

export const cellKey = (phase: string, component: string): string => `${phase}/${component}`

export const readCellGoal = (doc: Y.Doc, phase: string, component: string): string =>
  readText(doc.getMap('cells').get(cellKey(phase, component)))

/** The goals of all cells whose phase and component are there. */
export const readCells = (doc: Y.Doc): Cell[] => {
  const cells: Cell[] = []
  doc.getMap('cells').forEach((value, key) => {
    const [phase, component, more] = key.split('/')
    const goal = readText(value)
    if (phase && component && more === undefined && goal && cellExists(doc, phase, component))
      cells.push({ phase, component, goal })
  })
  return cells.toSorted((a, b) => compare(cellKey(a.phase, a.component), cellKey(b.phase, b.component)))
}

/** Whether a cell's phase and component are both there. */
export const cellExists = (doc: Y.Doc, phase: string, component: string): boolean =>
  aliveEntry(doc, 'phases', phase) !== undefined && aliveEntry(doc, 'components', component) !== undefined

export const setCellGoal = (doc: Y.Doc, phase: string, component: string, goal: string): void => {
  if (!cellExists(doc, phase, component)) return
  if (readCellGoal(doc, phase, component) !== goal)
    edit(doc, () => doc.getMap('cells').set(cellKey(phase, component), goal))
}
