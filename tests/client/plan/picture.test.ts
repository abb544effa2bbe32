import { expect, test } from 'vitest'

import { scaleFor } from '../../../client/ui/png.ts'

test('a picture is twice as large as the screen, and smaller where a browser could not draw that', () => {
  expect(scaleFor(1200, 900)).toBe(2)
  for (const [width, height] of [
    [1200, 30_000],
    [20_000, 800],
    [9000, 9000],
  ] as const) {
    const scale = scaleFor(width, height)
    expect(scale).toBeLessThan(2)
    expect(Math.max(width, height) * scale).toBeLessThanOrEqual(16_384)
    expect(width * height * scale * scale).toBeLessThanOrEqual(268_435_456)
  }
})
