import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { createInitiative } from '../support/initiative.ts'
import { expectAccessible } from '../support/visitor.ts'

const openSharing = async (page: Page) => {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  return page.getByRole('dialog', { name: 'Share' })
}

test('a link is copied that lets somebody in; the same device copies the same again', async ({
  openAs,
  browser,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await dana.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const dialog = await openSharing(dana)
  const copy = async () => {
    await dialog.getByRole('button', { name: 'Copy link: Can edit' }).click()
    await expect(dana.getByText(/ copied/)).toBeVisible()
    return dana.evaluate(() => navigator.clipboard.readText())
  }
  const link = await copy()
  await expect(dialog.getByText('1 more link')).toBeVisible()
  expect(await copy()).toBe(link)
  const context = await browser.newContext()
  const marcus = await context.newPage()
  await marcus.goto(link)
  await marcus.getByLabel('What shall we call you?').fill('Marcus Rivera')
  await marcus.getByRole('button', { name: 'Join' }).click()
  await expect(marcus.getByRole('heading', { name: 'Theory of action' })).toBeVisible()
  expect(marcus.url()).not.toContain('#')
  await expect(dialog.getByText(/1 person, last today/)).toBeVisible({ timeout: 15_000 })
  await context.close()
})

test('on plain http, where pages have no clipboard, a link is copied all the same', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await dana.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  const dialog = await openSharing(dana)
  await dialog.getByRole('button', { name: 'Copy link: Can add' }).click()
  await expect(dana.getByText('A new link was made and copied.')).toBeVisible()
})

test('nothing secret is on screen until a code is asked for', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const dialog = await openSharing(dana)
  await expect(dialog.getByText('This address works only on this computer')).toBeVisible()
  await expect(dialog.getByRole('img')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Show code: Can add' }).click()
  await expect(dialog.getByRole('img', { name: 'Code: Can add' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Show large' }).click()
  const large = dana.getByRole('dialog', { name: 'Code: Can add' })
  await expect(large.getByText('Scan to add from a phone.')).toBeVisible()
  await dana.keyboard.press('Escape')
  await expect(large).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Hide code: Can add' }).click()
  await expect(dialog.getByRole('img')).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: 'Print a sheet' })).toHaveCount(0)
})

test('turning a link off closes the page of who came through it, within a second, and says why', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await expect(marcus.locator('[data-saved="saved"]')).toBeVisible()
  const dialog = await openSharing(dana)
  await dialog.getByRole('button', { name: 'More for: Can edit' }).click()
  await dana.getByRole('menuitem', { name: 'Turn off' }).click()
  await dana.getByRole('button', { name: 'Turn off', exact: true }).click()
  await expect(dana.getByText('The link is turned off.')).toBeVisible()
  await expect(marcus.getByText('This link was turned off. Ask a facilitator for a new one.')).toBeVisible({
    timeout: 1000,
  })
  await expect(marcus.getByRole('heading', { name: 'You are no longer in this initiative' })).toBeVisible()
})

test('words that did not reach the others can be taken along when one is out', async ({ openAs, watch }) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED|WebSocket connection|410/)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await expect(marcus.locator('[data-saved="saved"]')).toBeVisible()
  await marcus.context().setOffline(true)
  await expect(marcus.locator('[data-saved="offline"]')).toBeVisible()
  await marcus
    .getByRole('button', { name: 'Add an activity to Phase I: Initiate Action, Governance & Infrastructure' })
    .click()
  await marcus.keyboard.type('My unsent words')
  await marcus.keyboard.press('Escape')
  const dialog = await openSharing(dana)
  await dialog.getByRole('tab', { name: 'People' }).click()
  await dialog.getByRole('button', { name: 'End the membership of Marcus Rivera' }).click()
  await dialog.getByRole('button', { name: 'End it and replace the link' }).click()
  await expect(dialog.getByText('Marcus Rivera', { exact: true })).toHaveCount(0)
  await marcus.context().setOffline(false)
  await expect(marcus.getByText(/changes? of yours did not reach the others/)).toBeVisible()
  await marcus.reload()
  await expect(marcus.getByText('A facilitator ended your membership')).toBeVisible()
  await marcus.getByRole('button', { name: 'Take my words along' }).click()
  await expect(marcus.getByText(/changes? of yours did not reach the others/)).toBeVisible()
  const [download] = await Promise.all([
    marcus.waitForEvent('download'),
    marcus.getByRole('button', { name: 'Take my words along' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Ready-by-Five.txt')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).toString()).toContain('- My unsent words')
})

test('a link can be named, ended by a day, and replaced', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const dialog = await openSharing(dana)
  const choose = async (what: string) => {
    await dialog.getByRole('button', { name: 'More for: Can look' }).click()
    await dana.getByRole('menuitem', { name: what }).click()
  }
  await choose('Choose when it ends')
  const nextYear = new Date().getFullYear() + 1
  await dana.getByLabel('It works until the end of').fill(`${nextYear}-03-01`)
  await dana.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText(`ends March 1, ${nextYear}`)).toBeVisible()
  await choose('Name this link')
  await dana.getByLabel('Name of this link').fill('For the funder')
  await dana.getByRole('button', { name: 'Save' }).click()
  await choose('Replace by a new one')
  await expect(dana.getByRole('dialog', { name: 'For the funder' })).toBeVisible()
  await dana.getByRole('button', { name: 'Replace', exact: true }).click()
  await dialog.getByText('1 more link').click()
  await expect(dialog.getByText(/Turned off today/)).toBeVisible()
})

test('a day that is over and a name that is far too long are answered in words', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const dialog = await openSharing(dana)
  const choose = async (what: string) => {
    await dialog.getByRole('button', { name: 'More for: Can look' }).click()
    await dana.getByRole('menuitem', { name: what }).click()
  }
  await choose('Choose when it ends')
  await dana.getByLabel('It works until the end of').fill('2020-01-31')
  await dana.getByRole('button', { name: 'Save' }).click()
  await expect(dana.getByText('This day is over. Choose today or a later day.')).toBeVisible()
  await dana.keyboard.press('Escape')
  await choose('Name this link')
  await dana.getByLabel('Name of this link').fill('x'.repeat(10_000))
  await dana.getByRole('button', { name: 'Save' }).click()
  await expect(dana.getByText('This name has 10,000 letters. Please keep to 200.')).toBeVisible()
})

test('how many came, and of how many organizations, is said of each role', async ({ openAs, initiative }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  for (const [name, partner] of Object.entries({
    Marcus: 'clinic',
    Amina: 'clinic',
    Luz: 'school',
    Ana: 'resident',
  })) {
    const page = await openAs('editor', name)
    const path = `/api/initiatives/${initiative.id}/me`
    const { origin } = new URL(page.url())
    expect((await page.request.patch(path, { data: { partner }, headers: { origin } })).status()).toBe(200)
  }
  const dialog = await openSharing(dana)
  await expect(dialog.getByText(/ · 4 people of 2 organizations, last today, /)).toBeVisible()
})

test('a link that has run out says since when and whom to ask, also on a page that was open', async ({
  openAs,
  initiative,
  page,
  watch,
}) => {
  watch.allow(/410/)
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await page.goto(`/i/${initiative.id}#${initiative.secret.contributor}`)
  await expect(page.getByText('What would you like to add?')).toBeVisible()
  const headers = { authorization: `Bearer ${initiative.secret.facilitator}` }
  const path = `/api/initiatives/${initiative.id}/links`
  const links = (await (await page.request.get(path, { headers })).json()) as { id: string; role: string }[]
  const expiresAt = new Date(Date.now() + 1000).toISOString()
  for (const { id } of links.filter(({ role }) => role === 'editor' || role === 'contributor'))
    await page.request.patch(`${path}/${id}`, { headers, data: { expiresAt } })
  const today = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' }).format(new Date(expiresAt))
  for (const out of [marcus, page]) {
    await expect(out.getByText(`This link worked until ${today} at `)).toBeVisible({ timeout: 15_000 })
    await expect(out.getByText('Ask whoever gave it to you, or a facilitator, for a new one.')).toBeVisible()
    await expect(out.getByRole('heading', { name: 'You are no longer in this initiative' })).toBeVisible()
    await expect(out.getByText(initiative.title)).toBeVisible()
  }
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This page did not open' })).toBeVisible()
  await expect(page.getByText(`This link worked until ${today} at `)).toBeVisible()
})

test('another initiative’s secret is told from this one’s, and joins neither', async ({
  page,
  initiative,
  server,
  watch,
}) => {
  watch.allow(/401/)
  const other = await createInitiative(server.url, { title: 'Another' })
  await page.goto(`/i/${initiative.id}#${other.secret.editor}`)
  await expect(page.getByText('This link is for another initiative.')).toBeVisible()
  expect(page.url()).not.toContain('#')
  await page.goto(`/i/${other.id}`)
  await expect(page.getByText('You have not joined this initiative on this device.')).toBeVisible()
})

test('a link is sent with the device’s own share sheet where there is one', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await dana.evaluate(() => {
    const share = (data: ShareData) => Promise.resolve((document.title = JSON.stringify(data)))
    Object.defineProperty(navigator, 'share', { value: share })
  })
  const dialog = await openSharing(dana)
  await dialog.getByRole('button', { name: 'Show code: Can add' }).click()
  await expect(dialog.getByRole('img', { name: 'Code: Can add' })).toBeVisible()
  await dialog.getByRole('button', { name: 'More for: Can add' }).click()
  await dana.getByRole('menuitem', { name: 'Send' }).click()
  await expect(dana).toHaveTitle(/"title":"Ready by Five","url":"http:.*#[\w-]{28}"/)
})

test('the last link of the facilitators is not turned off, and why is said', async ({ openAs, watch }) => {
  watch.allow(/409/)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const dialog = await openSharing(dana)
  await dialog.getByRole('button', { name: 'More for: Facilitators' }).click()
  await dana.getByRole('menuitem', { name: 'Turn off' }).click()
  await dana.getByRole('button', { name: 'Turn off', exact: true }).click()
  await expect(dana.getByText('This is the last link for facilitators.')).toBeVisible()
})

test('what guests see is switched on, with words about what it hides', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const guest = await openAs('viewer', '')
  await expect(guest.getByRole('heading', { name: 'Common agenda' })).toHaveCount(0)
  const dialog = await openSharing(dana)
  await dialog.getByRole('tab', { name: 'What guests see' }).click()
  await dialog.getByRole('switch', { name: 'The common agenda' }).check()
  await dialog.getByRole('radio', { name: /Without names/ }).check()
  await expect(dialog.getByText('people can often still tell who is meant')).toBeVisible()
  await guest.reload()
  await expect(guest.getByRole('heading', { name: 'Common agenda' })).toBeVisible()
})

test('who edits is told who can share', async ({ openAs }) => {
  await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await marcus.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(marcus.getByRole('dialog', { name: 'Who can share?' })).toContainText('Here now: Dana Okafor.')
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in sharing, in ${colorScheme}`, async ({ openAs }) => {
    const dana = await openAs('facilitator', 'Dana Okafor', { place: 'partners' })
    await dana.emulateMedia({ colorScheme })
    const dialog = await openSharing(dana)
    await dialog.getByRole('button', { name: 'Show code: Can add' }).click()
    await expect(dialog.getByRole('img', { name: 'Code: Can add' })).toBeVisible()
    await expectAccessible(dana)
    await dialog.getByRole('tab', { name: 'What guests see' }).click()
    await expectAccessible(dana)
    await dialog.getByRole('tab', { name: 'People' }).click()
    await expect(dialog.getByText('Dana Okafor')).toBeVisible()
    await dana.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(dana)
  })
