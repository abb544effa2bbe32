import { afterEach, expect, test } from 'vitest'

import type { Several } from '../several/servers.ts'
import { stopInTurn } from '../several/stopped-in-turn.ts'

let several: Several | undefined
afterEach(() => several?.remove())

test('servers are stopped in turn while people type: nobody waits for more than 2 s', async () => {
  several = await stopInTurn()
  const longest = Math.max(...several.all.map(({ longestWait }) => longestWait))
  console.log(`nobody waited for more than ${longest.toFixed(0)} ms`)
  expect(longest).toBeLessThan(2000)
}, 120_000)
