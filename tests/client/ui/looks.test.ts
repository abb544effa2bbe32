import { globSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

/** What can be seen of the looks by reading the style sheets. */

const tokens = readFileSync('client/ui/tokens.css', 'utf8')
const sheets = globSync('client/**/*.css').map((path) => ({ path, text: readFileSync(path, 'utf8') }))

const colorsIn = (selector: string): Map<string, string> => {
  const start = tokens.indexOf(`${selector} {`)
  const block = tokens.slice(start, tokens.indexOf('\n}', start))
  return new Map(
    [...block.matchAll(/(--[\w-]+): (#[\da-f]{6})/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  )
}
const THEMES = {
  light: colorsIn("[data-theme='light']"),
  dark: new Map([...colorsIn("[data-theme='light']"), ...colorsIn("[data-theme='dark']")]),
}

const luminance = (color: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** What controls have around them, and what they stand on. */
const BORDERS = ['--line-control', '--accent', '--focus', '--stuck']
const SURFACES = ['--paper', '--surface', '--raised', '--sunken', '--accent-soft']

for (const [theme, colors] of Object.entries(THEMES))
  test(`borders of fields and choices reach 3:1 on every surface, in ${theme}`, () => {
    for (const border of BORDERS)
      for (const surface of SURFACES)
        // a colour that no theme has is seen on nothing
        expect(
          contrast(colors.get(border) ?? '', colors.get(surface) ?? ''),
          `${border} on ${surface}`,
        ).toBeGreaterThanOrEqual(3)
  })

const rulesIn = (text: string): { selector: string; body: string }[] =>
  [...text.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
    selector: selector?.trim() ?? '',
    body: body ?? '',
  }))

/** Fields and choices, by how they are called or what they hold. */
const CONTROL =
  /(^|[\s.(,])(input|textarea|select|field|addField|option|button|status|reason|door|byHand|address)\b/

test('no field or choice has the pale border of what only divides', () => {
  const pale = sheets.flatMap(({ path, text }) =>
    rulesIn(text)
      .filter(
        ({ selector, body }) =>
          CONTROL.test(selector) && /border[a-z-]*:[^;]*var\(--line(-strong)?\)/.test(body),
      )
      .filter(({ body }) => !/border-(block|inline)-(start|end):|decoration/.test(body))
      .map(({ selector }) => `${path}: ${selector}`),
  )
  expect(pale).toEqual([])
})

/** The canvas has its axes the same way round in every language; tldraw's own parts stand around it. */
const CANVAS = ['client/features/map/canvas/axes.module.css', 'client/features/map/toolbar.module.css']
const PHYSICAL =
  /(^|[\s;{])((margin|padding|border|scroll-margin|scroll-padding)-(left|right)[a-z-]*|left|right|border-(top|bottom)-(left|right)-radius)\s*:|(text-align|float|clear):\s*(left|right)/

test('right-to-left turns the page: no style says left or right', () => {
  const physical = sheets
    .filter(({ path }) => !CANVAS.includes(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => PHYSICAL.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    )
  expect(physical).toEqual([])
})

test('no rule has the browser style anew all that is within what one points at', () => {
  // it keeps one list of what to style for all rules with `:hover`, and one for all that begin with any element
  const within =
    /:(?:hover|focus-within)[^,{}>+~ ]* >? ?(?:\*|span|div|button|svg|p|li|bdi)(?:[:.][^,{]*)?\s*[,{]/g
  const wide = sheets.flatMap(({ path, text }) =>
    [...text.matchAll(within), ...text.matchAll(/\* [+~] \*/g)].map(([rule]) => `${path}: ${rule}`),
  )
  expect(wide).toEqual([])
})
