import { afterEach, expect, test } from 'vitest'

import { News } from '../../../server/news/news.ts'
import type { Reader } from '../../../server/access/members.ts'
import type { Wire } from '../../../server/news/stream.ts'
import type { Watched } from '../../../server/news/watch.ts'
import { createCounts } from '../../../server/sync/counts.ts'
import { type About, NEWS } from '../../../shared/words/news.ts'
import { HandClock } from '../hand-clock.ts'

/** The hub, driven without a connection and with a clock of the test's own. */

const ABOUTS = Object.keys(NEWS) as About[]

let clock: HandClock
let news: News
const begin = (watched: Watched[] = []) => {
  clock = new HandClock()
  const counts = createCounts()
  news = new News({ clock, counts, server: { version: '1', build: null }, watched })
  return counts
}
afterEach(async () => {
  const stopped = news.stop()
  clock.pass(1500)
  await stopped
})

const reader: Reader = {
  initiative: 'one',
  person: 'ana',
  session: 's',
  link: 'l',
  role: 'facilitator',
  name: 'Ana',
  partner: null,
  organization: '',
  reviewer: false,
  coded: new Set(),
}

/** All that was promised by now has come. */
const settled = () => new Promise<void>((done) => void setImmediate(done))

/** A connection that takes what is written when the test says so. */
const connect = (who: Partial<Reader> = {}) => {
  const written: string[] = []
  const waiting: (() => void)[] = []
  let isClosed = false
  let noticed = (): void => {}
  const wire: Wire = {
    write: (text) => {
      written.push(text)
      noticed()
      return new Promise<void>((taken) => waiting.push(taken))
    },
    close: () => leave(),
    destroy: () => leave(),
  }
  const close = news.open({ ...reader, ...who }, wire)
  const leave = () => {
    isClosed = true
    close()
  }
  return {
    written,
    take: () => waiting.splice(0).forEach((taken) => taken()),
    isClosed: () => isClosed,
    /** Resolves when so many writes have been made. */
    writes: (count: number) =>
      new Promise<void>((resolve) => {
        noticed = () => written.length >= count && resolve()
        noticed()
      }),
  }
}

test('what a reader has not taken waits as one word for each thing, however much changes meanwhile', async () => {
  begin()
  const slow = connect()
  await slow.writes(1)
  for (let n = 0; n < 1000; n++) for (const about of ABOUTS) news.tell('one', about)
  const quick = connect({ session: 't' })
  await quick.writes(1)
  quick.take()
  await settled()
  news.tell('one', 'people')
  clock.pass(100)
  expect(quick.written).toHaveLength(2)
  expect(slow.written).toHaveLength(1)
  slow.take()
  await settled()
  clock.pass(100)
  expect(slow.written).toHaveLength(2)
  expect(slow.written[1]!.split('data: ')).toHaveLength(1 + ABOUTS.length)
})

test('a reader who takes nothing for twenty seconds is dropped, and counted as too slow', async () => {
  const counts = begin()
  clock.pass(4999)
  const slow = connect()
  await slow.writes(1)
  clock.pass(1)
  const other = connect()
  await other.writes(1)
  clock.pass(20_000)
  expect([slow, other].map(({ isClosed }) => isClosed())).toEqual([true, false])
  expect(news.size('one')).toBe(1)
  expect(await counts.registry.metrics()).toContain('common_table_news_ended_total{code="too-slow"} 1')
})

test('a quiet stream has a sign of life every fifteen seconds', async () => {
  begin()
  const { written, writes, take } = connect()
  await writes(1)
  take()
  await settled()
  clock.pass(14_999)
  expect(written).toHaveLength(1)
  clock.pass(1)
  expect(written[1]).toBe(':\n\n')
})

test('who comes back after a restart does so at a time of their own', async () => {
  begin()
  const all = Array.from({ length: 20 }, () => connect())
  await Promise.all(all.map(({ writes }) => writes(1)))
  const times = all.map(({ written }) => Number(/^retry: (\d+)\n/.exec(written[0]!)?.[1]))
  expect(Math.min(...times)).toBeGreaterThanOrEqual(2000)
  expect(Math.max(...times)).toBeLessThanOrEqual(4000)
  expect(new Set(times).size).toBeGreaterThan(10)
})

test('what is watched is read once for all who come, and told only when it is another', async () => {
  let [value, reads] = ['a', 0]
  const read = () => Promise.resolve([value, reads++][0])
  begin([{ about: 'edition', read }])
  const one = connect({ role: 'viewer' })
  const other = connect({ role: 'viewer', session: 't' })
  await Promise.all([one.writes(1), other.writes(1)])
  for (const { take } of [one, other]) take()
  await news.look('one')
  news.tell('one', 'settings')
  clock.pass(100)
  expect(one.written[1]).not.toContain('edition')
  one.take()
  value = 'b'
  news.lookSoon('one')
  clock.pass(899)
  expect(reads).toBe(3)
  clock.pass(1)
  await settled()
  clock.pass(100)
  expect(one.written[2]).toContain('edition')
  expect(reads).toBeLessThanOrEqual(4)
})
