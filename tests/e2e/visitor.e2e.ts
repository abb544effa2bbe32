import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import type { Role } from '../../shared/roles.ts'
import { expect, test } from '../support/fixtures.ts'
import type { TestInitiative } from '../support/initiative.ts'

const PHONE = { width: 390, height: 844 }
const NAME = 'Grandparents’ walking group'

/** Refused calls and a cut network are told in the browser's console too. */
const REFUSED = /Failed to load resource/

const linkOf = ({ id, secret }: TestInitiative, role: Role): string => `/i/${id}#${secret[role]}`

const asFacilitator = ({ secret }: TestInitiative) => ({ authorization: `Bearer ${secret.facilitator}` })

const sentTo = async (page: Page, initiative: TestInitiative): Promise<{ id: string; name: string }[]> => {
  const answer = await page.request.get(`/api/initiatives/${initiative.id}/contributions`, {
    headers: asFacilitator(initiative),
  })
  return (await answer.json()) as { id: string; name: string }[]
}

const startHeading = (page: Page) => page.getByRole('heading', { name: 'What would you like to add?' })

/** The network goes away and comes back: then a page looks at once for what is new. */
const reconnect = async (page: Page) => {
  await page.context().setOffline(true)
  await page.context().setOffline(false)
}

const fillActor = async (page: Page) => {
  await page.getByRole('button', { name: /A person or group/ }).click()
  await page.getByLabel('Name of the group').fill(NAME)
  await page.getByRole('group', { name: 'How much say' }).getByLabel('Some').check()
  await page.getByRole('group', { name: 'Where do they stand' }).getByLabel('With us').check()
  await page.getByRole('group', { name: 'affect them' }).getByLabel('Don’t know').check()
}

const sendActor = async (page: Page) => {
  await fillActor(page)
  await page.getByRole('button', { name: 'Send' }).click()
}

test.describe('joining', () => {
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

  test('an application that did not come through can be loaded again', async ({
    page,
    initiative,
    watch,
  }) => {
    watch.allow(REFUSED)
    await page.route(/\/assets\/start-[^/]*\.js/, (route) => route.abort())
    await page.goto(linkOf(initiative, 'editor'))
    await page.getByLabel('What shall we call you?').fill('Amina')
    await page.getByRole('button', { name: 'Join' }).click()
    await expect(page.getByRole('heading', { name: 'The page did not load' })).toBeVisible()
    await page.unroute(/\/assets\/start-[^/]*\.js/)
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
    await page.unroute('**/api/**')
    await expect(page.getByRole('heading', { name: 'Theory of action' })).toBeVisible()
  })
})

test.describe('adding from a phone', () => {
  test.use({ viewport: PHONE })

  test('a person or group waits, can be changed, and can be taken back', async ({ page, initiative }) => {
    await page.goto(linkOf(initiative, 'contributor'))
    await sendActor(page)
    await expect(page.getByRole('heading', { name: 'Thank you. Someone will read it.' })).toBeVisible()
    await expect(page.getByText('Waiting')).toBeVisible()
    expect(await sentTo(page, initiative)).toMatchObject([{ name: NAME, influence: 4, position: 2 }])
    await page.getByRole('button', { name: 'See all that you sent' }).click()
    await page.getByRole('button', { name: `Change ${NAME}` }).click()
    await page.getByRole('group', { name: 'How much say' }).getByLabel('Don’t know').check()
    await page.getByRole('group', { name: 'affect them' }).getByLabel('Every day').check()
    await page.getByRole('button', { name: 'Save the change' }).click()
    await expect(page.getByText('With us · Every day')).toBeVisible()
    const [changed] = await sentTo(page, initiative)
    expect(changed).toMatchObject({ name: NAME, position: 2, affected: 4 })
    expect(changed).not.toHaveProperty('influence')
    await page.getByRole('button', { name: `Take ${NAME} back` }).click()
    await expect(page.getByText('Taken back', { exact: true })).toBeVisible()
    expect(await sentTo(page, initiative)).toMatchObject([{ status: 'withdrawn' }])
  })

  test('the answer and its reason reach the phone', async ({ page, initiative }) => {
    await page.goto(linkOf(initiative, 'contributor'))
    await sendActor(page)
    await expect(page.getByText('Waiting')).toBeVisible()
    const [sent] = await sentTo(page, initiative)
    const answer = await page.request.patch(`/api/initiatives/${initiative.id}/contributions/${sent?.id}`, {
      headers: asFacilitator(initiative),
      data: { status: 'declined', reason: 'They are on the map already' },
    })
    expect(answer.ok()).toBe(true)
    await expect(page.getByText('Why: They are on the map already')).toBeVisible({ timeout: 20_000 })
    await expect(page.getByRole('status').filter({ hasText: 'Not taken up' })).toBeAttached()
    await expect(page.getByRole('button', { name: /Take/ })).toBeHidden()
  })

  test('what is being typed survives a reload', async ({ page, initiative }) => {
    await page.goto(linkOf(initiative, 'contributor'))
    await fillActor(page)
    await page.reload()
    await expect(page.getByLabel('Name of the group')).toHaveValue(NAME)
    await expect(page.getByRole('group', { name: 'Where do they stand' }).getByLabel('With us')).toBeChecked()
  })

  test('without a network it is kept, and sent once when the network is back', async ({
    page,
    context,
    initiative,
    watch,
  }) => {
    watch.allow(REFUSED)
    await page.goto(linkOf(initiative, 'contributor'))
    await fillActor(page)
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('heading', { name: 'It is kept on this phone' })).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByRole('heading', { name: 'Someone will read it' })).toBeVisible()
    expect(await sentTo(page, initiative)).toHaveLength(1)
  })

  test('a lost answer and a reload send nothing twice', async ({ page, initiative, watch }) => {
    watch.allow(REFUSED)
    await page.goto(linkOf(initiative, 'contributor'))
    await page.route('**/contributions', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      await route.fetch()
      return route.abort()
    })
    await sendActor(page)
    await expect(page.getByRole('heading', { name: 'It is kept on this phone' })).toBeVisible()
    expect(await sentTo(page, initiative)).toHaveLength(1)
    await page.unroute('**/contributions')
    await page.reload()
    await expect(page.getByText('Waiting')).toBeVisible()
    await expect(page.getByText('Not sent yet')).toBeHidden()
    expect(await sentTo(page, initiative)).toHaveLength(1)
  })

  test('a second phone takes the same seat by a code', async ({ page, openAs, initiative }) => {
    await page.goto(linkOf(initiative, 'contributor'))
    await sendActor(page)
    await page.getByRole('button', { name: 'See all that you sent' }).click()
    await page.getByText('Use another phone too').click()
    await page.getByRole('button', { name: 'Show a code' }).click()
    const code = await page.getByText(/^\w{4}-\w{4}$/).innerText()
    const other = await openAs('contributor', '', { viewport: PHONE })
    await other.getByText('Use another phone too').click()
    await other.getByLabel('Type the code').fill(code.toLowerCase())
    await other.getByRole('button', { name: 'Use it' }).click()
    await expect(other.getByText(NAME)).toBeVisible()
  })

  test('a shared phone can be forgotten', async ({ page, initiative, watch }) => {
    watch.allow(REFUSED)
    await page.goto(linkOf(initiative, 'contributor'))
    await fillActor(page)
    await page.getByRole('button', { name: 'Back' }).click()
    await page.getByRole('button', { name: /Forget this phone/ }).click()
    await expect(page.getByRole('heading', { name: 'This phone is forgotten' })).toBeVisible()
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    await page.reload()
    await expect(page.getByText('Open the link that you were sent')).toBeVisible()
  })
})

test.describe('reading the edition', () => {
  test('a viewer reads what is shared, and sees it change', async ({ page, initiative, watch }) => {
    watch.allow(REFUSED)
    await page.goto(linkOf(initiative, 'viewer'))
    await expect(page.getByRole('table')).toBeVisible()
    await expect(page.getByRole('rowheader', { name: /Community Involvement/ })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Common agenda' })).toBeHidden()
    const set = (data: object) =>
      page.request.patch(`/api/initiatives/${initiative.id}`, { headers: asFacilitator(initiative), data })
    await set({ title: 'Ready by Four', shares: { grid: false, agenda: true, map: 'kinds' } })
    await reconnect(page)
    await expect(page.getByRole('heading', { name: 'Common agenda' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'Ready by Four' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Power map' })).toBeVisible()
    await expect(page.getByRole('table')).toBeHidden()
  })

  test('on a phone one phase is shown at a time', async ({ openAs }) => {
    const page = await openAs('viewer', '', { viewport: PHONE })
    await expect(page.getByRole('heading', { level: 3, name: /Phase I:/ })).toBeVisible()
    await page.getByLabel(/Phase III/).check()
    await expect(page.getByRole('heading', { level: 3, name: /Phase III/ })).toBeVisible()
    await expect(page.getByRole('heading', { level: 3, name: /Phase I:/ })).toBeHidden()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
  })

  test('whoever is shut out while reading is told why', async ({ page, initiative, watch }) => {
    watch.allow(REFUSED)
    await page.goto(linkOf(initiative, 'viewer'))
    await expect(page.getByRole('table')).toBeVisible()
    await page.request.delete(`/api/initiatives/${initiative.id}`, {
      headers: asFacilitator(initiative),
      data: { title: initiative.title },
    })
    await reconnect(page)
    await expect(page.getByText('This initiative was deleted')).toBeVisible()
  })
})

const check = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: PHONE })

    test('axe finds nothing on the pages for joining and adding', async ({ page, initiative, watch }) => {
      watch.allow(REFUSED)
      await page.goto(`/i/${initiative.id}`)
      await expect(page.getByRole('heading', { name: 'did not open' })).toBeVisible()
      await check(page)
      await page.goto(linkOf(initiative, 'contributor'))
      await expect(startHeading(page)).toBeVisible()
      await check(page)
      await fillActor(page)
      await check(page)
      await page.getByRole('button', { name: 'Send' }).click()
      await expect(page.getByText('Waiting')).toBeVisible()
      await check(page)
      await page.context().clearCookies()
      await page.goto(linkOf(initiative, 'editor'))
      await expect(page.getByLabel('What shall we call you?')).toBeVisible()
      await check(page)
    })

    test('axe finds nothing on the edition', async ({ page, initiative }) => {
      await page.request.patch(`/api/initiatives/${initiative.id}`, {
        headers: asFacilitator(initiative),
        data: { shares: { grid: true, agenda: true, map: 'names' } },
      })
      await page.goto(linkOf(initiative, 'viewer'))
      await expect(page.getByRole('heading', { name: 'Theory of action' })).toBeVisible()
      await check(page)
      await page.setViewportSize({ width: 1440, height: 900 })
      await expect(page.getByRole('table')).toBeVisible()
      await check(page)
    })
  })
