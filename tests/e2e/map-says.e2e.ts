import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { createExample } from '../support/initiative.ts'
import { cards, mapOf, panel } from '../support/map-page.ts'
import { expectAccessible } from '../support/visitor.ts'

const group = (page: Page, name: string) => panel(page).getByRole('region', { name: new RegExp(`^${name}`) })
const item = (page: Page, name: string, words: string) =>
  group(page, name).getByRole('listitem').filter({ hasText: words })

test('what the map says is pointed at, chosen and set aside by keyboard, and somebody else reads and lists it again', async ({
  openAs,
  server,
}) => {
  test.slow()
  const where = { initiative: await createExample(server.url), place: 'map' }
  const dana = await openAs('facilitator', 'Dana Okafor', where)
  const tomas = await openAs('editor', 'Tomás Juarez', where)
  const circle = ['Can decide, and nobody is in touch', 'Shop owners’ circle'] as const
  await expect(item(tomas, ...circle)).toBeVisible()
  await expect(cards(dana).first()).toBeVisible()
  await expectAccessible(dana)

  const outlines = dana.locator('[class*="outline"]')
  await expect(outlines).toHaveCount(0)
  await item(dana, ...circle)
    .getByRole('button', { name: /^Show:/ })
    .focus()
  await expect(outlines).toHaveCount(1)
  await dana.keyboard.press('Tab')
  await dana.keyboard.press('Enter')
  await dana.keyboard.type('We meet them in May')
  await dana.keyboard.press('Enter')
  await expect(item(tomas, ...circle)).toHaveCount(0)
  await tomas.getByText('Set aside (1)').click()
  await expect(tomas.getByText('We meet them in May')).toBeVisible()
  await tomas.getByRole('button', { name: /^List it again/ }).click()
  await expect(item(dana, ...circle)).toBeVisible()

  const apart = item(dana, 'Bridges between others', 'Family clinic')
  await apart.getByRole('button', { name: /^Show:/ }).press('Enter')
  await expect(panel(dana).getByRole('heading', { name: '3 chosen' })).toBeVisible()
  await panel(dana).getByRole('button', { name: 'Family clinic' }).press('Enter')
  await expect(panel(dana).getByRole('heading', { name: 'Family clinic' })).toBeVisible()
  // only what is about them
  await expect(group(dana, 'Bridges between others').getByRole('listitem')).toHaveCount(1)
  await expect(group(dana, 'Can decide')).toHaveCount(0)
})

test('a step of the way to somebody who can decide becomes the next step with whom it leads to', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const page = await openAs('editor', 'Tomás Juarez', { initiative, place: 'map' })
  const side = panel(page)
  await side.getByRole('button', { name: /^County commissioners/ }).click()
  await side.getByText('How do we get to County commissioners?').press('Enter')
  await expect(
    side.getByText('Health and Human Services is in touch with County commissioners'),
  ).toBeVisible()
  await side.getByLabel('From', { exact: true }).selectOption({ label: 'Residents' })
  await expect(side.getByText('connections are followed backwards')).toBeVisible()
  const last = side.getByRole('button', { name: /^Make it a next step: .*County commissioners$/ }).first()
  await last.press('Enter')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Invite them to block 12')
  const form = side.locator('form', { hasText: 'By when' })
  await form.getByLabel('Who takes it').selectOption({ label: 'Family Clinic' })
  await form.getByLabel('By when').fill('2026-01-02')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(side.getByLabel('Next step', { exact: true })).toHaveValue('Invite them to block 12')
  await expect(page.locator('[data-saved="saved"]')).toBeVisible()
  const { actors } = await mapOf(page, initiative)
  expect(actors.find(({ name }) => name === 'County commissioners')?.nextStep).toBe('Invite them to block 12')
  await expectAccessible(page)

  // it is among what is to be done in the plan, overdue as it is, with the way back
  await page.getByRole('link', { name: 'Theory of action' }).click()
  await page.getByRole('button', { name: /^What is missing/ }).click()
  const step = page
    .getByRole('region', { name: 'Next steps with people and groups' })
    .getByRole('listitem')
    .first()
  await expect(step).toContainText('County commissioners: Invite them to block 12')
  await expect(step).toContainText('Family Clinic, overdue since Jan 2, 2026')
  await step.getByRole('link').click()
  await side.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(side.getByLabel('Next step', { exact: true })).toHaveValue('')
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(side.getByLabel('By when')).toHaveValue('2026-01-02')
})
