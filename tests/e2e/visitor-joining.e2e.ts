import { expect, test } from '../support/fixtures.ts'
import { asFacilitator, joinAs, linkOf, REFUSED } from '../support/visitor.ts'

test.use({ savesData: false })

test('an editor says a name and whom they speak for, and the secret is nowhere to be seen', async ({
  page,
  initiative,
}) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url(), request.headers().referer ?? ''))
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await page.goto(linkOf(initiative, 'editor'))
  await expect(page.getByRole('heading', { name: initiative.title })).toBeVisible()
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByText('Type a name')).toBeVisible()
  await page.getByLabel('What shall we call you?').fill('Amina')
  await page.getByLabel('Residents').check()
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByLabel('What shall we call you?')).toBeHidden()
  const me = await page.request.get(`/api/initiatives/${initiative.id}`)
  expect(await me.json()).toMatchObject({ name: 'Amina', partner: 'resident', role: 'editor' })
  const seen = [page.url(), ...addresses, ...said, await page.content()].join('\n')
  expect(seen).not.toContain(initiative.secret.editor)
})

test('whoever has a name here is not asked again', async ({ openAs }) => {
  const page = await openAs('editor', 'Amina')
  await expect(page.getByLabel('What shall we call you?')).toBeHidden()
  await expect(page.getByRole('navigation').first()).toBeVisible()
})

test('an application that did not come through can be loaded again', async ({ page, initiative, watch }) => {
  watch.allow(REFUSED)
  await page.route(/\/assets\/start-[^/]*\.js/, (route) => route.abort())
  await page.goto(linkOf(initiative, 'editor'))
  await joinAs(page, 'Amina')
  await expect(page.getByRole('heading', { name: 'This did not load' })).toBeVisible()
  await page.unrouteAll({ behavior: 'wait' })
  await page.getByRole('button', { name: 'Load again' }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
})

test('a link that was turned off says so, and another one can be pasted', async ({
  page,
  initiative,
  watch,
}) => {
  watch.allow(REFUSED)
  const address = `/api/initiatives/${initiative.id}/links`
  const headers = asFacilitator(initiative)
  const made = await page.request.post(address, { headers, data: { role: 'viewer' } })
  const { id, secret } = (await made.json()) as { id: string; secret: string }
  await page.request.delete(`${address}/${id}`, { headers })
  await page.goto(`/i/${initiative.id}#${secret}`)
  await expect(page.getByRole('alert').filter({ hasText: 'turned off' })).toBeVisible()
  await page.getByLabel('Do you have another link?').fill('my link')
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByText('not the whole link')).toBeVisible()
  await page.getByLabel('Do you have another link?').fill(initiative.url.viewer)
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByRole('heading', { name: 'Theory of action' })).toBeVisible()
})

test('an address without a link says what to do', async ({ page, initiative, watch }) => {
  watch.allow(REFUSED)
  await page.goto(`/i/${initiative.id}`)
  await expect(page.getByText('Open the link that you were sent')).toBeVisible()
  await page.goto('/i/there-is-none')
  await expect(page.getByText('There is no initiative at this address')).toBeVisible()
})

test('while the server cannot be reached the page says so, and goes on by itself', async ({
  page,
  initiative,
  watch,
}) => {
  watch.allow(REFUSED)
  await page.route('**/api/**', (route) => route.abort())
  await page.goto(linkOf(initiative, 'viewer'))
  await expect(page.getByRole('heading', { name: 'We cannot reach the server' })).toBeVisible()
  await page.unrouteAll({ behavior: 'wait' })
  await expect(page.getByRole('heading', { name: 'Theory of action' })).toBeVisible()
})
