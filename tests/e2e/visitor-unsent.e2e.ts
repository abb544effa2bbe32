import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import type { TestInitiative } from '../support/initiative.ts'
import {
  asFacilitator,
  fillActor,
  linkOf,
  NAME,
  PHONE,
  reconnect,
  REFUSED,
  sendActor,
  sentTo,
} from '../support/visitor.ts'

test.use({ savesData: false })

/** No word vanishes in silence. */

test.use({ viewport: PHONE })

const nameField = (page: Page) => page.getByLabel('Name of the group')
const unsent = (page: Page) => page.getByRole('textbox', { name: 'What you wrote and did not send' })

/** Ends the link for those who add. Returns the address of a new one. */
const renewLink = async (page: Page, initiative: TestInitiative): Promise<string> => {
  const path = `/api/initiatives/${initiative.id}/links`
  const headers = asFacilitator(initiative)
  const links = (await (await page.request.get(path, { headers })).json()) as { id: string; role: string }[]
  const made = await page.request.post(path, { headers, data: { role: 'contributor' } })
  for (const { id, role } of links)
    if (role === 'contributor') await page.request.delete(`${path}/${id}`, { headers })
  return ((await made.json()) as { url: string }).url
}

test('a link that ends while somebody types leaves them their words, and a new one brings these back', async ({
  page,
  initiative,
  watch,
}) => {
  watch.allow(REFUSED)
  await page.goto(linkOf(initiative, 'contributor'))
  await fillActor(page)
  const url = await renewLink(page, initiative)
  await reconnect(page)
  await expect(page.getByRole('heading', { name: 'You are no longer in this initiative' })).toBeVisible()
  await expect(unsent(page)).toHaveValue(`${NAME}\nSome say · With us`)
  await page.getByRole('button', { name: 'Copy my words' }).click()
  await expect(page.getByRole('status').filter({ hasText: /Copied|selected/ })).toBeVisible()
  await page.goto(url)
  await page.getByRole('button', { name: /A person or group/ }).click()
  await expect(nameField(page)).toHaveValue(NAME)
})

test('what is typed, and a change of what was sent, outlive the tab; a change that comes too late is sent as new', async ({
  page,
  context,
  initiative,
  watch,
}) => {
  watch.allow(REFUSED)
  await page.goto(linkOf(initiative, 'contributor'))
  await page.getByRole('button', { name: /A person or group/ }).click()
  await nameField(page).fill(NAME)
  await page.close()
  const again = await context.newPage()
  await again.goto(`/i/${initiative.id}/add`)
  await expect(nameField(again)).toHaveValue(NAME)
  await nameField(again).press('Enter')
  await expect(again.getByText('Question 2 of 6')).toBeVisible()
  expect(await sentTo(again, initiative)).toEqual([])
  await again.getByRole('button', { name: 'Send it now' }).click()
  await expect(again.getByText('Waiting')).toBeVisible()
  await again.getByRole('button', { name: `Change ${NAME}` }).click()
  await nameField(again).fill('Walking club')
  await again.close()
  const third = await context.newPage()
  await third.goto(`/i/${initiative.id}`)
  await expect(third.getByText('Your change of it is not saved yet.')).toBeVisible()
  await third.getByRole('button', { name: `Change ${NAME}` }).click()
  await expect(nameField(third)).toHaveValue('Walking club')
  const [sent] = await sentTo(third, initiative)
  // the page hears of the answer after it has asked to save the change
  let asks = (): void => {}
  const asked = new Promise<void>((resolve) => (asks = resolve))
  await third.route('**/contributions', async (route) => {
    if (route.request().method() === 'GET') await asked
    await route.continue()
  })
  await third.request.patch(`/api/initiatives/${initiative.id}/contributions/${sent?.id}`, {
    headers: asFacilitator(initiative),
    data: { status: 'accepted' },
  })
  await third.getByRole('button', { name: 'Save the change' }).click()
  asks()
  await third.getByRole('button', { name: 'Send my change as a new one' }).click()
  await expect(third.getByText('Waiting')).toBeVisible()
  expect((await sentTo(third, initiative)).map(({ name }) => name).toSorted()).toEqual([NAME, 'Walking club'])
})

test('two tabs show the same draft, and send two things once each has words of its own', async ({
  page,
  context,
  initiative,
}) => {
  await page.goto(linkOf(initiative, 'contributor'))
  await page.getByRole('button', { name: /A person or group/ }).click()
  const other = await context.newPage()
  await other.goto(`/i/${initiative.id}/add`)
  await nameField(page).fill(NAME)
  await expect(nameField(other)).toHaveValue(NAME)
  await nameField(other).fill('Night shift')
  for (const tab of [page, other]) {
    await nameField(tab).press('Enter')
    await tab.getByRole('button', { name: 'Send it now' }).click()
    await expect(tab.getByText('Waiting').first()).toBeVisible()
  }
  await expect
    .poll(async () => (await sentTo(page, initiative)).map(({ name }) => name).toSorted())
    .toEqual([NAME, 'Night shift'])
})

test('what the server did not take is corrected, and sent again', async ({ page, initiative, watch }) => {
  watch.allow(REFUSED)
  await page.goto(linkOf(initiative, 'contributor'))
  const error = { code: 'bad-request', message: 'name has a word in it that the server does not take.' }
  await page.route('**/contributions', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 400, json: { error } }) : route.continue(),
  )
  await sendActor(page)
  await expect(page.getByRole('heading', { name: 'It could not be sent' })).toBeVisible()
  await expect(page.getByText(error.message)).toBeVisible()
  await page.unrouteAll({ behavior: 'wait' })
  await page.reload()
  await page.getByRole('button', { name: `Correct ${NAME}` }).click()
  await nameField(page).fill('Walking club')
  await page.getByRole('button', { name: 'Send it again' }).click()
  await expect(page.getByRole('heading', { name: 'Someone will read it' })).toBeVisible()
  expect(await sentTo(page, initiative)).toMatchObject([{ name: 'Walking club', influence: 5, position: 1 }])
})

test('a phone that takes another one’s code still shows what it sent, and can take it back', async ({
  page,
  openAs,
  initiative,
}) => {
  await page.goto(linkOf(initiative, 'contributor'))
  await sendActor(page)
  await expect(page.getByText('Waiting')).toBeVisible()
  const other = await openAs('contributor', '', { viewport: PHONE })
  await other.getByText('Use another phone too').click()
  await other.getByRole('button', { name: 'Show a code' }).click()
  const code = await other.getByText(/^\w{4}-\w{4}$/).innerText()
  await page.getByRole('button', { name: 'See all that you sent' }).click()
  await page.getByText('Use another phone too').click()
  await page.getByLabel('Type the code').fill(code)
  await page.getByRole('button', { name: 'Use it' }).click()
  await expect(page.getByLabel('Type the code')).toBeHidden()
  await page.getByRole('button', { name: `Take ${NAME} back` }).click()
  await expect(page.getByText('Taken back', { exact: true })).toBeVisible()
  await expect(other.getByText('Taken back')).toHaveCount(0)
})

test('where a browser keeps nothing, nobody is told that something is kept', async ({
  page,
  context,
  initiative,
  watch,
}) => {
  watch.allow(REFUSED)
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
  })
  await page.goto(linkOf(initiative, 'contributor'))
  await fillActor(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Send it now' }).click()
  await expect(page.getByRole('heading', { name: 'Not sent yet', exact: true })).toBeVisible()
  await expect(page.getByText('Leave this page open until then').first()).toBeVisible()
  await expect(page.getByText(/kept on this phone/i)).toHaveCount(0)
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'Someone will read it' })).toBeVisible()
  expect(await sentTo(page, initiative)).toHaveLength(1)
})
