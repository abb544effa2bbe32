import { expect, test } from '../support/fixtures.ts'
import { startServer } from '../support/server.ts'
import { beginAs, expectAccessible } from '../support/visitor.ts'

test.use({ savesData: false })

test('a name and a template make an initiative, and its maker keeps the way back in, by keyboard alone', async ({
  page,
  context,
  watch,
}) => {
  watch.allowOutage()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await page.getByRole('radio', { name: /Civic infrastructure gateways/ }).check()
  await page.getByLabel('What is your initiative called?').fill('Ready by Five')
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByLabel('What shall we call you?')).toBeFocused()
  await expect(page.getByText('You are invited')).toHaveCount(0)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Type a name')).toBeVisible()
  await page.keyboard.type('דנה Okafor')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Riverside Trust')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  // the server goes away and comes back: all that was typed is still there
  await context.setOffline(true)
  await page.getByLabel('Your organization').press('Enter')
  await expect(page.getByText('What you typed stays here')).toBeVisible()
  await context.setOffline(false)
  await page.getByLabel('Your organization').press('Enter')
  await expect(page.getByRole('columnheader', { name: 'Proof Point' })).toBeVisible()
  await expect(page).toHaveURL(/\/grid$/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const keep = page.getByRole('region', { name: 'Save your link' })
  await keep.getByRole('button', { name: 'Later' }).press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await expect(keep).toHaveCount(0)
  await page.reload()
  await keep.getByRole('button', { name: 'Copy' }).press('Enter')
  await expect(page.getByText('The link “Facilitators” is copied.')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/\/i\/[\w-]+#[\w-]{22,}$/)
  await keep.getByRole('button', { name: 'Done' }).press('Enter')
  await page.getByRole('link', { name: 'Partners, 1 partner' }).click()
  await expect(page.getByText('Backbone', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Short: Riverside Trust')).toHaveValue('RT')
  await expect(page.getByRole('heading', { name: 'Ready by Five' })).toBeVisible()
  await expect(keep).toHaveCount(0)
  await page.goto('/')
  await page.getByRole('link', { name: /Ready by Five.*Facilitator · .*Okafor/ }).click()
  await expect(page).toHaveTitle('Theory of action · Ready by Five')
})

test('the example is made from the start page, full of things to look at', async ({ page }) => {
  await page.goto('/new')
  await page.getByRole('button', { name: 'Make the example' }).click()
  await beginAs(page, 'Dana Okafor')
  await expect(page.getByRole('link', { name: /Theory of action, 30 activities/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /Power map, 24 people and groups/ })).toBeVisible()
})

test('a name that is missing or far too long is answered in words, and nothing is made', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByText('Give it a name.')).toBeVisible()
  await page.getByLabel('What is your initiative called?').fill('x'.repeat(10_000))
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByText('There is room for 200 letters, and this has 10,000.')).toBeVisible()
  await expect(page).toHaveURL(/\/$/)
})

test('nothing moves away under a finger when the fonts arrive', async ({ page }) => {
  const fonts = Promise.withResolvers<void>()
  await page.route('**/*.woff2', async (route) => {
    await fonts.promise
    await route.continue()
  })
  await page.goto('/', { waitUntil: 'domcontentloaded' })
  const start = page.getByRole('button', { name: 'Start' })
  await expect(start).toBeEnabled()
  const standIn = page.evaluate(() =>
    document.fonts.load('1rem "Until Atkinson"').then(({ length }) => length),
  )
  test.skip((await standIn.catch(() => 0)) === 0, 'neither Arial nor Liberation Sans nor Helvetica is here')
  const before = await start.boundingBox()
  fonts.resolve()
  const come = await page.evaluate(async () => [...(await document.fonts.ready)].map(({ status }) => status))
  expect(come).toContain('loaded')
  expect(Math.abs(((await start.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(4)
})

test('where only some may start initiatives, their password is asked for', async ({ browser }) => {
  const server = await startServer({ CREATE_SECRET: 'the words of the house' })
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByLabel('What is your initiative called?').fill('Ready by Five')
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByText('Only whoever runs this server can start initiatives here.')).toBeVisible()
  await page.getByLabel('Password for starting initiatives here').fill('the words of the house')
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page).toHaveURL(/\/i\/[\w-]+\/grid\?begin$/)
  await context.close()
  await server.remove()
})

test('the start page says how well the whole is known, with its source', async ({ page }) => {
  await page.goto('/')
  const claim = page.getByRole('region', { name: 'What is known' })
  await expect(claim).toContainText('Be careful')
  await expect(claim).toContainText('Case studies are examples of successes')
  await expect(claim).toContainText('Northwestern University')
})

test('axe finds nothing on the start page, wide or narrow', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('radio')).toHaveCount(4)
  await page.getByRole('button', { name: 'Start' }).click()
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await expectAccessible(page)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(320)
})
