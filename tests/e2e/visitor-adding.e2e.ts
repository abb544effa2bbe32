import { expect, test } from '../support/fixtures.ts'
import {
  PHONE,
  NAME,
  REFUSED,
  linkOf,
  asFacilitator,
  sentTo,
  fillActor,
  sendActor,
} from '../support/visitor.ts'

test.use({ savesData: false })

test.use({ viewport: PHONE })

test('a person or group waits, can be changed, and can be taken back', async ({ page, initiative }) => {
  await page.goto(linkOf(initiative, 'contributor'))
  await sendActor(page)
  await expect(page.getByRole('heading', { name: 'Thank you. Someone will read it.' })).toBeVisible()
  await expect(page.getByText('Waiting')).toBeVisible()
  expect(await sentTo(page, initiative)).toMatchObject([{ name: NAME, influence: 5, position: 1 }])
  await page.getByRole('button', { name: 'See all that you sent' }).click()
  await page.getByRole('button', { name: `Change ${NAME}` }).click()
  const next = page.getByRole('button', { name: 'Next', exact: true })
  await next.click()
  await next.click()
  await page.getByRole('group', { name: 'How much say' }).getByLabel('Don’t know').check()
  await next.click()
  await next.click()
  await page.getByRole('group', { name: 'affect them' }).getByLabel('Every day').check()
  await page.getByRole('button', { name: 'Save the change' }).click()
  await expect(page.getByText('With us · Every day')).toBeVisible()
  const [changed] = await sentTo(page, initiative)
  expect(changed).toMatchObject({ name: NAME, position: 1, affected: 4 })
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
  await expect(page.getByRole('heading', { name: NAME })).toBeVisible()
  await expect(page.getByRole('group', { name: 'affect them' }).getByLabel('Don’t know')).toBeChecked()
  await page.goBack()
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
  await page.unrouteAll({ behavior: 'wait' })
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
  await page.goto(`/i/${initiative.id}`)
  await page.getByRole('button', { name: /Forget this phone/ }).click()
  await expect(page.getByRole('textbox', { name: 'did not send' })).toHaveValue(new RegExp(NAME))
  await page.getByRole('button', { name: 'No, keep it' }).click()
  await expect(page.getByRole('button', { name: /Forget this phone/ })).toBeFocused()
  await page.getByRole('button', { name: /Forget this phone/ }).click()
  await page.getByRole('button', { name: 'Yes, forget it' }).click()
  await expect(page.getByRole('heading', { name: 'This phone is forgotten' })).toBeVisible()
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  await page.reload()
  await expect(page.getByText('Open the link that you were sent')).toBeVisible()
})
