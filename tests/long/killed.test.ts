import { test } from 'vitest'

import { killAgainAndAgain } from '../several/killed.ts'

test(
  'a server of three is killed 100 times while people type: all are back within 10 s, and nothing that was called saved is gone',
  () => killAgainAndAgain(100),
  1_800_000,
)
