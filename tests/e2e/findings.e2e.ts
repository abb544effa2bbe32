import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { createExample } from '../support/initiative.ts'
import { expectAccessible } from '../support/visitor.ts'

const opener = (page: Page) => page.getByRole('button', { name: /^What is missing/ })
const group = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) })
const item = (page: Page, name: string, words: string) =>
  group(page, name).getByRole('listitem').filter({ hasText: words })

/** Writes a reason as people do who have a keyboard alone. */
const writeReason = async (page: Page, name: string, words: string, reason: string) => {
  await item(page, name, words)
    .getByRole('button', { name: /^Set aside:/ })
    .press('Enter')
  await page.keyboard.type(reason)
}

test('a finding is set aside with a reason that all read, and listed again by anybody', async ({
  openAs,
  server,
}) => {
  const where = { initiative: await createExample(server.url), place: 'grid' }
  const dana = await openAs('facilitator', 'Dana Okafor', where)
  const tomas = await openAs('editor', 'Tomás Juarez', where)
  for (const page of [dana, tomas]) await opener(page).click()
  const chair = 'Hand the chair to a resident'
  await expect(item(tomas, 'Nobody leads it', chair)).toBeVisible()
  await writeReason(dana, 'Nobody leads it', chair, 'The residents choose in May')
  await dana.keyboard.press('Enter')
  await expect(item(tomas, 'Nobody leads it', chair)).toHaveCount(0)
  await expect(dana.getByRole('status').filter({ hasText: `Set aside: “${chair}` })).toBeVisible()
  await tomas.getByText('Set aside (1)').click()
  await expect(tomas.getByText('The residents choose in May')).toBeVisible()
  await expect(tomas.getByText('Dana Okafor, ')).toBeVisible()
  await tomas.getByRole('button', { name: /^List it again/ }).click()
  await expect(item(dana, 'Nobody leads it', chair)).toBeVisible()
  await tomas.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(item(dana, 'Nobody leads it', chair)).toHaveCount(0)
})

test('a reason that is being written outlives what others do, and the page', async ({ openAs, server }) => {
  const where = { initiative: await createExample(server.url), place: 'grid' }
  const dana = await openAs('facilitator', 'Dana Okafor', where)
  await opener(dana).click()
  await writeReason(dana, 'Nobody leads it', 'Reading corners', 'The barbers')
  const tomas = await openAs('editor', 'Tomás Juarez', where)
  await tomas.getByRole('button', { name: /^To do: Reading corners/ }).click()
  await tomas
    .getByRole('menuitemradio', { name: 'Done' })
    .or(tomas.getByRole('menuitem', { name: 'Done' }))
    .click()
  const words = dana.getByRole('textbox', { name: 'Why is it fine as it is?' })
  await expect(dana.getByText('It is not listed any more.')).toBeVisible()
  await expect(words).toBeFocused()
  await dana.keyboard.type(' ask us')
  await dana.reload()
  await expect(words).toHaveValue('The barbers ask us')
  await dana.getByRole('button', { name: 'Set aside', exact: true }).click()
  await expect(words).toHaveCount(0)
})

test('what is found is gone to by keyboard, on a phone too, and follows what is done about it', async ({
  openAs,
  server,
}) => {
  test.slow()
  const where = { initiative: await createExample(server.url), place: 'grid' }
  const dana = await openAs('facilitator', 'Dana Okafor', where)
  await opener(dana).press('Enter')
  const stuck = item(dana, 'Stuck without a next step', 'Fund the backbone')
  await expectAccessible(dana)
  // where cells are counts, the one is opened
  await dana.getByRole('radio', { name: 'Overview' }).check({ force: true })
  await expect(dana.locator('[data-stop$="/title"]')).toHaveCount(0)
  await stuck.getByRole('button', { name: /^Show:/ }).press('Enter')
  await expect(dana.locator('[data-stop$="/title"]:focus')).toHaveText('Fund the backbone for three years')
  await dana.keyboard.press('Alt+Enter')
  await dana.getByLabel('Next step').fill('Ask the county')
  await dana.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(group(dana, 'Nobody leads it')).toBeVisible()
  await expect(stuck).toHaveCount(0)
  await dana.setViewportSize({ width: 1024, height: 768 })
  await item(dana, 'Nobody leads it', 'Hand the chair')
    .getByRole('button', { name: /^Show:/ })
    .click()
  await expect(group(dana, 'Nobody leads it'), 'what the list covers is shown without it').toHaveCount(0)
  await expect(dana.locator('[data-stop$="/title"]:focus')).toHaveText('Hand the chair to a resident')
  const phone = await openAs('editor', 'Tomás Juarez', { ...where, viewport: { width: 390, height: 844 } })
  await opener(phone).click()
  await expectAccessible(phone)
  const chair = item(phone, 'Nobody leads it', 'Hand the chair')
  await chair.getByRole('button', { name: /^Show:/ }).press('Enter')
  await expect(phone.getByRole('dialog')).toHaveCount(0)
  await expect(phone.locator('[data-stop$="/title"]:focus')).toHaveText('Hand the chair to a resident')
  await opener(phone).click()
  await item(phone, 'Who leads how much', 'Neighborhood Center leads 8 of 30')
    .getByRole('button', { name: /^Show:/ })
    .click()
  await expect(phone).toHaveURL(/partner=/)
  await opener(phone).click()
  await item(phone, 'Nobody leads it', 'Reading corners')
    .getByRole('button', { name: /^Show:/ })
    .click()
  await expect(phone).not.toHaveURL(/partner=/)
  await expect(phone.locator('[data-stop$="/title"]:focus')).toHaveText(/^Reading corners/)
})
