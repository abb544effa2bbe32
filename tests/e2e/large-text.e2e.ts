import type { Page } from '@playwright/test'

import { CHROMIUM_ARGS, findChromium } from '../support/chromium.ts'
import { lookEverywhere } from '../support/every-place.ts'
import { expect, test } from '../support/fixtures.ts'
import { createExample } from '../support/initiative.ts'
import { faultsOf } from '../support/whole.ts'

/** Letters of 200 %, as a browser's setting makes them. */
test.use({
  launchOptions: {
    executablePath: findChromium(),
    args: [...CHROMIUM_ARGS, '--blink-settings=defaultFontSize=32'],
  },
})

const SIZES = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]

const look = async (page: Page, what: string): Promise<void> => {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    expect.soft(await faultsOf(page), `${what}, ${size.width} px wide`).toEqual([])
  }
}

test('letters twice as large cut nothing and cover nothing, in every place and dialog', async ({
  openAs,
  page,
  server,
  watch,
}) => {
  test.setTimeout(240_000)
  watch.allow(/401/)
  const initiative = await createExample(server.url)
  await page.goto('/')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
  await lookEverywhere(openAs, page, initiative, look)
})
