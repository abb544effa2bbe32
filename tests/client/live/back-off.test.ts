import { expect, test } from 'vitest'

import { pauseBefore } from '../../../client/live/back-off.ts'

const CLIENTS = 500

/** The most of the times that lie within one second. */
const mostInOneSecond = (times: number[]): number =>
  Math.max(...times.map((start) => times.filter((time) => time >= start && time < start + 1000).length))

test('500 clients that lose their connection at once do not come back in one second', () => {
  const times = Array.from({ length: CLIENTS }, () => pauseBefore(0))
  expect(mostInOneSecond(times)).toBeLessThan(CLIENTS / 2)
})

test('where a server hands over to another they are back within two seconds, and not all in one', () => {
  const times = Array.from({ length: CLIENTS }, () => pauseBefore(0, 'stopping'))
  expect(Math.max(...times)).toBeLessThan(1700)
  expect(mostInOneSecond(times)).toBeLessThan(CLIENTS * 0.8)
})

test('the longer it does not work, the further apart they try, each at least every 20 seconds', () => {
  const most = [0, 1, 2, 5, 50].map((attempts) =>
    mostInOneSecond(Array.from({ length: CLIENTS }, () => pauseBefore(attempts))),
  )
  expect(most.toSorted((a, b) => b - a).slice(0, 3)).toEqual(most.slice(0, 3))
  expect(most.at(-1)).toBeLessThan(CLIENTS / 8)
  expect(pauseBefore(1000, '', 1)).toBe(20_000)
  expect(pauseBefore(0, '', 0)).toBeGreaterThan(200)
})
