import type { Browser, Page } from '@playwright/test'

import { readOrdered } from '../../../shared/model/collection.ts'
import { components, phases } from '../../../shared/model/kinds.ts'
import { chooseTool } from '../../support/grid.ts'
import { arrive, filled, report, shownAfter } from './browser.ts'

const ROWS = 2000

const namesOf = (all: readonly { name: string }[]): string[] => all.map(({ name }) => name)

/** As many lines as are brought in at once, each with a phase and a component of the template. */
const file = (columns: readonly string[], rows: readonly string[]): string => {
  const lines = Array.from({ length: ROWS }, (_, i) =>
    [
      `"Activity ${i}: agree with the partners on what is measured"`,
      `"${columns[i % columns.length]}"`,
      `"${rows[i % rows.length]}"`,
      'Done',
    ].join(','),
  )
  return ['Activity,Phase,Component,Status', ...lines].join('\n')
}

/** Milliseconds of each task that kept the page from anything else for 50 ms or more, from now on. */
const noteLongTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { tasks })
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    })
  })

const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks))

/** From the press that confirms it until the last of 2,000 cards stands in its cell. */
export const broughtIn = async (browser: Browser): Promise<void> => {
  let lines = ''
  const grid = await filled('plan', (doc) => {
    lines = file(namesOf(readOrdered(doc, phases)), namesOf(readOrdered(doc, components)))
  })
  const page = await arrive(browser, grid)
  await page.goto(`/i/${grid.id}/grid`)
  await chooseTool(page, 'Bring in from a file or the clipboard')
  const dialog = page.getByRole('dialog', { name: 'Bring in activities' })
  await noteLongTasks(page)
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'plan.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines),
  })
  const confirm = dialog.getByRole('button', { name: /^Bring in/ })
  await confirm.waitFor()
  report(
    `look at a file of ${ROWS.toLocaleString('en')} rows: longest task`,
    `${(await longestTask(page)).toFixed(0)} ms`,
    '200 ms',
  )
  await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks.splice(0))
  const from = await page.evaluate(() => performance.now())
  await confirm.click()
  const until = await shownAfter(page, '[data-activity]', ROWS)
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  report(
    'bring them in',
    `${(until - from).toFixed(0)} ms, longest task ${(await longestTask(page)).toFixed(0)} ms`,
    '3,000 ms, 200 ms',
  )
  await page.context().close()
}
