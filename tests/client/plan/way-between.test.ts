import { expect, test } from 'vitest'

import { wayBetween } from '../../../client/features/plan/needs/way-between.ts'

const box = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 40 })

test('a line goes from the side of one card to the side of the other that it faces', () => {
  expect(wayBetween(box(0, 0), box(200, 100))).toBe('M100 20 C150 20 150 120 200 120')
  expect(wayBetween(box(200, 100), box(0, 0))).toBe('M200 120 C150 120 150 20 100 20')
})

test('between neighbours it turns where there is room for it', () => {
  expect(wayBetween(box(0, 0), box(110, 60))).toBe('M100 20 C116 20 94 80 110 80')
})

test('within a column it goes out and comes back at the same side', () => {
  expect(wayBetween(box(0, 0), box(0, 100))).toBe('M100 20 C116 20 116 120 100 120')
})
