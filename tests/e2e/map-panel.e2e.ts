import { expect, test } from '../support/fixtures.ts'
import {
  addByClick,
  at,
  canvasOf,
  card,
  connect,
  drag,
  mapOf,
  middleOf,
  panel,
  tool,
} from '../support/map-page.ts'
import { expectAccessible } from '../support/visitor.ts'

test.use({ savesData: false })

test.describe('with the keyboard', () => {
  test('somebody is added, placed, connected and moved without a mouse', async ({ openAs, initiative }) => {
    const page = await openAs('editor', 'Tomás', { place: 'map' })
    await expect(canvasOf(page)).toBeVisible()
    for (const name of ['Mayor', 'Parents']) {
      await panel(page).getByLabel('Add a person or group').focus()
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
      await expect(panel(page).getByRole('heading', { name })).toBeVisible()
      if (name === 'Mayor')
        await panel(page).getByRole('button', { name: 'All people and groups' }).press('Enter')
    }
    await expect(page.getByRole('heading', { name: 'Not placed yet (2)' })).toBeVisible()
    for (const field of ['Say', 'Position'])
      await panel(page).getByRole('slider', { name: field }).press('ArrowRight')
    await expect(card(page, 'Parents')).toBeVisible()

    await panel(page).getByText('Add a connection').press('Enter')
    await panel(page).getByLabel('To whom').selectOption({ label: 'Mayor' })
    await panel(page).getByRole('button', { name: 'Add', exact: true }).press('Enter')
    await expect(panel(page).getByRole('button', { name: /Change: Parents influences Mayor/ })).toBeVisible()

    await expect(page.locator('[data-saved="saved"]')).toBeVisible()
    const before = (await mapOf(page, initiative)).actors.find(({ name }) => name === 'Parents')?.at
    await page.locator('.tl-container').focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Shift+ArrowRight')
    await expect
      .poll(async () => (await mapOf(page, initiative)).actors.find(({ name }) => name === 'Parents')?.at)
      .toEqual({ influence: (before?.influence ?? 0) + 0.1, position: (before?.position ?? 0) + 0.25 })
    await page.keyboard.press('Escape')
    await panel(page)
      .getByRole('button', { name: /^Parents/ })
      .press('Enter')
    await expect(panel(page).getByRole('heading', { name: 'Parents' })).toBeVisible()
  })
})

test('the panel leads to everybody and everything and back, by mouse and by keyboard, placed or not, whatever others do to it', async ({
  openAs,
  initiative,
}) => {
  test.slow()
  const page = await openAs('editor', 'Tomás', { place: 'map' })
  const amina = await openAs('facilitator', 'Amina', { place: 'map' })
  const side = panel(page)
  const mayorsSay = async (): Promise<number | undefined> =>
    (await mapOf(page, initiative)).actors.find(({ name }) => name === 'Mayor')?.at?.influence
  await addByClick(page, 'Mayor', 0.3, 0.4)
  await addByClick(page, 'Parents', 0.7, 0.7)
  await connect(page, 'Parents', 'Mayor', 'influences')
  await side.getByRole('button', { name: 'All people and groups' }).click()
  await side.getByLabel('Add a person or group').fill('Night shift')
  await page.keyboard.press('Enter')
  await expect(side.getByRole('heading', { name: 'Night shift' })).toBeVisible()

  const ways = [
    (name: string | RegExp) => side.getByRole('button', { name }).first().click(),
    (name: string | RegExp) => side.getByRole('button', { name }).first().press('Enter'),
  ]
  for (const go of ways) {
    for (const name of ['Mayor', 'Night shift', 'Parents']) {
      await go('All people and groups')
      await expect(side.getByRole('heading', { name: 'What the map says' })).toBeVisible()
      await go(new RegExp(`^${name}`))
      await expect(side.getByRole('heading', { name })).toBeVisible()
    }
    await go(/^Change: Parents influences Mayor/)
    await expect(side.getByRole('heading', { name: 'Connection', exact: true })).toBeVisible()
    await go('Mayor')
    await expect(side.getByRole('heading', { name: 'Mayor' })).toBeVisible()
    await expect(page.locator('.tl-overlays svg[class*="outline"]')).toHaveCount(1)
  }

  // somebody else moves it, takes it off the map, and puts it back: it stays chosen
  const place = await middleOf(card(amina, 'Mayor'))
  await drag(amina, place, await at(amina, 0.5, 0.3))
  await expect.poll(async () => (await middleOf(card(page, 'Mayor'))).x).toBeGreaterThan(place.x + 100)
  const unknown = (what: string) => panel(amina).getByRole('checkbox', { name: `${what}: Don’t know` })
  await unknown('Say').check()
  const lane = await middleOf(page.getByText('Say not known').first())
  await expect.poll(async () => (await middleOf(card(page, 'Mayor'))).y).toBeGreaterThan(lane.y)
  await unknown('Position').check()
  await expect(card(page, 'Mayor')).toHaveCount(0)
  await expect(side.getByRole('heading', { name: 'Mayor' })).toBeVisible()
  for (const what of ['Position', 'Say']) {
    const slider = panel(amina).getByRole('slider', { name: what })
    await slider.press('ArrowRight')
    await slider.press('ArrowLeft')
    await expect(unknown(what)).not.toBeChecked()
  }
  // a step that is taken before the last one of the other has come would be one of two at the same moment
  await expect.poll(mayorsSay).toBe(5)
  await expect(side.getByRole('slider', { name: 'Say' })).toHaveValue('5')
  await expect(card(page, 'Mayor')).toBeVisible()
  await expect(side.getByRole('heading', { name: 'Mayor' })).toBeVisible()
  await page.locator('.tl-container').press('ArrowUp')
  await expect.poll(mayorsSay).toBe(5.1)
  await page.keyboard.press('Escape')
  await expect(side.getByRole('heading', { name: 'What the map says' })).toBeVisible()
})

test('a group that a resident added is marked as new, and accepting it in the panel tells them', async ({
  openAs,
  initiative,
  watch,
}) => {
  const page = await openAs('facilitator', 'Amina', { place: 'map' })
  const api = `/api/initiatives/${initiative.id}`
  const as = (role: 'facilitator' | 'contributor') => ({ authorization: `Bearer ${initiative.secret[role]}` })
  await page.request.patch(api, { headers: as('facilitator'), data: { review: 'show' } })
  const sent = await page.request.post(`${api}/contributions`, {
    headers: { ...as('contributor'), 'idempotency-key': 'one' },
    data: { type: 'actor', name: 'Walking group', kind: 'group', influence: 2, position: 1 },
  })
  expect(await sent.json()).toMatchObject({ status: 'shown' })
  await panel(page)
    .getByRole('button', { name: /Walking group/ })
    .click()
  await expect(card(page, 'Walking group').locator('[data-proposed]')).toBeVisible()
  watch.allow(/ERR_FAILED/)
  await page.route('**/contributions/*', (route) => route.abort())
  await panel(page).getByRole('button', { name: 'Take up' }).click()
  await expect(page.getByText('That did not work: the server did not answer')).toBeVisible()
  await expect(panel(page).getByText('New, not yet discussed')).toBeVisible()
  await page.unrouteAll({ behavior: 'wait' })
  await panel(page).getByRole('button', { name: 'Take up' }).click()
  await expect(panel(page).getByText('New, not yet discussed')).toHaveCount(0)
  await expect(card(page, 'Walking group').locator('[data-proposed]')).toHaveCount(0)
  const all = () => page.request.get(`${api}/contributions`, { headers: as('facilitator') })
  await expect.poll(async () => (await all()).json()).toMatchObject([{ status: 'accepted' }])
})

test('the question that the map is about is asked for, and changed in place for everybody', async ({
  openAs,
  initiative,
}) => {
  const amina = await openAs('facilitator', 'Amina', { place: 'map' })
  const tomas = await openAs('editor', 'Tomás', { place: 'map' })
  await amina.getByRole('button', { name: 'What question is this map about?' }).click()
  await amina.keyboard.type('Who decides on child care?')
  await amina.keyboard.press('Enter')
  await expect(tomas.getByRole('heading', { name: 'Who decides on child care?' })).toBeVisible()
  await tomas.getByRole('button', { name: 'How power adds to it' }).click()
  await expect(
    panel(tomas).getByRole('heading', { name: 'How does the way power is held add to the problem?' }),
  ).toBeFocused()
  await expect
    .poll(async () => (await mapOf(amina, initiative)).about)
    .toMatchObject({ issue: 'Who decides on child care?' })
})

test('on a phone the map is moved with a finger, and what is chosen opens below', async ({
  browser,
  openAs,
  server,
  initiative,
  watch,
}) => {
  const desk = await openAs('editor', 'Tomás', { place: 'map' })
  await addByClick(desk, 'Mayor', 0.5, 0.5)
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  watch.follow(context)
  const { id, secret } = initiative
  const data = { secret: secret.editor, name: 'Fatou' }
  await context.request.post('/api/join', { data, headers: { origin: server.url } })
  const phone = await context.newPage()
  await phone.goto(`/i/${id}/map`)
  await expect(card(phone, 'Mayor')).toBeVisible()
  const before = await middleOf(card(phone, 'Mayor'))
  const touch = await context.newCDPSession(phone)
  const from = await at(phone, 0.2, 0.7)
  const swipe = (type: 'touchStart' | 'touchMove' | 'touchEnd', dx: number) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + dx, y: from.y }],
    })
  await swipe('touchStart', 0)
  for (const dx of [20, 40, 60, 80]) await swipe('touchMove', dx)
  await swipe('touchEnd', 80)
  await expect.poll(async () => (await middleOf(card(phone, 'Mayor'))).x).toBeGreaterThan(before.x + 50)
  const { x, y } = await middleOf(card(phone, 'Mayor'))
  await phone.touchscreen.tap(x, y)
  await phone.getByRole('button', { name: 'Details' }).tap()
  await expect(panel(phone).getByRole('heading', { name: 'Mayor' })).toBeVisible()
  await context.close()
})

test('a screen reader and weak eyes find nothing in their way', async ({ openAs }) => {
  test.slow()
  const page = await openAs('editor', 'Tomás', { place: 'map' })
  await addByClick(page, 'Mayor', 0.5, 0.5)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await tool(page, 'Connection').click()
  await expectAccessible(page)
})
