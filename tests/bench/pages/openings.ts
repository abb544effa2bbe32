import type { Browser } from '@playwright/test'

import { createInitiative, type TestInitiative } from '../../support/initiative.ts'
import { arrive, devTools, filled, report, server, several, shownAfter, slow } from './browser.ts'
import { fillGrid } from './fill.ts'

const TIMES = 9
const AIMS = [
  [200, '1,500 ms'],
  [1000, '3,000 ms'],
] as const
const PHONE_NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 }

/** Until all cards are there, in a browser that has nothing yet. */
const openGrid = async (browser: Browser, grid: TestInitiative, count: number): Promise<number> => {
  const page = await arrive(browser, grid)
  await slow(page)
  await page.goto(`/i/${grid.id}/grid`, { waitUntil: 'commit' })
  const ms = await shownAfter(page, '[data-activity]', count)
  await page.context().close()
  return ms
}

export const openings = async (browser: Browser): Promise<void> => {
  for (const [count, aim] of AIMS) {
    const large = await filled('plan', (doc) => fillGrid(doc, count))
    const ms = await several(TIMES, () => openGrid(browser, large, count))
    report(`open a grid of ${count} activities, 4×, median of ${TIMES}`, `${ms.toFixed(0)} ms`, aim)
  }
  const grid = await createInitiative(server.url)
  const form = await several(TIMES, async () => {
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await slow(page)
    await (await devTools(page)).send('Network.emulateNetworkConditions', PHONE_NETWORK)
    await page.goto(`/i/${grid.id}#${grid.secret.contributor}`, { waitUntil: 'commit' })
    const ms = await shownAfter(page, 'form input', 1)
    await context.close()
    return ms
  })
  report('contributor’s form, 150 ms, 1.6 Mbit/s, 4×, median of 9', `${form.toFixed(0)} ms`, '1,000 ms')
}
