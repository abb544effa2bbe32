import { setTimeout } from 'node:timers/promises'

import { afterEach, expect, test } from 'vitest'

import { pauseBefore } from '../../client/live/back-off.ts'
import { Several } from './servers.ts'

let several: Several
afterEach(() => several.remove())

test('servers are stopped in turn while people type, who come back as pages do: nobody waits for more than 2 s, and nothing is lost', async () => {
  const reasons = new Set<string>()
  const comesBack = (reason: string): number => {
    reasons.add(reason)
    return pauseBefore(0, reason)
  }
  several = await Several.start(3, { comesBack })
  for (let n = 0; n < 6; n++) await several.gather(3)
  for (const server of several.servers) {
    await setTimeout(2000)
    expect(await server.stop()).toBe(0)
    await server.start()
  }
  await setTimeout(500)
  await several.settle()
  expect([...reasons]).toEqual(['stopping'])
  const longest = Math.max(...several.all.map(({ longestWait }) => longestWait))
  console.log(`nobody waited for more than ${longest.toFixed(0)} ms`)
  expect(longest).toBeLessThan(2000)
}, 120_000)
