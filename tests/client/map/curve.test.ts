import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  arrowhead,
  bendAround,
  curveBetween,
  laneOf,
  middleOf,
  pointsOf,
} from '../../../client/features/map/layout/curve.ts'
import { MARK } from '../../../client/features/map/layout/spread.ts'
import type { Point } from '../../../client/features/map/place.ts'

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

test('a line that is not bent runs straight, from beside one mark to beside the other', () => {
  const curve = curveBetween({ x: 0, y: 0 }, { x: 300, y: 0 }, 0)
  expect(curve?.start).toEqual({ x: 16, y: 0 })
  expect(curve?.end).toEqual({ x: 284, y: 0 })
  expect(curve && middleOf(curve)).toEqual({ x: 150, y: 0 })
})

test('wherever the marks are, no part of a line is under them, however it is bent', () => {
  const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true })
  const point = fc.record({ x: coordinate, y: coordinate })
  fc.assert(
    fc.property(point, point, fc.integer({ min: -124, max: 124 }), (from, to, bend) => {
      const curve = curveBetween(from, to, bend)
      if (!curve) return
      for (const at of pointsOf(curve, 20))
        for (const mark of [from, to]) expect(distance(at, mark)).toBeGreaterThan(MARK / 2)
    }),
  )
})

test('marks that nearly touch have no line', () => {
  expect(curveBetween({ x: 0, y: 0 }, { x: 0, y: 0 }, 0)).toBeUndefined()
  expect(curveBetween({ x: 0, y: 0 }, { x: 30, y: 10 }, 40)).toBeUndefined()
})

test('connections between the same two are side by side', () => {
  expect(laneOf(0, 1)).toBe(0)
  expect([0, 1].map((i) => laneOf(i, 2))).toEqual([-7, 7])
  const lanes = Array.from({ length: 6 }, (_, i) => laneOf(i, 6))
  expect(new Set(lanes).size).toBe(6)
  const [left, right] = [-7, 7].map((bend) => curveBetween({ x: 0, y: 0 }, { x: 200, y: 0 }, bend))
  expect(left && right && middleOf(right).y - middleOf(left).y).toBeGreaterThan(MARK / 2)
})

test('a line is led around a mark that is not its own, by as little as it takes', () => {
  const [from, to, between] = [
    { x: 0, y: 0 },
    { x: 300, y: 0 },
    { x: 150, y: 4 },
  ]
  const bend = bendAround(from, to, 0, [from, between, to])
  expect(Math.abs(bend)).toBe(20)
  const curve = curveBetween(from, to, bend)
  for (const at of curve ? pointsOf(curve, 60) : []) expect(distance(at, between)).toBeGreaterThan(MARK / 2)
  expect(bendAround(from, to, 0, [from, to, { x: 150, y: 60 }])).toBe(0)
})

test('an arrowhead points along the line', () => {
  const [tip, left, right] = arrowhead({ x: 10, y: 0 }, { x: 1, y: 0 }, 10)
  expect(tip).toEqual({ x: 10, y: 0 })
  expect([left.x, right.x]).toEqual([0, 0])
  expect(left.y).toBe(-right.y)
})
