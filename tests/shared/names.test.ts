import { expect, test } from 'vitest'

import { isBlank } from '../../shared/names.ts'

test('a name of what no eye sees is none', () => {
  const unseen = ['', '  ', '\u00A0', '\u200B', '\u2060\uFEFF', '\u3164', '\uFFA0\u115F', '\u2800', '\u0301']
  for (const name of [...unseen, '\uD83D', '\u0007', '\u{E0041}', '\uFE0F'])
    expect(isBlank(name), JSON.stringify(name)).toBe(true)
})

test('a letter is something to see, also one that this computer does not know yet', () => {
  for (const name of ['a', '王', '👩🏽‍🏫', 'ก', '\u{323B0}', '\u{10EC0}', '\u{1FAEF}', '\uE000'])
    expect(isBlank(name), JSON.stringify(name)).toBe(false)
})
