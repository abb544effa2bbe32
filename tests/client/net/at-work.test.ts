import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { watchWork } from '../../../client/net/at-work.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Whether it has resolved after so many milliseconds. */
const isOver = async (pause: Promise<void>, after: number): Promise<boolean> => {
  let over = false
  void pause.then(() => (over = true))
  await vi.advanceTimersByTimeAsync(after)
  return over
}

test('what would hold the page up waits while somebody is at work, but not forever', async () => {
  const page = new EventTarget()
  const { untilPause, stop } = watchWork(page)
  expect(await isOver(untilPause(), 0)).toBe(true)
  page.dispatchEvent(new Event('keydown'))
  const waits = untilPause()
  expect(await isOver(waits, 600)).toBe(false)
  page.dispatchEvent(new Event('dragover'))
  expect(await isOver(waits, 900)).toBe(false)
  expect(await isOver(waits, 200)).toBe(true)
  const typing = setInterval(() => page.dispatchEvent(new Event('keydown')), 100)
  page.dispatchEvent(new Event('keydown'))
  const long = untilPause()
  expect(await isOver(long, 15_000)).toBe(false)
  expect(await isOver(long, 6500)).toBe(true)
  stop()
  clearInterval(typing)
})
