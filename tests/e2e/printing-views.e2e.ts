import type { Locator } from '@playwright/test'

import { addPhases } from '../../shared/model/structure.ts'
import { expect, test } from '../support/fixtures.ts'
import { createExample } from '../support/initiative.ts'
import { expectOnPaper, LYING, toPaper, toScreen } from '../support/paper.ts'
import { joinDocument } from '../support/script.ts'

const repeated = (one: Locator) => one.evaluate((at) => getComputedStyle(at).display)

test('every view is printed whole, twelve phases beside each other, and what goes on over a page has its name there again', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const script = await joinDocument(server.url, initiative, 'plan')
  addPhases(
    script.doc,
    Array.from({ length: 9 }, (_, i) => `Phase ${i + 4}: Donaudampfschifffahrtsgesellschaft`),
  )
  const page = await openAs('facilitator', 'Dana Okafor', { initiative, place: 'grid' })
  await expect(page.getByRole('columnheader')).toHaveCount(12)
  script.destroy()
  const left = async (one: Locator) => (await one.boundingBox())?.x ?? 0
  /** What of these is not within the paper, all of them at once: there are many. */
  const beside = (all: Locator) =>
    all.evaluateAll(
      (ones, width) =>
        ones
          .map((one) => ({ box: one.getBoundingClientRect(), words: one.textContent }))
          .filter(({ box }) => box.width > 0 && (box.left < -1 || box.right > width + 1))
          .map(({ words }) => words),
      LYING.width,
    )
  await toPaper(page, LYING)
  await expect(page.locator('[data-activity]')).toHaveCount(30)
  expect(await beside(page.locator('main :is(th, td, [data-activity])'))).toEqual([])
  for (const at of [0, 5, 11])
    expect(await left(page.getByRole('gridcell').nth(at))).toBeCloseTo(
      await left(page.getByRole('columnheader').nth(at)),
      0,
    )
  expect(await repeated(page.getByRole('rowheader').first())).toBe('table-header-group')

  for (const view of ['outline', 'partners', 'timeline'] as const) {
    await toScreen(page)
    await page.goto(`/i/${initiative.id}/grid?view=${view}`)
    const one = page.locator('main').getByRole('button', { name: 'Sign the participation charter' })
    await expect(one.first()).toBeVisible()
    await toPaper(page, LYING)
    await expectOnPaper(page, one.last())
    expect(await beside(page.locator('main :is(h3, h4, th, td, li, time)')), view).toEqual([])
    const name = {
      outline: page.locator('main li > :has(> h3)'),
      partners: page.getByRole('rowheader'),
      timeline: page.locator('[data-chart] > div > div').nth(1),
    }[view]
    expect(await repeated(name.first()), view).toBe('table-header-group')
  }
})
