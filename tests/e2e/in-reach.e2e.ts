import type { Locator } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { createExample } from '../support/initiative.ts'

/** What of a cell's words lies under something that is pressed there, whether or not somebody points at it now. */
const coveredIn = (cell: Locator): Promise<string[]> =>
  cell.evaluate((at) => {
    const goal = at.querySelector('[data-stop^="cells/"]')
    const text = goal?.firstChild
    if (!goal || !text) return []
    const words = [...(text.textContent ?? '').matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
      const range = document.createRange()
      range.setStart(text, index)
      range.setEnd(text, index + word.length)
      return [...range.getClientRects()]
    })
    const { bottom } = goal.getBoundingClientRect()
    return [...at.querySelectorAll('button')].flatMap((button) => {
      const { left, right, top, bottom: end } = button.getBoundingClientRect()
      const isOver = ({ left: from, right: to, top: above, bottom: below }: DOMRect) =>
        from < right && to > left && above < end && Math.min(below, bottom) > top
      return words.some(isOver) ? `${button.getAttribute('aria-label')} covers ${goal.textContent}` : []
    })
  })

test('nothing that is pressed covers the goal of a cell, and a panel leaves the bar in reach', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const page = await openAs('facilitator', 'Dana Okafor', {
    initiative,
    place: 'grid',
    viewport: { width: 1024, height: 768 },
  })
  await expect(page.locator('[data-activity]').first()).toBeVisible()
  for (const density of ['Comfortable', 'Compact'] as const) {
    await page.getByRole('radio', { name: density }).check({ force: true })
    for (const cell of await page.getByRole('gridcell').all()) expect(await coveredIn(cell)).toEqual([])
  }
  await page.getByRole('button', { name: /^What is missing/ }).click()
  await expect(page.getByRole('complementary', { name: 'What is missing' })).toBeVisible()
  await page.getByRole('radio', { name: 'Overview' }).check()
  const counted = page.getByRole('button', { name: /Doing 2, To do 1, Already happening 1$/ })
  await expect(counted).toBeVisible()
  await page.getByRole('button', { name: 'Add an activity to', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
})
