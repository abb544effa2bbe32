import { writeSync } from 'node:fs'

import { openSource, openTarget } from '../../../server/storage/ends.ts'
import { move } from '../../../server/storage/move.ts'

/** Moves from the first place that it is given to the second, and stays in the middle, which it says. */
const [from = '', to = ''] = process.argv.slice(2)
await move(await openSource(from), await openTarget(to), (doing, { initiatives }) => {
  if (doing !== 'Moved' || initiatives < 2) return
  writeSync(1, 'in the middle\n')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
})
