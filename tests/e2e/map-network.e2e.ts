import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { createExample } from '../support/initiative.ts'
import { card, cards, drag, mapOf, middleOf } from '../support/map-page.ts'

const said = (page: Page, words: string) => page.locator('[aria-live="polite"]', { hasText: words })
const markOf = (page: Page) => card(page, 'Mayor’s office').locator('[class*="mark"]').first()
const switchTo = (page: Page, view: string) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click()

test('the network is the same picture for everybody, moves nobody in the record, and leads back to where they stand', async ({
  openAs,
  server,
}) => {
  test.slow()
  const initiative = await createExample(server.url)
  const page = await openAs('editor', 'Tomás', { initiative, place: 'map' })
  await expect(card(page, 'Mayor’s office')).toBeVisible({ timeout: 40_000 })
  const record = await mapOf(page, initiative)
  const [stood, placed] = [await middleOf(markOf(page)), await cards(page).count()]
  await switchTo(page, 'Network')
  await expect(said(page, 'The network is shown')).toBeAttached()
  await expect(page.locator('[data-switching]')).toHaveCount(0)
  await expect(page.getByText('Who is connected stands near.').last()).toBeVisible()
  await expect(page.getByText('Stance not known')).toHaveCount(0)
  expect(await cards(page).count(), 'with those who have no place yet').toBeGreaterThan(placed)
  await expect(page.getByRole('toolbar').getByRole('button')).toHaveCount(3)

  const spot = await middleOf(markOf(page))
  const other = await openAs('facilitator', 'Amina', { initiative, place: 'map?view=network' })
  await expect(said(other, 'The network is shown')).toBeAttached({ timeout: 40_000 })
  await expect(other.locator('[data-switching]')).toHaveCount(0)
  const there = await middleOf(markOf(other))
  expect(Math.hypot(there.x - spot.x, there.y - spot.y)).toBeLessThan(2)

  await drag(page, spot, { x: spot.x + 90, y: spot.y + 40 })
  await expect(said(page, 'nothing was changed')).toBeAttached()
  await expect.poll(async () => Math.round((await middleOf(markOf(page))).x - spot.x)).toBeLessThan(2)
  await page.keyboard.press('ArrowUp')
  expect((await mapOf(page, initiative)).actors).toEqual(record.actors)

  await switchTo(page, 'Power')
  await expect(page.getByText('Stance not known').first()).toBeAttached()
  await expect
    .poll(async () => {
      const now = await middleOf(markOf(page))
      return Math.hypot(now.x - stood.x, now.y - stood.y)
    })
    .toBeLessThan(2)
})
