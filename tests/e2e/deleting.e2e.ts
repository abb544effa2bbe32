import type { Page } from '@playwright/test'

import { add, CUT, removeByScript, saved, textOf } from '../support/deleting.ts'
import { expect, test } from '../support/fixtures.ts'
import {
  asFacilitator,
  beginAs,
  expectAccessible,
  linkOf,
  PHONE,
  reconnect,
  REFUSED,
} from '../support/visitor.ts'

test.use({ savesData: false })

const DELETED = { name: 'This initiative was deleted' }
const card = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title })
const openDeleting = async (page: Page) => {
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete this initiative' }).click()
  return page.getByRole('dialog', { name: 'Delete this initiative?' })
}
const remove = async (page: Page, title = 'Ready by Five') => {
  const dialog = await openDeleting(page)
  await dialog.getByLabel('Type its name to delete it').fill(title)
  await dialog.getByRole('button', { name: 'Delete it' }).click()
}
test.beforeEach(({ watch }) => {
  watch.allow(REFUSED)
  watch.allow(CUT)
})

test('deleted by its name, every open page says so; brought back, all of them go on with nothing lost', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  const ana = await openAs('contributor', 'Ana', { place: 'add', viewport: PHONE })
  await add(marcus, 'Hire a director')
  await expect(saved(marcus)).toBeVisible()
  await ana.getByLabel('Name of the group').fill('River Street')
  await remove(dana, 'ready by five')
  await expect(marcus.getByRole('heading', DELETED)).toBeVisible({ timeout: 1000 })
  await expect(marcus.getByText(/A facilitator can bring it back until .+, 20\d\d/)).toBeVisible()
  await expect(marcus.getByRole('button', { name: 'Bring it back' })).toHaveCount(0)
  await reconnect(ana)
  await expect(ana.getByRole('heading', DELETED)).toBeVisible()
  await expect(ana.getByText('What you wrote and did not send yet stays on this device.')).toBeVisible()
  await expect(dana.getByRole('heading', DELETED)).toBeFocused()
  await dana.getByRole('button', { name: 'Bring it back' }).click()
  for (const page of [dana, marcus]) {
    await expect(card(page, 'Hire a director')).toBeVisible()
    await expect(saved(page)).toBeVisible()
  }
  await expect(ana.getByLabel('Name of the group')).toHaveValue('River Street')
  await add(marcus, 'Sign the charter')
  await expect(card(dana, 'Sign the charter')).toBeVisible()
})

test('another name deletes nothing, and Escape closes the dialog', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const dialog = await openDeleting(dana)
  await expect(dialog.getByText('For 30 days a facilitator can bring all of it back.')).toBeVisible()
  const field = dialog.getByLabel('Type its name to delete it')
  await dialog.getByRole('button', { name: 'Delete it' }).click()
  await expect(dialog.getByText('Type its name. Nothing was deleted.')).toBeVisible()
  await field.fill('Ready by Six')
  await dana.keyboard.press('Enter')
  await expect(dialog.getByText('That is not its name. Nothing was deleted.')).toBeVisible()
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('Ready by Six')
  await dana.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(dana.getByRole('button', { name: 'Menu', exact: true })).toBeFocused()
  await dana.reload()
  await expect(dana.getByRole('heading', { name: 'Ready by Five' })).toBeVisible()
})

test('all of it can be done with the keyboard alone', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'partners' })
  await dana.getByRole('button', { name: 'Menu', exact: true }).focus()
  await dana.keyboard.press('Enter')
  await expect(dana.getByRole('menu')).toBeVisible()
  await dana.keyboard.press('End')
  await expect(dana.getByRole('menuitem', { name: 'Delete this initiative' })).toBeFocused()
  await dana.keyboard.press('Enter')
  const field = dana.getByLabel('Type its name to delete it')
  await expect(field).toBeVisible()
  for (let presses = 0; presses < 5; presses++) {
    if (await field.evaluate((input) => input === document.activeElement)) break
    await dana.keyboard.press('Tab')
  }
  await dana.keyboard.type('Ready by Five')
  await dana.keyboard.press('Enter')
  await expect(dana.getByRole('heading', DELETED)).toBeFocused()
  const back = dana.getByRole('button', { name: 'Bring it back' })
  await expect(back).toBeVisible()
  await dana.keyboard.press('Tab')
  await expect(back).toBeFocused()
  await dana.keyboard.press('Enter')
  await expect(saved(dana)).toBeVisible()
})

test('those who edit cannot delete it', async ({ openAs }) => {
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await marcus.getByRole('button', { name: 'Menu', exact: true }).click()
  await expect(marcus.getByRole('menuitem', { name: 'Start another from a copy' })).toBeVisible()
  await expect(marcus.getByRole('menuitem', { name: 'Delete this initiative' })).toHaveCount(0)
})

test('a file saved before deleting is opened on the start page as an initiative of its own', async ({
  openAs,
}, info) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, 'Hire a director')
  await expect(saved(dana)).toBeVisible()
  const dialog = await openDeleting(dana)
  const [download] = await Promise.all([
    dana.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save all of it as a file first' }).click(),
  ])
  await expect(dialog.getByText('Saved as a file.')).toBeVisible()
  expect(download.suggestedFilename()).toBe('Ready-by-Five.json')
  const file = info.outputPath('Ready-by-Five.json')
  await download.saveAs(file)
  await dana.goto('/')
  await dana.getByLabel('Choose a file').setInputFiles(file)
  await beginAs(dana, 'Dana')
  await expect(card(dana, 'Hire a director')).toBeVisible()
})

test('a facilitator who closed the tab finds it on the start page, and by its address', async ({
  openAs,
  initiative,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await remove(dana)
  await expect(dana.getByRole('heading', DELETED)).toBeVisible()
  await dana.getByRole('link', { name: 'Go to the start page' }).click()
  await dana.getByRole('link', { name: /Ready by Five.*Deleted\. You can bring it back until/ }).click()
  await expect(dana.getByRole('heading', DELETED)).toBeVisible()
  await dana.goto(`/i/${initiative.id}`)
  await dana.getByRole('button', { name: 'Bring it back' }).click()
  await expect(saved(dana)).toBeVisible()
})

test('a facilitator’s link brings it back on a device that never was in it, and then opens it', async ({
  page,
  initiative,
}) => {
  await removeByScript(page, initiative)
  await page.goto(linkOf(initiative, 'facilitator'))
  await expect(page.getByText('You can bring all of it back until')).toBeVisible()
  expect(page.url()).not.toContain(initiative.secret.facilitator)
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByLabel('What shall we call you?')).toBeVisible()
  expect(page.url()).not.toContain('#')
})

test('a link for looking opens nothing while it is deleted, and opens by itself once it is back', async ({
  page,
  initiative,
}) => {
  await removeByScript(page, initiative)
  await page.goto(linkOf(initiative, 'viewer'))
  await expect(page.getByText('A facilitator can bring it back until')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Bring it back' })).toHaveCount(0)
  await page.request.post(`/api/initiatives/${initiative.id}/restore`, { headers: asFacilitator(initiative) })
  await expect(page.getByRole('heading', { name: 'Theory of action' })).toBeVisible()
})

test('what was typed offline while it was deleted is saved once it is back', async ({
  openAs,
  initiative,
}) => {
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await expect(saved(marcus)).toBeVisible()
  await marcus.context().setOffline(true)
  await add(marcus, 'My unsent words')
  await expect(marcus.locator('[data-saved="offline"]')).toHaveText(/kept on this device/)
  await removeByScript(marcus, initiative)
  await marcus.context().setOffline(false)
  await expect(marcus.getByText(/did not reach the others. If it is brought back, your words/)).toBeVisible()
  expect(await textOf(marcus, 'Take my words along')).toContain('- My unsent words')
  await marcus.request.post(`/api/initiatives/${initiative.id}/restore`, {
    headers: asFacilitator(initiative),
  })
  await expect(saved(marcus)).toBeVisible()
  await expect(card(marcus, 'My unsent words')).toBeVisible()
})

test('where the browser keeps nothing, unsent words are sent by the page itself once it is back', async ({
  browser,
  server,
  initiative,
}) => {
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  await context.request.post('/api/join', {
    data: { secret: initiative.secret.editor, name: 'Marcus Rivera', shared: true },
    headers: { origin: server.url },
  })
  await page.goto(`/i/${initiative.id}/grid`)
  await expect(saved(page)).toBeVisible()
  await context.setOffline(true)
  await add(page, 'My unsent words')
  await expect(page.locator('[data-saved="offline"]')).toHaveText(/not saved/)
  await removeByScript(page, initiative)
  await context.setOffline(false)
  await expect(page.getByText(/did not reach the others/)).toBeVisible()
  await page.request.post(`/api/initiatives/${initiative.id}/restore`, {
    headers: asFacilitator(initiative),
  })
  await expect(page.getByText('This initiative was brought back.')).toBeVisible()
  await expect(saved(page)).toBeVisible()
  const plan = await page.request.get(`/api/initiatives/${initiative.id}/plan`)
  expect(JSON.stringify(await plan.json())).toContain('My unsent words')
  await context.close()
})

test('axe finds nothing in deleting', async ({ openAs, initiative }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'partners' })
  const dialog = await openDeleting(dana)
  await dialog.getByRole('button', { name: 'Delete it' }).click()
  await expectAccessible(dana)
  await dana.setViewportSize(PHONE)
  await expectAccessible(dana)
  await dialog.getByLabel('Type its name to delete it').fill(initiative.title)
  await dana.keyboard.press('Enter')
  await expect(dana.getByRole('button', { name: 'Bring it back' })).toBeVisible()
  await expectAccessible(dana)
  await dana.reload()
  await expect(dana.getByRole('button', { name: 'Bring it back' })).toBeVisible()
  await expectAccessible(dana)
  await dana.goto('/')
  await expect(dana.getByRole('link', { name: /Deleted\. You can bring it back/ })).toBeVisible()
  await expectAccessible(dana)
})
