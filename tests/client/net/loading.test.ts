import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { draws, loadTheRest, Part, untilCalm } from '../../../client/net/loading.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what may be needed later is not fetched while something that is looked at comes, or is being drawn', async () => {
  const order: string[] = []
  const drawn = draws()
  const canvas = new Part(() => {
    order.push('canvas')
    return Promise.resolve()
  })
  const dialogs = new Part(() => {
    order.push('dialogs')
    return Promise.resolve()
  })
  void canvas.load()
  const calm = untilCalm().then(() => order.push('calm'))
  const rest = loadTheRest(() => Promise.resolve())
  await vi.advanceTimersByTimeAsync(60_000)
  expect(order).toEqual(['canvas'])
  drawn()
  await vi.advanceTimersByTimeAsync(1000)
  await Promise.all([calm, rest])
  expect(order.toSorted()).toEqual(['calm', 'canvas', 'dialogs'])
  expect(dialogs.get().kind).toBe('there')
})
