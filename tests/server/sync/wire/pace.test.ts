import { expect, test } from 'vitest'
import { Pace } from '../../../../server/sync/wire/pace.ts'

/** Takes messages one every so many milliseconds, and gives when it had gone on for too long; null if never. */
const exhaustedAfter = (every: number, most: number): number | null => {
  const pace = new Pace(40, 0)
  for (let now = 0; now < most; now += every) {
    pace.take(now)
    if (pace.exhausted(now)) return now
  }
  return null
}

test('three seconds’ worth of messages are taken at once, then as many a second as may be', () => {
  const pace = new Pace(40, 0)
  for (let i = 0; i < 120; i++) expect(pace.take(0)).toBe(0)
  expect(pace.take(0)).toBe(25)
  expect(pace.take(25)).toBe(0)
  expect(pace.take(25)).toBe(25)
})

test('who sends no faster than they may is never too much, and who does not stop is after ten seconds', () => {
  expect(exhaustedAfter(25, 600_000)).toBeNull()
  expect(exhaustedAfter(20, 600_000)).toBeGreaterThan(10_000)
  expect(exhaustedAfter(1, 60_000)).toBeGreaterThan(10_000)
  expect(exhaustedAfter(1, 60_000)).toBeLessThan(11_000)
})

test('who pauses may begin again', () => {
  const pace = new Pace(40, 0)
  for (let now = 0; now < 9000; now++) pace.take(now)
  expect(pace.take(11_000)).toBe(0)
  for (let now = 11_000; now < 20_000; now++) pace.take(now)
  expect(pace.exhausted(20_000)).toBe(false)
})
