import { expect, test } from 'vitest'
import { Weight } from '../../../server/sync/weight.ts'

const update = (bytes: number) => ({ type: 'update' as const, body: new Uint8Array(bytes) })

test('who sends large updates without end is read at four megabytes a second', () => {
  const weight = new Weight(0)
  let now = 0
  for (let i = 0; i < 130; i++) now += weight.rest(update(200_000), 1, now)
  expect(now).toBeGreaterThan(6000)
  expect(now).toBeLessThan(6500)
})

test('who types, pastes a page, or brings a day’s changes does not rest', () => {
  const weight = new Weight(0)
  for (let now = 0; now < 60_000; now += 25) expect(weight.rest(update(500), 1, now)).toBe(0)
  expect(weight.rest(update(400_000), 10, 60_000)).toBe(0)
})

test('what takes long is followed by four times as long, and bytes by a second at most', () => {
  const weight = new Weight(0)
  expect(weight.rest(update(100), 30, 0)).toBe(120)
  expect(weight.rest(update(20_000_000), 10, 0)).toBe(1000)
})
