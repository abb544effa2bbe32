import { expect, test } from 'vitest'

import type { Arrangement } from '../../../client/features/plan/arrangement.ts'
import {
  addStop,
  cardStop,
  columnStops,
  gridStops,
  stopsFrom,
  stopsOfRow,
  tabStops,
} from '../../../client/features/plan/grid/stops.ts'

const place = (...ids: string[]) => ({ ids, left: 0 })

const GRID: Arrangement = {
  columns: ['p1', 'p2'],
  rows: ['c1', 'c2'],
  cells: new Map([
    ['p1/c1', place('one', 'two')],
    ['p1/c2', place('three')],
    ['p2/c1', place()],
    ['p2/c2', place('four')],
  ]),
  unplaced: place(),
  counts: { shown: 4, left: 0, apart: 0, all: 4 },
  hiddenParts: 0,
  progress: new Map(),
  all: new Map(),
}

const DOWN = { rows: 1, columns: 0 }
const UP = { rows: -1, columns: 0 }
const RIGHT = { rows: 0, columns: 1 }
const LEFT = { rows: 0, columns: -1 }

test('down goes through a cell and into the one below, and up the same way back', () => {
  const grid = gridStops(GRID)
  const way = ['cells/p1/c1/goal', cardStop('one'), cardStop('two'), addStop('p1', 'c1'), 'cells/p1/c2/goal']
  expect(stopsFrom(grid, 'phases/p1/name', DOWN).slice(0, way.length)).toEqual(way)
  expect(stopsFrom(grid, 'cells/p1/c2/goal', UP).slice(0, 4)).toEqual(way.slice(0, 4).toReversed())
  expect(stopsFrom(grid, addStop('p1', 'c2'), DOWN)).toEqual([])
})

test('sideways keeps the height, or takes the last there is, and goes on to the heads', () => {
  const grid = gridStops(GRID)
  expect(stopsFrom(grid, cardStop('two'), RIGHT)[0]).toBe(addStop('p2', 'c1'))
  expect(stopsFrom(grid, cardStop('one'), LEFT)[0]).toBe('components/c1/purpose')
  expect(stopsFrom(grid, 'phases/p1/name', RIGHT)).toEqual(['phases/p2/name'])
})

test('the ends of a row are its name and what is last in it', () => {
  const grid = gridStops(GRID)
  expect(stopsOfRow(grid, cardStop('one'), 0)[0]).toBe('components/c1/name')
  expect(stopsOfRow(grid, cardStop('one'), -1)[0]).toBe(addStop('p2', 'c1'))
})

test('Tab comes to what was last there, else to a card', () => {
  const grid = gridStops(GRID)
  expect(tabStops(grid, addStop('p2', 'c1'))[0]).toBe(addStop('p2', 'c1'))
  expect(tabStops(grid, 'gone')[0]).toBe(cardStop('one'))
  expect(tabStops(grid, undefined)[0]).toBe(cardStop('one'))
})

test('where there is room for one phase, arrows stay in it', () => {
  const column = columnStops(GRID, 'p2')
  expect(stopsFrom(column, addStop('p2', 'c1'), DOWN)[0]).toBe('cells/p2/c2/goal')
  expect(stopsFrom(column, cardStop('four'), LEFT)).toEqual([])
})
