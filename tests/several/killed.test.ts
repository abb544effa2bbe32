import { test } from 'vitest'

import { killAgainAndAgain } from './killed.ts'

test(
  'a server of three is killed 20 times while people type: all are back on another within 10 s, and nothing that was called saved is gone',
  () => killAgainAndAgain(20),
  300_000,
)
