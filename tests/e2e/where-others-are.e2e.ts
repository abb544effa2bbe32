import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { add, card } from '../support/grid.ts'

const CELL = 'Phase I: Initiate Action, Governance & Infrastructure'
const NEXT = 'Phase II: Organize for Impact, Governance & Infrastructure'

const cell = (page: Page, name: string) =>
  page.getByRole('gridcell').filter({ has: page.getByRole('list', { name: `Activities in ${name}` }) })

const people = (page: Page) => page.getByRole('button', { name: /people are here/ })

test('where others are stands beside their card, at its cell and in its words, and can be hidden', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, 'Draft the framework')
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'grid' })
  await tomas.getByRole('button', { name: 'Draft the framework', exact: true }).click()
  await tomas.keyboard.press('Home')

  const there = card(dana, 'Draft the framework')
  const pip = there.getByRole('img', { name: 'Tomás Jimenez is here' })
  await expect(pip).toBeVisible()
  await expect(cell(dana, CELL).getByRole('img', { name: 'Tomás Jimenez is here' })).toHaveCount(2)
  const caret = there.locator('[data-caret] > span')
  const words = there.getByRole('button', { name: 'Draft the framework', exact: true })
  const leftOf = async () => (await caret.boundingBox())!.x - (await words.boundingBox())!.x
  await expect.poll(leftOf).toBeLessThan(4)
  await tomas.keyboard.press('End')
  await expect.poll(leftOf).toBeGreaterThan(60)
  // nothing of it is over the words, or moves them
  const [mark, title] = [await pip.boundingBox(), await words.boundingBox()]
  expect(mark!.x + mark!.width).toBeLessThanOrEqual(title!.x)
  await expect(there.locator('[data-caret]').getByText('Tomás Jimenez')).toHaveCSS('opacity', '0')

  await people(dana).click()
  await dana.getByRole('menuitem', { name: 'Show where others are, ✓' }).click()
  await expect(pip).toHaveCount(0)
  await expect(caret).toHaveCount(0)
  await dana.reload()
  await expect(there).toBeVisible()
  await expect(people(dana)).toBeVisible()
  await expect(pip).toHaveCount(0)
})

test('a card that somebody drags shows where it would come to stand', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, 'Moves')
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'grid' })
  await expect(card(tomas, 'Moves')).toBeVisible()
  const [from, to] = [await card(tomas, 'Moves').boundingBox(), await cell(tomas, NEXT).boundingBox()]
  await tomas.mouse.move(from!.x + 60, from!.y + 20)
  await tomas.mouse.down()
  await tomas.mouse.move(to!.x + 60, to!.y + 12, { steps: 6 })
  await tomas.mouse.move(to!.x + 61, to!.y + 10, { steps: 3 })
  const line = cell(dana, NEXT).getByText('Tomás Jimenez: Moves')
  await expect(line).toBeVisible()
  await tomas.mouse.up()
  await expect(line).toHaveCount(0)
  await expect(cell(dana, NEXT).getByRole('listitem')).toContainText(['Moves'])
})

test('one sees what somebody sees whom one follows, until one does something oneself', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, 'Convene the founders')
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'partners' })
  await people(tomas).click()
  await tomas.getByRole('menuitem', { name: 'Dana Okafor' }).click()
  await expect(tomas).toHaveURL(/\/grid$/)
  await expect(tomas.getByText('You see what Dana Okafor sees')).toBeVisible()
  await dana.getByRole('link', { name: 'Common agenda' }).click()
  await expect(tomas).toHaveURL(/\/agenda$/)
  await dana.getByRole('link', { name: 'Theory of action' }).click()
  await card(dana, 'Convene the founders').click({ position: { x: 4, y: 4 } })
  await expect(tomas.getByRole('complementary', { name: 'Activity' })).toBeVisible()
  // a page that is loaded again, or a wifi that is gone for a moment, is no goodbye
  await dana.goto('about:blank')
  await expect(tomas.getByRole('button', { name: 'Only you are here' })).toBeVisible()
  await expect(tomas.getByText('You see what Dana Okafor sees')).toBeVisible()
  await dana.goBack()
  await expect(people(dana)).toBeVisible()
  await dana.getByRole('link', { name: 'Common agenda' }).click()
  await expect(tomas).toHaveURL(/\/agenda$/)
  await dana.getByRole('link', { name: 'Theory of action' }).click()
  await expect(tomas).toHaveURL(/\/grid/)
  await tomas.mouse.move(600, 600)
  await tomas.mouse.wheel(0, 10)
  await expect(tomas.getByText('You see what')).toHaveCount(0)
  await dana.getByRole('link', { name: 'Partners' }).click()
  await expect(dana).toHaveURL(/\/partners$/)
  await expect(tomas).toHaveURL(/\/grid/)
})
