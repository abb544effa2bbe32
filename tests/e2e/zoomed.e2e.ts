import type { Page } from '@playwright/test'

import { lookEverywhere } from '../support/every-place.ts'
import { expect, test } from '../support/fixtures.ts'
import { createExample } from '../support/initiative.ts'
import { faultsOf } from '../support/whole.ts'

/** 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 }
const DESK = { width: 1280, height: 720 }
/** What WCAG 1.4.12 asks for. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`

const space = (page: Page, css: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, css)

const look = async (page: Page, what: string): Promise<void> => {
  await page.setViewportSize(ZOOMED)
  expect.soft(await faultsOf(page), `${what}, zoomed`).toEqual([])
  for (const canvas of await page.getByTestId('canvas').all())
    expect
      .soft((await canvas.boundingBox())?.height, `the map’s least height, ${what}`)
      .toBeGreaterThanOrEqual(240)
  await page.setViewportSize(DESK)
  await space(page, SPACED)
  expect.soft(await faultsOf(page), `${what}, spaced`).toEqual([])
  await space(page, '')
}

test('400 % zoom and more space between letters and lines cut nothing and cover nothing, in every place and dialog', async ({
  openAs,
  page,
  server,
  watch,
}) => {
  test.setTimeout(240_000)
  watch.allow(/401/)
  const initiative = await createExample(server.url)
  await lookEverywhere(openAs, page, initiative, look)
})
