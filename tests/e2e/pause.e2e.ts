import { readFile } from 'node:fs/promises'

import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'

test.use({ savesData: false })

const CELL = 'Phase I: Initiate Action, Governance & Infrastructure'

const card = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title })
const saved = (page: Page, kind: string) => page.locator(`[data-saved="${kind}"]`)

const add = async (page: Page, title: string) => {
  await page.getByRole('button', { name: `Add an activity to ${CELL}` }).click()
  await expect(page.locator('main :focus')).toHaveRole('textbox')
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
}

const pause = async (page: Page) => {
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Pause editing for everyone' }).click()
  await expect(page.getByText('Editing is paused for everyone')).toBeVisible()
}

const resume = async (page: Page) => {
  await page.getByRole('button', { name: 'Resume editing' }).click()
  await expect(page.getByText('Editing is paused')).toHaveCount(0)
}

test('what is typed in a pause waits on the device, through a reload and without a network, and is sent when its writer says so', async ({
  openAs,
  watch,
}) => {
  watch.allowOutage()
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await expect(saved(marcus, 'saved')).toBeVisible()
  await pause(dana)
  await expect(marcus.getByText('Editing is paused. What you type now stays on this device.')).toBeVisible()
  await add(marcus, 'Typed in the pause')
  await expect(saved(marcus, 'refused')).toHaveText(/^Paused, \d+ changes? kept$/)
  await marcus.reload()
  await expect(card(marcus, 'Typed in the pause')).toBeVisible()
  await marcus.context().setOffline(true)
  await card(marcus, 'Typed in the pause')
    .getByRole('button', { name: 'Typed in the pause', exact: true })
    .click()
  await expect(marcus.locator(':focus')).toHaveAccessibleDescription(/Editing is paused/)
  await marcus.keyboard.press('End')
  await marcus.keyboard.type(', and offline')
  await marcus.keyboard.press('Escape')
  await resume(dana)
  await marcus.context().setOffline(false)
  const question = marcus.getByRole('main').getByText(/^The pause is over. Send your \d+ changes?\?$/)
  await expect(question).toBeVisible({ timeout: 20_000 })
  await marcus.reload()
  await expect(question).toBeVisible()
  await add(dana, 'The group went on')
  await expect(card(marcus, 'The group went on')).toBeVisible()
  await expect(dana.getByText('Typed in the pause')).toHaveCount(0)
  // who typed nothing is asked nothing
  await expect(dana.getByText('The pause is over.')).toHaveCount(0)
  await marcus.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(card(dana, 'Typed in the pause, and offline')).toBeVisible()
  await expect(saved(marcus, 'saved')).toBeVisible()
  await expect(question).toHaveCount(0)
})

test('what a facilitator typed in a pause can be taken along and dropped instead', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await expect(saved(dana, 'saved')).toBeVisible()
  await pause(dana)
  // what is no longer so is not said any more, even to who is reading it
  const toast = dana.getByText('Editing is paused. The others do not see this yet.')
  await Promise.all([toast.hover(), add(dana, 'On second thought')])
  await expect(saved(dana, 'refused')).toBeVisible()
  await dana.getByRole('button', { name: 'Resume editing' }).press('Enter')
  await expect(toast).toHaveCount(0)
  await expect(dana.getByText('Editing is paused')).toHaveCount(0)
  const file = dana.waitForEvent('download')
  await dana.getByRole('button', { name: 'Take my words along, and drop them' }).click()
  expect((await file).suggestedFilename()).toMatch(/\.txt$/)
  expect(await readFile(await (await file).path(), 'utf8'), 'what was not sent comes first').toMatch(
    /# Not sent to the others\nOn second thought\n/,
  )
  await expect(saved(dana, 'saved')).toBeVisible()
  await expect(dana.getByText('On second thought')).toHaveCount(0)
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await expect(saved(marcus, 'saved')).toBeVisible()
  await expect(marcus.getByText('On second thought')).toHaveCount(0)
})
