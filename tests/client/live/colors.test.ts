import { readFileSync } from 'node:fs'

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { colorAmong, COLORS, likelyColor, type Wearer } from '../../../client/live/colors.ts'

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const partsOf = (color: string): [number, number, number] => {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(color.slice(at, at + 2), 16) / 255))
  return [red ?? 0, green ?? 0, blue ?? 0]
}

/** How it is seen, as Oklab has it: https://bottosson.github.io/posts/oklab/ */
const seen = (color: string): number[] => {
  const [red, green, blue] = partsOf(color)
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}
const apart = (one: string, other: string): number => {
  const [a, b] = [seen(one), seen(other)]
  return Math.hypot(...a.map((part, at) => part - (b[at] ?? 0)))
}
const onWhite = (color: string): number => {
  const [red, green, blue] = partsOf(color)
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

const own = { client: 5, person: 'me' }
const wearer = (client: number, person: string, color?: number): Wearer => ({ client, person, color })

test('white letters on a person’s color can be read; no two are alike, and none is a component’s or the accent', () => {
  const tokens = readFileSync('client/ui/tokens.css', 'utf8')
  const light = tokens.slice(0, tokens.indexOf("[data-theme='dark']"))
  const taken = [...light.matchAll(/--(?:hue-\d|accent): (#[\da-f]{6})/g)].map(([, color]) => color ?? '')
  expect(taken).toHaveLength(7)
  expect(new Set(COLORS).size).toBe(12)
  for (const color of COLORS) {
    expect(onWhite(color), color).toBeGreaterThanOrEqual(4.5)
    for (const other of [...COLORS, ...taken])
      if (other !== color) expect(apart(color, other), `${color} and ${other}`).toBeGreaterThan(0.07)
  }
})

test('twelve who come one after the other have twelve colors, and keep them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 12, maxLength: 12 }), (persons) => {
      const here: Wearer[] = []
      for (const [client, person] of persons.entries())
        here.push(wearer(client, person, colorAmong(here, { client, person })))
      expect(new Set(here.map(({ color }) => color)).size).toBe(12)
      for (const one of here) {
        const others = here.filter(({ client }) => client !== one.client)
        expect(colorAmong(others, one)).toBe(one.color)
      }
    }),
  )
})

test('the one who comes makes way, whatever the client ids are', () => {
  const likely = likelyColor('me')
  expect(colorAmong([], own)).toBe(likely)
  expect(colorAmong([wearer(9, 'other', likely)], own)).not.toBe(likely)
  expect(colorAmong([wearer(1, 'other', likely)], own)).not.toBe(likely)
})

test('of two who took the same at once, one takes another', () => {
  expect(colorAmong([wearer(9, 'other', 3)], { ...own, color: 3 })).toBe(3)
  expect(colorAmong([wearer(1, 'other', 3)], { ...own, color: 3 })).not.toBe(3)
})

test('all pages of a person have the same color', () => {
  expect(colorAmong([wearer(9, 'me', 7)], own)).toBe(7)
  expect(colorAmong([wearer(1, 'me', 7)], { ...own, color: 2 })).toBe(7)
  expect(colorAmong([wearer(9, 'me', 7)], { ...own, color: 2 })).toBe(2)
})

test('who comes when all are taken shares one that the fewest have', () => {
  const here = COLORS.flatMap((_, color) => [
    wearer(color, `a${color}`, color),
    wearer(100 + color, `b${color}`, color),
  ])
  here.splice(8, 1)
  expect(colorAmong(here, { client: 500, person: 'late' })).toBe(4)
})
