import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'

import { readUpdate, type Tip } from '../../../../server/sync/guard/read-update.ts'

const RIGHT = { client: 3, clock: 0 }
const STRING = 4
const HAS_BOTH = 0xc0

/** `words` of client 7 from clock 9, typed after its clock 8 and before RIGHT. */
const typed = (words: string): Uint8Array => {
  const encoder = encoding.createEncoder()
  for (const number of [1, 1, 7, 9]) encoding.writeVarUint(encoder, number)
  encoding.writeUint8(encoder, STRING | HAS_BOTH)
  for (const number of [7, 8, RIGHT.client, RIGHT.clock]) encoding.writeVarUint(encoder, number)
  encoding.writeVarString(encoder, words)
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

const isPlain = (words: string, tip: Tip): boolean =>
  readUpdate(typed(words), {
    clocks: new Map([
      [7, 9],
      [3, 5],
    ]),
    tips: new Map([[7, tip]]),
  }).isPlain

test('typing on behind what one typed last need not be applied to be judged', () => {
  const tip = { end: 9, right: RIGHT, inList: true }
  expect([isPlain('a', tip), isPlain('a whole sentence', tip)]).toEqual([true, true])
})

test.each([
  ['comes after an older item of the client', 'a', { end: 5, right: RIGHT, inList: true }],
  ['stands before another neighbour', 'a', { end: 9, right: { client: 3, clock: 4 }, inList: true }],
  ['may put several values under a key', 'ab', { end: 9, right: RIGHT, inList: false }],
])('what %s is applied before it is sent on', (_, words, tip) => {
  expect(isPlain(words, tip)).toBe(false)
})
