import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { createExample } from '../support/initiative.ts'
import { card } from '../support/grid.ts'
import { expectAccessible } from '../support/visitor.ts'

const tools = (page: Page) => page.getByRole('region', { name: 'What is done to those you chose' })
const choose = async (page: Page, title: string, key: 'Control' | 'Shift' = 'Control') =>
  card(page, title).click({ modifiers: [key], position: { x: 70, y: 22 } })

test('several are chosen with the mouse and moved in one step, whatever somebody else does to them', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid', initiative })
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'grid', initiative })
  await choose(dana, 'Convene the founding eleven')
  await choose(dana, 'Pay residents for their time', 'Shift')
  await choose(dana, 'Hire a backbone director')
  await expect(tools(dana)).toContainText('4 chosen')
  await expectAccessible(dana)

  await tomas.getByRole('button', { name: 'More for Sign the participation charter' }).click()
  await tomas.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(dana.getByText('1 of those you chose is not here any more')).toBeVisible()
  await tomas.getByRole('button', { name: 'Hire a backbone director', exact: true }).press('Delete')
  await expect(
    dana.getByText('2 of those you chose are not here any more'),
    'both that are gone',
  ).toBeVisible()
  await expect(tools(dana)).toContainText('2 chosen')

  await card(dana, 'Convene the founding eleven').dragTo(
    dana.getByRole('list', { name: 'Activities in Phase III: Sustain Impact, Governance & Infrastructure' }),
  )
  await expect(dana.getByText(/^Moved 2 activities to/)).toBeVisible()
  const there = tomas.getByRole('list', {
    name: 'Activities in Phase III: Sustain Impact, Governance & Infrastructure',
  })
  await expect(there.getByRole('listitem')).toHaveCount(4)

  await tools(dana).getByRole('button', { name: 'Lead' }).click()
  await dana.getByRole('menuitem', { name: 'Radio Riverside' }).click()
  await expect(card(tomas, 'Pay residents for their time')).toContainText('RAD')
  await dana.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(card(tomas, 'Pay residents for their time')).not.toContainText('RAD')
  await dana.keyboard.press('Control+z')
  await expect(there.getByRole('listitem')).toHaveCount(2)
})

test('on a slow line the first press chooses, as soon as there is a card', async ({ openAs, server }) => {
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid', initiative })
  await dana.route('**/*.js', (route) => setTimeout(() => void route.continue(), 1500))
  await dana.reload({ waitUntil: 'commit' })
  await choose(dana, 'Convene the founding eleven')
  await choose(dana, 'Pay residents for their time')
  await expect(tools(dana)).toContainText('2 chosen')
  await dana.unrouteAll({ behavior: 'ignoreErrors' })
})

test('by keyboard a whole row of cards is chosen, tagged, and deleted after a question', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid', initiative })
  await card(dana, 'Convene the founding eleven').getByText('Convene the founding eleven').focus()
  await dana.keyboard.press('Space')
  for (let more = 0; more < 5; more++) await dana.keyboard.press('Shift+ArrowDown')
  await expect(tools(dana)).toContainText('6 chosen')
  await dana.keyboard.press('Shift+F10')
  await expect(tools(dana).getByRole('button', { name: 'Status' })).toBeFocused()
  await tools(dana).getByRole('button', { name: 'Tags' }).press('Enter')
  await dana.getByRole('combobox', { name: 'Add a tag' }).fill('Spring, residents LEAD')
  await dana.keyboard.press('Enter')
  const tags = dana.getByRole('dialog').getByRole('list', { name: 'Tags' })
  await expect(tags.getByRole('listitem')).toHaveText(['Residents lead 6 of 6', 'Spring 6 of 6'])
  await dana.getByRole('button', { name: 'Done', exact: true }).press('Enter')
  await card(dana, 'Power map with parents').getByText('Power map with parents').focus()
  await dana.keyboard.press('Delete')
  await dana
    .getByRole('dialog', { name: 'Delete 6 activities?' })
    .getByRole('button', { name: 'Delete' })
    .click()
  await expect(dana.locator('[data-activity]')).toHaveCount(24)
  await expect(tools(dana)).toHaveCount(0)
  await dana.keyboard.press('Control+z')
  await expect(dana.locator('[data-activity]')).toHaveCount(30)
})

test('a long press of a finger chooses, and then taps do, until none is left', async ({
  browser,
  server,
}) => {
  const { id, secret } = await createExample(server.url)
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  await context.request.post('/api/join', {
    data: { secret: secret.editor, name: 'Tomás Jimenez' },
    headers: { origin: server.url },
  })
  const page = await context.newPage()
  await page.goto(`/i/${id}/grid`)
  const box = await card(page, 'Convene the founding eleven').boundingBox()
  const finger = await context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchEnd') =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' || !box ? [] : [{ x: box.x + 120, y: box.y + 30 }],
    })
  await touch('touchStart')
  await expect(tools(page)).toContainText('1 chosen')
  await touch('touchEnd')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await card(page, 'Pay residents for their time').tap()
  await expect(tools(page)).toContainText('2 chosen')
  await tools(page).getByRole('button', { name: 'Status' }).tap()
  await page.getByRole('menuitem', { name: 'Stuck' }).tap()
  await expect(page.getByRole('button', { name: /^Stuck: Convene the founding eleven/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Stuck: Pay residents for their time/ })).toBeVisible()
  await card(page, 'Pay residents for their time').tap()
  await card(page, 'Convene the founding eleven').tap()
  await expect(tools(page)).toHaveCount(0)
  await card(page, 'Convene the founding eleven').tap()
  const details = page.getByRole('dialog', { name: 'Activity' })
  await details.getByRole('button', { name: 'Close' }).tap()

  // what one that is chosen needs is drawn where both are on screen
  await page.getByRole('button', { name: 'Next', exact: true }).tap()
  await page.getByRole('button', { name: 'More for Hire a backbone director' }).tap()
  await page.getByRole('menuitem', { name: 'Choose, or no longer' }).tap()
  await expect(page.locator('path[data-need]')).toHaveCount(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await context.close()
})
