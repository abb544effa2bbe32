import type { Browser, Locator, Page } from '@playwright/test'

import { writeField } from '../../../shared/model/collection.ts'
import { actors } from '../../../shared/model/kinds.ts'
import { joinDocument } from '../../support/script.ts'
import { arrive, filled, framesDuring, report, server, several, shownAfter } from './browser.ts'
import { fillMap } from './fill.ts'

const NAME = '[role=grid] [data-column]'

export const largeLists = async (browser: Browser): Promise<void> => {
  await table(browser)
  await matrix(browser)
}

const table = async (browser: Browser): Promise<void> => {
  const map = await filled('map', (doc) => fillMap(doc, 300, 600))
  const page = await arrive(browser, map)
  await page.goto(`/i/${map.id}/map?view=table`)
  report('open a table of 300 and 600', said(await shownAfter(page, 'tbody tr', 20)), '2000 ms')
  const cell = page.locator('tbody [data-column="name"]').nth(3)
  await cell.click()
  const field = page.locator('tbody').getByRole('textbox').first()
  await field.waitFor()
  report('type a letter in its name', said(await several(9, () => typed(page))), '100 ms')
  await page.keyboard.press('Escape')
  const other = await joinDocument(server.url, map, 'map')
  const id =
    (await page.locator('tbody tr').nth(5).locator('[data-row]').first().getAttribute('data-row')) ?? ''
  const row = page.locator(`tbody [data-row="${id}"][data-column="name"]`)
  const frames = await framesDuring(page, async () => {
    for (let i = 0; i < 9; i++)
      await remote(row, `Person 05 ${i}`, (name) => writeField(other.doc, actors, id, 'name', name))
  })
  report('nine names that others change in it, longest frame', said(Math.max(...frames)), '100 ms')
  other.destroy()
  other.doc.destroy()
  await page.context().close()
}

const remote = async (row: Locator, name: string, change: (name: string) => void): Promise<void> => {
  change(name)
  await row.getByText(name, { exact: true }).waitFor()
}

const matrix = async (browser: Browser): Promise<void> => {
  const map = await filled('map', (doc) => fillMap(doc, 120, 240))
  const page = await arrive(browser, map)
  await page.goto(`/i/${map.id}/map?view=matrix`)
  report('open a matrix of 120 × 120', said(await shownAfter(page, NAME, 100)), '2000 ms')
  await page.getByRole('rowheader').nth(2).focus()
  const frames = await framesDuring(page, async () => {
    for (let i = 0; i < 60; i++) await page.keyboard.press(i % 2 === 0 ? 'ArrowRight' : 'ArrowDown')
  })
  report('60 arrow keys in it, longest frame', said(Math.max(...frames)), '100 ms')
  await page.context().close()
}

/** Milliseconds from a key to the frame after it. */
const typed = async (page: Page): Promise<number> => {
  await page.evaluate(() => {
    const drawn = new Promise<number>((resolve) => {
      const after = (start: number) =>
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
      document.addEventListener('keydown', ({ timeStamp }) => after(timeStamp), { once: true, capture: true })
    })
    Object.assign(globalThis, { drawn })
  })
  await page.keyboard.press('x')
  return page.evaluate(() => (globalThis as unknown as { drawn: Promise<number> }).drawn)
}

const said = (ms: number): string => `${ms.toFixed(0)} ms`
