import type { Request } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { openLinks } from '../support/sharing.ts'
import { expectAccessible, joinAs } from '../support/visitor.ts'

test.use({ savesData: false })

test('a link is copied that lets somebody in; the same device copies the same again', async ({
  openAs,
  browser,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await dana.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const dialog = await openLinks(dana)
  const copy = async () => {
    await dialog.getByRole('button', { name: 'Copy link: Can edit' }).dblclick()
    await expect(dana.getByText(/link .*Can edit.* copied/).first()).toBeVisible()
    return dana.evaluate(() => navigator.clipboard.readText())
  }
  const link = await copy()
  await expect(dialog.getByText('1 more link')).toBeVisible()
  expect(await copy()).toBe(link)
  const context = await browser.newContext()
  const marcus = await context.newPage()
  await marcus.goto(link)
  await joinAs(marcus, 'Marcus Rivera')
  await expect(marcus.getByRole('heading', { name: 'Theory of action' })).toBeVisible()
  expect(marcus.url()).not.toContain('#')
  await expect(dialog.getByText(/1 person, last today/)).toBeVisible({ timeout: 15_000 })
  await context.close()
})

test('on plain http, where pages have no clipboard, a link is copied all the same', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await dana.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  const dialog = await openLinks(dana)
  await dialog.getByRole('button', { name: 'Copy link: Can add' }).click()
  await expect(dana.getByText(/A new link .*Can add.* was made and copied/)).toBeVisible()
})

test('a link can be named, ended by a day, and replaced', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const dialog = await openLinks(dana)
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
  await dana.getByRole('button', { name: 'Replace', exact: true }).dblclick()
  await dialog.getByText('1 that has ended').click()
  await expect(dialog.getByText(/Turned off today/)).toBeVisible()
})

test('a day that is over and a name that is far too long are answered in words', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const dialog = await openLinks(dana)
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
  await expect(dana.getByText('There is room for 200 letters, and this has 10,000.')).toBeVisible()
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
  const dialog = await openLinks(dana)
  await expect(dialog.getByText(/ · 4 people of 2 organizations, last today, /)).toBeVisible()
})

test('a link is sent with the device’s own share sheet where there is one', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await dana.evaluate(() => {
    const share = (data: ShareData) => Promise.resolve((document.title = JSON.stringify(data)))
    Object.defineProperty(navigator, 'share', { value: share })
  })
  const dialog = await openLinks(dana)
  await dialog.getByRole('button', { name: 'Show code: Can add' }).click()
  await expect(dialog.getByRole('img', { name: 'Code: Can add' })).toBeVisible()
  await dialog.getByRole('button', { name: 'More for: Can add' }).click()
  await dana.getByRole('menuitem', { name: 'Send' }).click()
  await expect(dana).toHaveTitle(/"title":"Ready by Five","url":"http:.*#[\w-]{28}"/)
})

test('the last link of the facilitators is not turned off, and why is said', async ({ openAs, watch }) => {
  watch.allow(/409/)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const dialog = await openLinks(dana)
  await dialog.getByRole('button', { name: 'More for: Facilitators' }).click()
  await dana.getByRole('menuitem', { name: 'Turn off' }).click()
  await dana.getByRole('button', { name: 'Turn off', exact: true }).click()
  await expect(dana.getByText('This is the last link for facilitators.')).toBeVisible()
})

test('what guests see is switched on, with words about what it hides, however late the first choice is', async ({
  openAs,
  initiative,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const path = `/api/initiatives/${initiative.id}`
  const isChange = (request: Request) => request.method() === 'PATCH' && request.url().endsWith(path)
  let asked = 0
  let answered = 0
  let chosen = (): void => {}
  const allChosen = new Promise<void>((resolve) => (chosen = resolve))
  await dana.route(`**${path}`, async (route) => {
    if (isChange(route.request()) && asked++ === 0) await allChosen
    await route.continue()
  })
  dana.on('response', (answer) => (answered += Number(isChange(answer.request()))))
  const guest = await openAs('viewer', '')
  await expect(guest.getByRole('heading', { name: 'Common agenda' })).toHaveCount(0)
  const dialog = await openLinks(dana)
  await dialog.getByRole('tab', { name: 'What guests see' }).click()
  await dialog.getByRole('switch', { name: 'The common agenda' }).check()
  await dialog.getByRole('radio', { name: /Without names/ }).check()
  chosen()
  await expect.poll(() => answered).toBe(2)
  expect(await (await dana.request.get(path)).json()).toMatchObject({
    shares: { agenda: true, map: 'kinds' },
  })
  await expect(dialog.getByText('people can often still tell who is meant')).toBeVisible()
  // names are shared only once it is answered whether somebody on the map is there
  const share = async (answer: string, shown: string) => {
    await dialog.getByRole('radio', { name: /^With names/ }).click()
    const question = dialog.getByRole('group', { name: /^Is anyone on this map in the room/ })
    await expect(question).toBeFocused()
    await question.getByRole('button', { name: answer }).click()
    await expect(question).toHaveCount(0)
    await expect.poll(async () => (await (await dana.request.get(path)).json()).shares.map).toBe(shown)
  }
  await share('Not now', 'kinds')
  await share('With names, nonetheless', 'names')
  await dialog.getByRole('radio', { name: /Not shown/ }).check()
  await share('Without names', 'kinds')
  await guest.reload()
  await expect(guest.getByRole('heading', { name: 'Common agenda' })).toBeVisible()
})

test('who edits is told who can share', async ({ openAs }) => {
  await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await marcus.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(marcus.getByRole('dialog', { name: 'Who can share?' })).toContainText('Here now: Dana Okafor.')
})

test('axe finds nothing in sharing', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'partners' })
  const dialog = await openLinks(dana)
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
