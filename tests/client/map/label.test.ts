import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { labelOf } from '../../../client/features/map/layout/label.ts'

/** A font in which every letter is eight wide. */
const measure = (text: string) => Array.from(text).length * 8

test('a short name is one line', () => {
  expect(labelOf('Mayor’s office', measure).lines).toEqual(['Mayor’s office'])
})

test('a longer one is broken into two lines of about the same length', () => {
  expect(labelOf('Whoever plans the county budget', measure).lines).toEqual([
    'Whoever plans',
    'the county budget',
  ])
})

test('one too long for two lines ends in dots', () => {
  const { lines } = labelOf('The association of those who rent out flats near the station', measure)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/…$/)
})

test('a word without end is cut', () => {
  expect(labelOf('x'.repeat(500), measure).lines).toEqual([`${'x'.repeat(17)}…`])
})

test('any name, in any script, makes a label within its bounds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
      const { w, h, lines } = labelOf(name, measure)
      expect(lines.length).toBeLessThanOrEqual(2)
      expect(lines.join('').isWellFormed()).toBe(true)
      expect(w).toBeLessThanOrEqual(150)
      expect(h).toBeLessThanOrEqual(34)
    }),
  )
})
