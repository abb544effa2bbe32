import type * as Y from 'yjs'

import { byPlace } from './activities.ts'
import { readCells } from './cells.ts'
import { readAlive, readOrdered } from './collection.ts'
import {
  activities,
  type Activity,
  agenda,
  type Component,
  components,
  partners,
  type Phase,
  phases,
  planAbout,
} from './kinds.ts'

/** The plan as plain JSON: `GET …/plan`. Deleted things are left out. */
export type Plan = ReturnType<typeof readPlan>

export const readPlan = (doc: Y.Doc) => {
  const columns = readOrdered(doc, phases)
  const rows = readOrdered(doc, components)
  return {
    about: planAbout.read(doc),
    phases: columns,
    components: rows,
    cells: readCells(doc),
    activities: inGrid(columns, rows, readAlive(doc, activities)),
    partners: readOrdered(doc, partners),
    agenda: readOrdered(doc, agenda).map(({ id, name, prompt, text }) => ({ id, name, prompt, text })),
  }
}

/** Phase by phase, within it component by component, within a cell in its order; what is in no cell comes last. */
export const inGrid = (
  columns: readonly Phase[],
  rows: readonly Component[],
  all: readonly Activity[],
): Activity[] => {
  const column = new Map(columns.map(({ id }, at) => [id, at]))
  const row = new Map(rows.map(({ id }, at) => [id, at]))
  const cellOf = ({ place }: Activity) =>
    (column.get(place.phase) ?? columns.length) * (rows.length + 1) +
    (row.get(place.component) ?? rows.length)
  return all.toSorted((a, b) => cellOf(a) - cellOf(b) || byPlace(a, b))
}
