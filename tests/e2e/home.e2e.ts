import { expect, test } from '../support/fixtures.ts'
import { startServer } from '../support/server.ts'
import { expectAccessible } from '../support/visitor.ts'

test('a name and a template make an initiative, and its maker keeps the way back in', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await page.getByRole('radio', { name: /Civic infrastructure gateways/ }).check()
  await page.getByLabel('What is your initiative called?').fill('Ready by Five')
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByLabel('What shall we call you?').fill('Dana Okafor')
  await page.getByRole('button', { name: 'Join' }).click()
  const keep = page.getByRole('dialog', { name: 'Keep the way back in' })
  await keep.getByRole('button', { name: 'Copy my link' }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/\/i\/[\w-]+#[\w-]{22,}$/)
  await keep.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('heading', { name: 'Ready by Five' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Proof Point' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Ready by Five' })).toBeVisible()
  await expect(keep).toHaveCount(0)
  await page.goto('/')
  await page.getByRole('link', { name: /Ready by Five.*Facilitator · Dana Okafor/ }).click()
  await expect(page).toHaveTitle('Theory of action · Ready by Five')
})

test('the example is made from the start page, full of things to look at', async ({ page }) => {
  await page.goto('/new')
  await page.getByRole('button', { name: 'Make the example' }).click()
  await page.getByLabel('What shall we call you?').fill('Dana Okafor')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Done', exact: true }).click()
  await expect(page.getByRole('link', { name: /Theory of action, 30 activities/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /Power map, 24 people and groups/ })).toBeVisible()
})

test('a name that is missing or far too long is answered in words, and nothing is made', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByText('Give it a name.')).toBeVisible()
  await page.getByLabel('What is your initiative called?').fill('x'.repeat(10_000))
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByText('This name has 10,000 letters. Please keep to 200.')).toBeVisible()
  await expect(page).toHaveURL(/\/$/)
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
  await expect(page).toHaveURL(/\/i\/[\w-]+\/grid$/)
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

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

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
  })
