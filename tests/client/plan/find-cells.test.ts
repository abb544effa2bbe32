import { expect, test } from 'vitest'

import { cellBeside, cellsOf, findCells } from '../../../client/features/plan/placing/find-cells.ts'
import type { Component, Phase } from '../../../shared/model/kinds.ts'

const phase = (name: string, hidden = false): Phase => ({ id: name, name, order: '', hidden })
const component = (name: string, hidden = false): Component => ({
  ...phase(name, hidden),
  purpose: '',
  hue: 1,
})

const cells = cellsOf(
  {
    phases: [phase('Phase I: Initiate'), phase('Phase II: Organize'), phase('Phase III: Sustain')],
    components: [
      component('Gouvernance élue'),
      component('Bénévoles'),
      component('ยุทธศาสตร์'),
      component('التقييم'),
    ],
  },
  'No name yet',
)
const found = (typed: string): (string | undefined)[] => findCells(cells, typed).map(({ number }) => number)

test('a number is its cell, in either order, with or without a space, before names with the same letters', () => {
  expect(found('B2')).toEqual(['B2'])
  expect(found(' b 2 ')[0]).toBe('B2')
  expect(found('2b')[0]).toBe('B2')
  expect(found('Ｂ２')[0], 'wide letters').toBe('B2')
  expect(found('Z9')).toEqual([])
})

test('a part of a name is found in any script, accents and capitals aside, the nearest first', () => {
  expect(found('elue')).toEqual(['A1', 'A2', 'A3'])
  expect(found('BENEVOLES')).toEqual(['B1', 'B2', 'B3'])
  expect(found('ศาสตร์')).toEqual(['C1', 'C2', 'C3'])
  expect(found('تقييم')).toEqual(['D1', 'D2', 'D3'])
  expect(found('b').slice(0, 3), 'the row of that letter first').toEqual(['B1', 'B2', 'B3'])
})

test('words of both names narrow it down in any order, and a whole word comes before a beginning', () => {
  expect(found('organ gouv')).toEqual(['A2'])
  expect(found('gouvernance, phase ii')[0]).toBe('A2')
  expect(found('Phase II').slice(0, 4)).toEqual(['A2', 'B2', 'C2', 'D2'])
  expect(found('Phase I: Initiate / Bénévoles')).toEqual(['B1'])
  expect(found('nowhere')).toEqual([])
  expect(found(' - ')).toEqual([])
})

test('numbers are those on paper: what is hidden has none, and is found by its name alone', () => {
  const some = cellsOf(
    { phases: [phase('Old', true), phase('New')], components: [component('One'), component('')] },
    'No name yet',
  )
  expect(some.flat().map(({ number }) => number)).toEqual([undefined, 'A1', undefined, 'B1'])
  expect(findCells(some, 'old').map(({ key }) => key)).toEqual(['Old/One', 'Old/'])
  expect(findCells(some, 'a1').map(({ key }) => key)).toEqual(['New/One'])
  expect(findCells(some, 'no name').length).toBe(2)
})

test('arrows go from cell to cell while nothing is typed, and among those that fit afterwards', () => {
  const [, a2] = cells[0] ?? []
  const at = (rows: number, columns: number, typed = '', from = a2?.key) =>
    cellBeside({ rows: cells, found: findCells(cells, typed), from }, { rows, columns })?.number
  expect([at(1, 0), at(0, 1), at(0, -1), at(-1, 0)]).toEqual(['B2', 'A3', 'A1', undefined])
  expect(at(1, 0, '', 'gone'), 'from what is gone to the first').toBe('A1')
  expect(at(1, 0, 'elue')).toBe('A3')
  expect(at(-1, 0, 'elue')).toBe('A1')
})

test('of a grid of twelve by twelve each cell is found by its number', () => {
  const parts = Array.from({ length: 12 }, (_, i) => `Part ${i}`)
  const all = cellsOf(
    { phases: parts.map((name) => phase(name)), components: parts.map((name) => component(name)) },
    '',
  )
  const numbers = all.flat().map(({ number }) => number ?? '')
  expect(new Set(numbers).size).toBe(144)
  expect(numbers.every((number) => findCells(all, number)[0]?.number === number)).toBe(true)
})
