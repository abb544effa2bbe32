import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { canvasOf } from '../support/map-page.ts'
import { expectAccessible, fillActor, linkOf, NAME, PHONE } from '../support/visitor.ts'

test.use({ savesData: false })

/** All that the browser would still have tomorrow: cookies that last, values, databases. */
const keptBy = async (page: Page) => {
  const cookies = await page.context().cookies()
  const [values, databases] = await page.evaluate(async () => [
    Object.keys(localStorage),
    (await indexedDB.databases()).map(({ name }) => name),
  ])
  return {
    cookies: cookies.filter(({ expires }) => expires !== -1).map(({ name }) => name),
    values,
    databases,
  }
}
const NOTHING = { cookies: [], values: [], databases: [] }
const SHARED = 'This is a shared computer or phone'

const typeAnActivity = async (page: Page) => {
  await page
    .getByRole('button', { name: /^Add an activity to Phase I:/ })
    .first()
    .click()
  await page.keyboard.type('Walk the route')
  await page.keyboard.press('Escape')
}

test('who joins on a shared computer leaves nothing on it, and all is saved all the same', async ({
  page,
  initiative,
}) => {
  await page.goto(linkOf(initiative, 'facilitator'))
  await page.getByLabel('What shall we call you?').fill('Dana Okafor')
  await page.getByRole('radio', { name: 'Just me' }).check()
  await page.getByLabel(SHARED).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByText('This is a shared computer: nothing is kept on it.')).toBeVisible()
  await typeAnActivity(page)
  await expect(page.locator('[data-saved="saved"]')).toBeVisible()
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('tab', { name: 'Links' }).click()
  await page.getByRole('button', { name: 'Show code: Can look' }).click()
  await expect(page.getByRole('img', { name: 'Code: Can look' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: /Power map/ }).click()
  await expect(canvasOf(page)).toBeVisible()
  expect(await keptBy(page)).toEqual(NOTHING)
  await page.goto(`/i/${initiative.id}/grid`)
  await expect(page.getByText('Walk the route')).toBeVisible()
  await expect(page.getByText('You are Dana Okafor')).toBeVisible()
  expect(await keptBy(page)).toEqual(NOTHING)
  await page.goto('/')
  await expect(page.getByText('Your initiatives on this device')).toHaveCount(0)
})

test('closing with words that are not saved is warned about', async ({ page, initiative, watch }) => {
  watch.allowOutage()
  await page.goto(linkOf(initiative, 'editor'))
  await page.getByLabel('What shall we call you?').fill('Marcus')
  await page.getByRole('radio', { name: 'Just me' }).check()
  await page.getByLabel(SHARED).check()
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.locator('[data-saved="saved"]')).toBeVisible()
  await page.context().setOffline(true)
  await expect(page.locator('[data-saved="offline"]')).toBeVisible()
  await typeAnActivity(page)
  await expect(page.getByText(/Offline, \d+ changes? not saved/)).toBeVisible()
  const warned = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await warned
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
})

test('who is in already can say that the computer is shared, and what it kept is gone', async ({
  openAs,
}) => {
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await typeAnActivity(marcus)
  await expect(marcus.locator('[data-saved="saved"]')).toBeVisible()
  const before = await keptBy(marcus)
  expect([before.cookies, before.databases.length]).toEqual([['common_table'], 2])
  await marcus.getByRole('button', { name: 'Menu' }).click()
  await marcus.getByRole('menuitem', { name: 'My name and whom I speak for' }).click()
  await marcus.getByRole('button', { name: 'Keep nothing here' }).click()
  await expect(marcus.getByText('This is a shared computer: nothing is kept on it.')).toBeVisible()
  await expect(marcus.getByText('Walk the route')).toBeVisible()
  await expect(marcus.getByText('You are Marcus Rivera')).toBeVisible()
  expect(await keptBy(marcus)).toEqual(NOTHING)
  await marcus.getByRole('button', { name: 'Menu' }).click()
  await marcus.getByRole('menuitem', { name: 'My name and whom I speak for' }).click()
  await expect(
    marcus.getByRole('dialog').getByText('leave this initiative or close the browser'),
  ).toBeVisible()
  await expectAccessible(marcus)
})

test('leaving clears what the device kept', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await typeAnActivity(dana)
  await dana.getByRole('button', { name: 'Share', exact: true }).click()
  await dana.getByRole('tab', { name: 'Links' }).click()
  await dana.getByRole('button', { name: 'Show code: Can look' }).click()
  await expect(dana.getByRole('img', { name: 'Code: Can look' })).toBeVisible()
  await dana.keyboard.press('Escape')
  await expect(dana.locator('[data-saved="saved"]')).toBeVisible()
  const { values, databases } = await keptBy(dana)
  expect([values.length > 0, databases.length]).toEqual([true, 2])
  await dana.getByRole('button', { name: 'Menu' }).click()
  await dana.getByRole('menuitem', { name: 'Leave this initiative' }).click()
  await dana.getByRole('button', { name: 'Leave', exact: true }).click()
  await dana.waitForURL('/')
  expect(await keptBy(dana)).toMatchObject({ values: [], databases: [] })
})

test('a shared phone keeps nothing of a contributor, not even what waits to be sent', async ({
  page,
  initiative,
  watch,
}) => {
  watch.allowOutage()
  await page.setViewportSize(PHONE)
  await page.goto(linkOf(initiative, 'contributor'))
  await page.getByLabel(SHARED).check()
  await expect(page.getByLabel(SHARED)).toBeDisabled()
  await expect.poll(async () => (await keptBy(page)).cookies).toEqual([])
  await expectAccessible(page)
  await fillActor(page)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('heading', { name: 'Not sent yet', exact: true })).toBeVisible()
  await expect(page.getByText('Leave this page open until then').first()).toBeVisible()
  expect(await keptBy(page)).toEqual(NOTHING)
  await page.context().setOffline(false)
  await expect(page.getByText('Thank you. Someone will read it.')).toBeVisible()
  await page.reload()
  await page.goto(`/i/${initiative.id}`)
  await expect(page.getByText(NAME)).toBeVisible()
  await expect(page.getByLabel(SHARED)).toBeChecked()
})

test('a second device that is shared says so with its code', async ({ openAs, page }) => {
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await marcus.getByRole('button', { name: 'Menu' }).click()
  await marcus.getByRole('menuitem', { name: 'Continue on another device' }).click()
  await marcus.getByRole('button', { name: 'Show the code' }).click()
  const code = await marcus.getByRole('dialog').locator('output').textContent()
  await page.goto('/i/code')
  await page.getByLabel(/The code/).fill(code ?? '')
  await page.getByLabel(SHARED).check()
  await page.getByRole('button', { name: 'Use it' }).click()
  await expect(page.getByText('You are Marcus Rivera')).toBeVisible()
  expect(await keptBy(page)).toEqual(NOTHING)
})
