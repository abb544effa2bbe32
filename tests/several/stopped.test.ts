import { test } from 'vitest'

import { stopInTurn } from './stopped-in-turn.ts'

test('servers are stopped in turn while people type: all go on at another one, and nothing is lost', async () => {
  await (await stopInTurn()).remove()
}, 120_000)
