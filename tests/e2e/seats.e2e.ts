import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { openSharing } from '../support/sharing.ts'
import { expectAccessible } from '../support/visitor.ts'

const openPeople = async (page: Page) => {
  const dialog = await openSharing(page)
  await dialog.getByRole('tab', { name: 'People' }).click()
  return dialog
}

test('a facilitator corrects a seat, and it shows at once: to the person, and to everybody else', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const marcus = await openAs('editor', 'Markus', { place: 'grid' })
  const amina = await openAs('editor', 'Amina', { place: 'grid' })
  await expect(amina.getByRole('button', { name: '3 people are here' })).toBeVisible()
  const dialog = await openPeople(dana)
  await dialog.getByRole('button', { name: 'Change Markus' }).click()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Marcus Rivera')
  await dialog.getByLabel('Whom do they speak for?').selectOption('Residents')
  await dialog.getByLabel('May answer what residents add').check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(marcus.getByText('You are Marcus Rivera')).toBeVisible({ timeout: 2000 })
  await expect(dialog.getByText('Can edit · may answer residents · Residents · Here now')).toBeVisible()
  await amina.getByRole('button', { name: '3 people are here' }).click()
  await expect(amina.getByRole('menuitem', { name: /Marcus Rivera.*Residents/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Change Marcus Rivera' }).click()
  await expect(dialog.getByLabel('May answer what residents add')).toBeChecked()
})

test('ending a membership with its link names who else is out, and gives the new link', async ({
  openAs,
  browser,
  watch,
}) => {
  watch.allow(/410/)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await dana.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  const amina = await openAs('editor', 'Amina', { place: 'grid' })
  const dialog = await openPeople(dana)
  await dialog.getByRole('button', { name: 'End the membership of Marcus Rivera' }).click()
  await expect(dialog.getByLabel(/Also replace the link they came by: .?Can edit/)).toBeChecked()
  await expect(dialog.getByText(/Out as well, until you send them the new link: .*Amina/)).toBeVisible()
  await dialog.getByLabel(/Also replace/).uncheck()
  await expect(dialog.getByText('With the old link Marcus Rivera can come back.')).toBeVisible()
  await dialog.getByLabel(/Also replace/).check()
  await dialog.getByRole('button', { name: 'End it and replace the link' }).click()
  await expect(dialog.getByText('The new link is ready')).toBeVisible()
  await expect(marcus.getByText('A facilitator ended your membership')).toBeVisible()
  await expect(amina.getByText('This link was turned off.')).toBeVisible()
  await expectAccessible(dana)
  await dialog.getByRole('button', { name: 'Copy link: Can edit' }).click()
  await expect(dana.getByText(/The link .*Can edit.* is copied/)).toBeVisible()
  const context = await browser.newContext()
  const again = await context.newPage()
  await again.goto(await dana.evaluate(() => navigator.clipboard.readText()))
  await expect(again.getByLabel('What shall we call you?')).toBeVisible()
  await context.close()
})

test('a facilitator who replaces the facilitators’ link stays in, and the other one is out', async ({
  openAs,
  watch,
}) => {
  watch.allow(/410/)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const eve = await openAs('facilitator', 'Eve', { place: 'grid' })
  const dialog = await openPeople(dana)
  await expect(dialog.getByText('Dana Okafor (you)')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'End the membership of Dana Okafor' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'End the membership of Eve' }).click()
  await dialog.getByRole('button', { name: 'End it and replace the link' }).click()
  await expect(dialog.getByText('The new link is ready')).toBeVisible()
  await expect(eve.getByText('A facilitator ended your membership')).toBeVisible()
  await dana.reload()
  await expect(dana.getByRole('button', { name: 'Share', exact: true })).toBeVisible()
  await openPeople(dana)
  await expect(dialog.getByText('Dana Okafor (you)')).toBeVisible()
})

test('axe finds nothing in the people’s list', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'partners' })
  await openAs('editor', 'עמליה בן־דוד', { place: 'grid' })
  const dialog = await openPeople(dana)
  await dialog.getByRole('button', { name: 'Change עמליה' }).click()
  await expectAccessible(dana)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.getByRole('button', { name: 'End the membership of עמליה' }).click()
  await dana.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(dana)
})
