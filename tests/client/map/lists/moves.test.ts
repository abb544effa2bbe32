import { expect, test } from 'vitest'

import { inSight, numbersOf } from '../../../../client/features/map/lists/matrix/window.ts'
import { HEAD, placeAfter } from '../../../../client/features/map/lists/table/moves.ts'

const rows = [HEAD, ...Array.from({ length: 30 }, (_, i) => `r${i}`)]
const columns = ['name', 'kind', 'say']
const after = (row: string, column: string, key: string, more = {}) =>
  placeAfter({ row, column }, { key, ctrl: false, isRightToLeft: false, ...more }, { rows, columns })

test('arrow keys go from cell to cell, stop at the edges, and go the way of the page', () => {
  expect(after('r0', 'kind', 'ArrowUp')).toEqual({ row: HEAD, column: 'kind' })
  expect(after(HEAD, 'kind', 'ArrowUp')).toEqual({ row: HEAD, column: 'kind' })
  expect(after('r0', 'say', 'ArrowRight')).toEqual({ row: 'r0', column: 'say' })
  expect(after('r0', 'kind', 'ArrowLeft', { isRightToLeft: true })).toEqual({ row: 'r0', column: 'say' })
  expect(after('r25', 'kind', 'PageDown')).toEqual({ row: 'r29', column: 'kind' })
  expect(after('r5', 'kind', 'End', { ctrl: true })).toEqual({ row: 'r29', column: 'say' })
  expect(after('r5', 'kind', 'x')).toBeUndefined()
})

test('of a matrix only what is in sight is drawn, and the cell that the keyboard is in', () => {
  const seen = inSight(-3000, 600, { size: 30, count: 120 })
  expect(seen.to - seen.from).toBeLessThan(40)
  expect(seen.from).toBeLessThanOrEqual(100)
  expect(numbersOf(seen, 2)[0]).toBe(2)
  expect(numbersOf(seen, 105)).toHaveLength(seen.to - seen.from)
  expect(inSight(0, 5000, { size: 30, count: 7 })).toEqual({ from: 0, to: 7 })
})
