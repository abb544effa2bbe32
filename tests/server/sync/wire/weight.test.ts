import { expect, test } from 'vitest'
import { Bytes, Weight } from '../../../../server/sync/wire/weight.ts'

const update = (bytes: number) => ({ type: 'update' as const, body: new Uint8Array(bytes) })

test('who sends large updates without end is read at four megabytes a second', () => {
  const weight = new Weight(0, new Bytes(0))
  let now = 0
  for (let i = 0; i < 130; i++) now += weight.rest(update(200_000), 1, now)
  expect(now).toBeGreaterThan(6000)
  expect(now).toBeLessThan(6500)
})

test('who types, pastes a page, or brings a day’s changes does not rest', () => {
  const weight = new Weight(0, new Bytes(0))
  for (let now = 0; now < 60_000; now += 25) expect(weight.rest(update(500), 1, now)).toBe(0)
  expect(weight.rest(update(400_000), 10, 60_000)).toBe(0)
})

test('what takes long is followed by four times as long, and bytes by a second at most', () => {
  const weight = new Weight(0, new Bytes(0))
  expect(weight.rest(update(100), 30, 0)).toBe(120)
  expect(weight.rest(update(20_000_000), 10, 0)).toBe(1000)
})

test('many who send large updates at once are read as fast as one alone, and who types is read at once', () => {
  const all = new Bytes(0)
  const heavy = Array.from({ length: 8 }, () => ({ weight: new Weight(0, all), at: 0, sent: 0 }))
  const typing = new Weight(0, all)
  for (let now = 0; now < 10_000; now++) {
    for (const one of heavy) {
      if (one.at > now) continue
      one.sent += 200_000
      one.at = now + one.weight.rest(update(200_000), 1, now)
    }
    expect(typing.rest(update(50), 1, now)).toBe(0)
  }
  const sent = heavy.map((one) => one.sent)
  expect(sent.reduce((sum, one) => sum + one, 0)).toBeLessThan(50_000_000)
  expect(Math.min(...sent)).toBeGreaterThan(Math.max(...sent) / 2)
})
