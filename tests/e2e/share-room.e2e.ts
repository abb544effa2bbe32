import { expect, test } from '../support/fixtures.ts'
import { openLinks, openSharing } from '../support/sharing.ts'
import { expectAccessible } from '../support/visitor.ts'

test.use({ savesData: false })

test('sharing opens on the code for the room, with a short address and how many have come', async ({
  browser,
  server,
  openAs,
  initiative,
  watch,
}) => {
  watch.allow(/410/)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const dialog = await openSharing(dana)
  await expect(dialog.getByText('This address works only on this computer')).toBeVisible()
  await expect(dialog.getByText('Nobody has come yet')).toBeVisible()
  // this device did not make the links: their codes are not shown before they are asked for
  await expect(dialog.getByRole('img')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Show the code' }).click()
  const code = dialog.getByRole('img', { name: 'Code: Can add' })
  await expect(code).toBeVisible()
  expect((await code.boundingBox())?.width).toBeGreaterThan(280)
  const short = await dialog.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).textContent()
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 390, height: 844 } })
  const phone = await context.newPage()
  await phone.goto('/i/code')
  await phone.getByLabel(/The code/).fill(short?.toLowerCase() ?? '')
  await phone.keyboard.press('Enter')
  await expect(phone.getByText('What would you like to add?')).toBeVisible()
  await expect(dialog.getByText(/1 person.* came this way/)).toBeVisible({ timeout: 15_000 })

  const opened = dana.waitForEvent('popup')
  await dialog.getByRole('link', { name: 'On the wall' }).click()
  const wall = await opened
  await expect(wall.getByRole('heading', { name: initiative.title })).toBeVisible()
  await expect(wall.getByText('1 phone has come')).toBeVisible()
  await expect(wall.getByText(short ?? '', { exact: true })).toBeVisible()
  await wall.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(wall)
  for (const [width, height] of [
    [1920, 1080],
    [1024, 768],
    [390, 844],
  ] as const) {
    await wall.setViewportSize({ width, height })
    const square = await wall.getByRole('img').boundingBox()
    expect(Math.min(square?.width ?? 0, square?.height ?? 0)).toBeGreaterThan(Math.min(width, height) * 0.55)
    const isCut = await wall.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(isCut).toBe(false)
  }
  await wall.setViewportSize({ width: 1920, height: 1080 })
  // six meters away a letter is read that is 25 mm high: on a wall of two meters a seventieth of its width
  const size = await wall
    .getByText('No app, no account.')
    .evaluate((at) => parseFloat(getComputedStyle(at).fontSize))
  expect(size).toBeGreaterThan(1920 / 70)
  await dialog.getByRole('tab', { name: 'Links' }).click()
  await dialog.getByRole('button', { name: 'More for: Can add' }).click()
  await dana.getByRole('menuitem', { name: 'Turn off' }).click()
  await dana.getByRole('button', { name: 'Turn off', exact: true }).click()
  await wall.reload()
  await expect(wall.getByRole('heading', { name: 'This code no longer works' })).toBeVisible()
  await context.close()
})

test('the dialog keeps its size and place on every tab', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const dialog = await openSharing(dana)
  const boxes = []
  for (const name of ['In the room', 'Links', 'What guests see', 'Rules', 'People']) {
    await dialog.getByRole('tab', { name }).click()
    await expect(dialog.getByRole('tabpanel', { name })).not.toBeEmpty()
    boxes.push(await dialog.boundingBox())
  }
  for (const box of boxes) expect(box).toEqual(boxes[0])
})

test('the link of those who lead stands apart, and asks once before it is copied', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await dana.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await dana.evaluate(() => navigator.clipboard.writeText('before'))
  const clipboard = () => dana.evaluate(() => navigator.clipboard.readText())
  const dialog = await openLinks(dana)
  await dialog.getByRole('button', { name: 'Copy link: Facilitators' }).press('Enter')
  await expect(dialog.getByText('can share, review and delete everything')).toBeVisible()
  expect(await clipboard()).toBe('before')
  await dana.keyboard.press('Enter')
  await expect(dana.getByText(/A new link .*Facilitators.* was made and copied/)).toBeVisible()
  const link = await clipboard()
  expect(link).toContain('#')
  await expect(dialog.getByRole('button', { name: 'Copy link: Facilitators' })).toBeFocused()
  await dana.keyboard.press('Enter')
  await expect(dana.getByText(/The link .*Facilitators.* is copied/)).toBeVisible()
  expect(await clipboard()).toBe(link)
})

test('while the server is away sharing says so, and what was on screen stays', async ({ openAs, watch }) => {
  watch.allowOutage()
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const dialog = await openSharing(dana)
  await dialog.getByRole('button', { name: 'Show the code' }).click()
  await expect(dialog.getByRole('img', { name: 'Code: Can add' })).toBeVisible()
  await dana.context().setOffline(true)
  await dialog.getByRole('tab', { name: 'Links' }).click()
  await dialog.getByRole('button', { name: 'Copy link: Can look' }).click()
  await expect(dana.getByText(/reach the server|did not answer/)).toBeVisible()
  await dana.context().setOffline(false)
  await dialog.getByRole('button', { name: 'Copy link: Can look' }).click()
  await expect(dana.getByText(/Can look.* was made and copied/)).toBeVisible()
})

test('who presses Escape right when what had the focus is gone closes what is open', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await dana.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = dana.getByRole('dialog', { name: 'Share' })
  await dialog.getByRole('button', { name: 'Show the code' }).focus()
  await dana.evaluate(() => {
    document.activeElement?.remove()
    const how = { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }
    document.body.dispatchEvent(new KeyboardEvent('keydown', how))
  })
  await expect(dialog).toHaveCount(0)
})
