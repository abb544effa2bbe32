import type * as Y from 'yjs'

import { aliveEntry } from './collection.ts'
import { edit } from './edit.ts'
import { cells, components, phases } from './kinds.ts'
import { compare } from './order.ts'
import { readText } from './values.ts'

export type Cell = { phase: string; component: string; goal: string }

export const cellKey = (phase: string, component: string): string => `${phase}/${component}`

/** What a comment on a cell says that it is about. */
export const aboutCell = (phase: string, component: string): string =>
  `${cells.name}/${cellKey(phase, component)}`

export const readCellGoal = (doc: Y.Doc, phase: string, component: string): string =>
  readText(doc.getMap(cells.name).get(cellKey(phase, component)))

/** The goals of all cells whose phase and component are there. */
export const readCells = (doc: Y.Doc): Cell[] => {
  const found: Cell[] = []
  doc.getMap(cells.name).forEach((value, key) => {
    const [phase, component, more] = key.split('/')
    const goal = readText(value)
    if (phase && component && more === undefined && goal && cellExists(doc, phase, component))
      found.push({ phase, component, goal })
  })
  return found.toSorted((a, b) => compare(cellKey(a.phase, a.component), cellKey(b.phase, b.component)))
}

/** Whether a cell's phase and component are both there. */
export const cellExists = (doc: Y.Doc, phase: string, component: string): boolean =>
  aliveEntry(doc, phases.name, phase) !== undefined &&
  aliveEntry(doc, components.name, component) !== undefined

export const setCellGoal = (doc: Y.Doc, phase: string, component: string, goal: string): void => {
  if (!cellExists(doc, phase, component)) return
  if (readCellGoal(doc, phase, component) !== goal)
    edit(doc, () => doc.getMap(cells.name).set(cellKey(phase, component), goal))
}
