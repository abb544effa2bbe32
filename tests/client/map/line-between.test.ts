import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { arrowhead, laneOf, lineBetween } from '../../../client/features/map/line-between.ts'
import type { Box, Point } from '../../../client/features/map/place.ts'

const box = (x: number, y: number, w = 100, h = 40): Box => ({ x, y, w, h })
const isInside = ({ x, y }: Point, { x: left, y: top, w, h }: Box) =>
  x > left && x < left + w && y > top && y < top + h

test('a line begins and ends just outside of the two cards', () => {
  const line = lineBetween(box(0, 0), box(300, 0), 0)
  expect(line?.start).toEqual({ x: 103, y: 20 })
  expect(line?.end).toEqual({ x: 297, y: 20 })
})

test('wherever the cards are, no end of a line is under a card, in any lane', () => {
  const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true })
  const anyBox = fc.record({
    x: coordinate,
    y: coordinate,
    w: fc.double({ min: 60, max: 220, noNaN: true }),
    h: fc.constantFrom(42, 60),
  })
  fc.assert(
    fc.property(anyBox, anyBox, fc.integer({ min: -15, max: 15 }), (a, b, lane) => {
      const line = lineBetween(a, b, lane)
      if (!line) return
      for (const end of [line.start, line.end])
        for (const card of [a, b]) expect(isInside(end, card)).toBe(false)
      expect(line.length).toBeGreaterThan(0)
    }),
  )
})

test('cards that lie over each other have no line', () => {
  expect(lineBetween(box(0, 0), box(0, 0), 0)).toBeUndefined()
  expect(lineBetween(box(0, 0), box(50, 10), 0)).toBeUndefined()
})

test('connections between the same two are side by side', () => {
  expect(laneOf(0, 1)).toBe(0)
  expect([0, 1].map((i) => laneOf(i, 2))).toEqual([-6.5, 6.5])
  const lanes = Array.from({ length: 6 }, (_, i) => laneOf(i, 6))
  expect(new Set(lanes).size).toBe(6)
  expect(Math.max(...lanes)).toBeLessThan(20)
})

test('a connection that runs the other way is on the other side of its own direction', () => {
  const there = lineBetween(box(0, 0), box(300, 0), 6)
  const back = lineBetween(box(300, 0), box(0, 0), -6)
  expect(there?.start.y).toBe(back?.end.y)
})

test('an arrowhead points along its line', () => {
  const [tip, left, right] = arrowhead({ x: 10, y: 0 }, { x: 1, y: 0 }, 10)
  expect(tip).toEqual({ x: 10, y: 0 })
  expect(left.x).toBe(0)
  expect(left.y).toBeCloseTo(-right.y)
})
