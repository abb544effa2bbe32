import type { Locator, Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { createExample } from '../support/initiative.ts'
import { openSharing } from '../support/sharing.ts'

/** In colours that the reader's system forces, backgrounds and shadows of ours are gone: lines have to say it. */
const linesOf = (one: Locator): Promise<string> =>
  one.evaluate((element) => {
    const { outline, borderTop, borderBlockEnd, background, appearance } = getComputedStyle(element)
    return JSON.stringify({ outline, borderTop, borderBlockEnd, background, appearance })
  })

const expectApart = (chosen: Locator, other: Locator, what: string) =>
  expect(async () =>
    expect(await linesOf(chosen), `${what} that is chosen, and one that is not`).not.toBe(
      await linesOf(other),
    ),
  ).toPass({ timeout: 10_000 })

/** Goes on with Tab, and fails with whatever has the focus without a line around it. */
const expectFocusSeen = async (page: Page, times: number) => {
  for (let count = 0; count < times; count++) {
    await page.keyboard.press('Tab')
    const unseen = await page.evaluate(() => {
      const has = (element: Element | null, depth: number): boolean => {
        if (!element || depth === 0) return false
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || has(element.parentElement, depth - 1)
      }
      const at = document.activeElement
      if (!at || at === document.body) return ''
      const beside = at.nextElementSibling
      return has(at, 4) || has(beside, 1) ? '' : `${at.outerHTML.slice(0, 200)}`
    })
    expect.soft(unseen, 'what has the focus').toBe('')
  }
}

test('in forced colours the focus, what is chosen and what is on are told by lines, in every place', async ({
  openAs,
  server,
}) => {
  test.setTimeout(90_000)
  const initiative = await createExample(server.url)
  const page = await openAs('facilitator', 'Dana Okafor', { initiative, place: 'agenda' })
  await page.emulateMedia({ forcedColors: 'active' })
  const places = page.getByRole('navigation').first().getByRole('link')
  await expectApart(
    places.filter({ hasText: 'Common agenda' }),
    places.filter({ hasText: 'Partners' }),
    'a place',
  )
  await page.getByRole('textbox', { name: /The problem/ }).click()
  await page.keyboard.press('ControlOrMeta+b')
  const tools = page.getByRole('toolbar', { name: 'Text' }).getByRole('button')
  await expectApart(
    tools.and(page.locator('[aria-pressed="true"]')).first(),
    tools.and(page.locator('[aria-pressed="false"]')).first(),
    'a tool for text',
  )
  for (const place of ['partners', 'grid', 'map'] as const) {
    await page.goto(`/i/${initiative.id}/${place}`)
    await expect(page.locator('#place :is(h1, h2)').first()).toBeVisible()
    if (place === 'map') await expect(page.locator('[data-shape-type="actor"]').first()).toBeVisible()
    await expectFocusSeen(page, 22)
  }
  const unplaced = page.getByRole('button', { name: /^Whoever plans the county budget/ }).first()
  const before = await linesOf(unplaced)
  await unplaced.click()
  await page.getByRole('banner').click({ position: { x: 5, y: 5 } })
  await expect.poll(() => linesOf(unplaced), 'somebody who is chosen below the map').not.toBe(before)
  const canvasTools = page.getByRole('toolbar').getByRole('button')
  await expectApart(canvasTools.nth(0), canvasTools.nth(1), 'a tool of the canvas')

  await page.goto(`/i/${initiative.id}/grid`)
  const cell = page.getByRole('gridcell').first()
  await expect(cell).toBeVisible()
  expect(await cell.evaluate((at) => getComputedStyle(at).borderBlockEndWidth), 'a line between cells').toBe(
    '1px',
  )
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Open details' }).click()
  const status = page.getByRole('complementary').getByRole('radio')
  await expect(status.first()).toBeAttached()
  await expectApart(
    page.locator('label:has(:checked)').filter({ hasText: 'Done' }),
    page.locator('label').filter({ hasText: 'Stuck' }),
    'a status',
  )
  for (const view of ['partners', 'timeline']) {
    await page.goto(`/i/${initiative.id}/grid?view=${view}`)
    const lines = page.locator('[data-activity]')
    await lines.first().locator('[data-stop]').press('Enter')
    await expect(page.getByRole('complementary')).toBeVisible()
    await expectApart(lines.nth(0), lines.nth(3), `what is open by ${view}`)
    await lines.nth(1).locator('[data-stop]').press('Space')
    await expectApart(lines.nth(1), lines.nth(3), `a line by ${view}`)
    await expectFocusSeen(page, 6)
  }
  await page.goto(`/i/${initiative.id}/grid`)
  const sharing = await openSharing(page)
  const tabs = sharing.getByRole('tab')
  await expectApart(tabs.nth(0), tabs.nth(1), 'a tab')
  expect(await sharing.evaluate((at) => getComputedStyle(at.parentElement ?? at).borderStyle)).toBe('solid')
  await expectFocusSeen(page, 6)
})
