import type { Browser, Page } from '@playwright/test'

import type { TestInitiative } from '../../support/initiative.ts'
import { joinDocument } from '../../support/script.ts'
import {
  arrive,
  devTools,
  filled,
  framesDuring,
  report,
  sayFrames,
  server,
  shownAfter,
  slow,
} from './browser.ts'
import { fillGrid } from './fill.ts'

/** Thirty others who go from card to card, twice a second each. */
const crowd = async (grid: TestInitiative): Promise<() => void> => {
  const all = await Promise.all(Array.from({ length: 30 }, () => joinDocument(server.url, grid, 'plan')))
  const timers = all.map(({ awareness, doc }, i) => {
    const ids = [...doc.getMap('activities').keys()]
    let at = i * 31
    return setInterval(
      () =>
        awareness.setLocalStateField('at', { place: 'grid', item: `activities/${ids[at++ % ids.length]}` }),
      500,
    )
  })
  return () => {
    timers.forEach((timer) => clearInterval(timer))
    for (const provider of all) {
      provider.destroy()
      provider.doc.destroy()
    }
  }
}

/** What scripts hold, in MB. */
const heapOf = async (page: Page): Promise<number> => {
  const tools = await devTools(page)
  await tools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await tools.send('Runtime.getHeapUsage')
  return usedSize / 1_000_000
}

export const largeGrid = async (browser: Browser): Promise<void> => {
  const grid = await filled('plan', (doc) => fillGrid(doc, 1000))
  const page = await arrive(browser, grid)
  await page.goto(`/i/${grid.id}/grid`)
  await shownAfter(page, '[data-activity]', 1000)
  report(
    'heap of a grid of 1,000, after collecting garbage',
    `${(await heapOf(page)).toFixed(0)} MB`,
    '120 MB',
  )
  const leave = await crowd(grid)
  await slow(page)
  const [first, second] = await page.locator('[data-activity]').all()
  await first?.getByText('Activity 0').first().click()
  await page.keyboard.press('End')
  const typing = await framesDuring(page, () =>
    page.keyboard.type(' and everybody knows who does what by Monday', { delay: 60 }),
  )
  await page.keyboard.press('Escape')
  report('type in a grid of 1,000 with 30 others, 4×', sayFrames(typing), '50 ms a frame')
  const [from, to] = [await first?.boundingBox(), await second?.boundingBox()]
  if (!from || !to) throw new Error('The cards are not there.')
  const dragging = await framesDuring(page, async () => {
    await page.mouse.move(from.x + 30, from.y + 8)
    await page.mouse.down()
    for (let i = 0; i <= 60; i++)
      await page.mouse.move(from.x + 30 + ((to.x - from.x) * i) / 60, from.y + 8 + Math.sin(i / 6) * 40)
    await page.mouse.up()
  })
  report('drag a card in it', sayFrames(dragging), '50 ms a frame')
  leave()
  await page.context().close()
}
