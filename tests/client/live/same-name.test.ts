import { expect, test } from 'vitest'

import { isSameName } from '../../../client/live/deletion.ts'

test.each([
  ['Ready by Five', 'Ready by Five'],
  ['ready  by five ', 'Ready by Five'],
  ["Children's table", 'Children’s table'],
  ['"Ready" - by 5', '“Ready” – by 5'],
  ['جاهز بحلول الخامسة', '\u200Fجاهز بحلول الخامسة'],
  ['Cafe\u0301', 'Café'],
])('%s is the name %s', (typed, name) => expect(isSameName(typed, name)).toBe(true))

test.each([
  ['', 'Ready by Five'],
  ['Ready by Fiv', 'Ready by Five'],
  ['Ready by Five 2', 'Ready by Five'],
  ['ReadybyFive', 'Ready by Five'],
])('%s is not the name %s', (typed, name) => expect(isSameName(typed, name)).toBe(false))
