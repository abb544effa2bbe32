import type { Asked } from '../../../parts/wall/asked.ts'
import { type FilledLanes, fillLanes } from './fill-lanes.ts'
import { type FilledTable, fillTable } from './fill-table.ts'
import type { Measure } from './measure.ts'
import { FOOT, type Room } from './room.ts'
import { subjectOf, type WallLists } from './subject.ts'

export type Filled = FilledLanes | FilledTable | { kind: 'empty' | 'map'; page: number; pages: number }

/**
 * What fills the wall: from the record, what its address asks for, and how much room there is; in letters as large as
 * fit without scrolling. What does not fit is on further pages, and counted.
 */
export const fill = (lists: WallLists, asked: Asked, screen: Room, measure: Measure): Filled => {
  if (asked.show === 'map') return { kind: 'map', page: 0, pages: 1 }
  const subject = subjectOf(lists, asked)
  const room = { width: screen.width, height: screen.height - (asked.foot ? FOOT : 0) }
  if (subject.kind === 'empty') return { kind: 'empty', page: 0, pages: 1 }
  if (subject.kind === 'table') return fillTable(subject, room, measure, asked.page)
  return fillLanes({ subject, room, measure }, asked.page)
}
