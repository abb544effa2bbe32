import { expect, test } from '../support/fixtures.ts'
import { add, card, CUT, saved } from '../support/grid.ts'
import { expectAccessible } from '../support/visitor.ts'

test.use({ savesData: false })

test('two people see each other, where they are, and whom they speak for', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await expect(dana.getByRole('button', { name: 'Only you are here' })).toBeVisible()
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'partners' })
  await marcus.getByRole('button', { name: 'Menu', exact: true }).click()
  await marcus.getByRole('menuitem', { name: 'My name and whom I speak for' }).click()
  await marcus.getByLabel('What shall we call you?').fill('Marcus R.')
  await marcus.getByLabel('Whom do you speak for?').selectOption('Residents')
  await marcus.getByRole('button', { name: 'Save' }).click()
  await expect(marcus.getByText('You are Marcus R.')).toBeVisible()
  await dana.getByRole('button', { name: '2 people are here' }).click()
  const line = dana.getByRole('menuitem', { name: /Marcus R\./ })
  await expect(line).toContainText(/Residents.? \(their own word\) · at Partners/)
  await line.click()
  await expect(dana).toHaveURL(/\/partners$/)
  await marcus.close()
  await expect(dana.getByRole('button', { name: 'Only you are here' })).toBeVisible()
})

test('the bar says Saving, then Saved, and a new visit has all of it', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await expect(saved(dana, 'saved')).toHaveText('Saved')
  await dana.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const badge = document.querySelector('[data-saved]')
    new MutationObserver(() => seen.push(badge?.getAttribute('data-saved') ?? '')).observe(
      badge ?? document,
      { attributes: true },
    )
  })
  await add(dana, 'Sign the charter')
  await expect(saved(dana, 'saved')).toBeVisible()
  expect(await dana.evaluate(() => (window as unknown as { seen: string[] }).seen)).toContain('saving')
  await dana.reload()
  await expect(card(dana, 'Sign the charter')).toBeVisible()
})

test('offline, changes are counted and kept; back online, both have them', async ({ openAs, watch }) => {
  watch.allow(CUT)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await expect(saved(marcus, 'saved')).toBeVisible()
  await marcus.context().setOffline(true)
  await expect(saved(marcus, 'offline')).toHaveText('Offline')
  await add(marcus, 'Seat four leaders')
  await expect(saved(marcus, 'offline')).toHaveText(/^Offline, \d+ changes? kept on this device$/)
  await expect(marcus.getByText('You are offline. Go on working')).toBeVisible()
  await add(dana, 'Hire a director')
  await marcus.context().setOffline(false)
  await expect(saved(marcus, 'saved')).toBeVisible()
  await expect(marcus.getByText('Back online, all saved.')).toBeVisible()
  for (const page of [dana, marcus])
    for (const title of ['Seat four leaders', 'Hire a director'])
      await expect(card(page, title)).toBeVisible()
})

test('a tab closed while the server was away brings its words when it comes back', async ({
  openAs,
  server,
  watch,
}) => {
  watch.allow(CUT)
  watch.allow(/Failed to load resource/)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, 'Before the crash')
  await expect(saved(dana, 'saved')).toBeVisible()
  await server.kill()
  await expect(saved(dana, 'offline')).toBeVisible()
  await add(dana, 'While it was away')
  await expect(saved(dana, 'offline')).toHaveText(/changes? kept on this device/)
  const { context, url } = { context: dana.context(), url: dana.url() }
  await dana.close()
  await server.start()
  const again = await context.newPage()
  await again.goto(url)
  await expect(card(again, 'Before the crash')).toBeVisible()
  await expect(card(again, 'While it was away')).toBeVisible()
  await expect(saved(again, 'saved')).toBeVisible()
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await expect(card(marcus, 'While it was away')).toBeVisible()
})

test('a server that restarts is met again by itself', async ({ openAs, server, watch }) => {
  watch.allow(CUT)
  watch.allow(/Failed to load resource/)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, 'Sign the charter')
  await expect(saved(dana, 'saved')).toBeVisible()
  await server.restart()
  await add(dana, 'Hire a director')
  await expect(saved(dana, 'saved')).toBeVisible({ timeout: 20_000 })
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await expect(card(marcus, 'Hire a director')).toBeVisible()
})

test('places have addresses, and Back and Forward go between them', async ({ openAs, initiative }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'nowhere' })
  await expect(dana).toHaveTitle(`Theory of action · ${initiative.title}`)
  await dana.getByRole('link', { name: 'Partners' }).click()
  await expect(dana).toHaveTitle(`Partners · ${initiative.title}`)
  await dana.goBack()
  await expect(dana.getByRole('link', { name: 'Theory of action' })).toHaveAttribute('aria-current', 'page')
  await dana.goForward()
  await expect(dana.getByRole('heading', { name: 'Partners' })).toBeVisible()
})

test('a facilitator renames the initiative in place, and others see it', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await dana.getByRole('button', { name: 'Rename this initiative' }).click()
  await dana.getByLabel('Name of this initiative').fill('Ready by Six')
  await dana.keyboard.press('Enter')
  await expect(dana.getByRole('heading', { name: 'Ready by Six' })).toBeVisible()
  await expect(marcus.getByRole('heading', { name: 'Ready by Six' })).toBeVisible()
  await expect(marcus.getByRole('button', { name: 'Rename this initiative' })).toHaveCount(0)
})

test('one undoes one’s own step, by the button and by the keys', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await add(marcus, 'Theirs')
  await add(dana, 'Mine')
  await dana.getByRole('button', { name: 'Undo' }).click()
  await expect(card(dana, 'Theirs')).toBeVisible()
  for (let i = 0; i < 8 && (await card(dana, 'Mine').count()) > 0; i++) await dana.keyboard.press('Control+z')
  await expect(card(dana, 'Mine')).toHaveCount(0)
  await expect(card(dana, 'Theirs')).toBeVisible()
  for (let i = 0; i < 8 && (await card(dana, 'Mine').count()) === 0; i++)
    await dana.keyboard.press('Control+Shift+z')
  await expect(card(marcus, 'Mine')).toBeVisible()
})

test('a fault in one place leaves the others as they are', async ({ openAs, watch }) => {
  watch.allow(/.*/)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await expect(saved(dana, 'saved')).toBeVisible()
  // all that the place exports throws when it is drawn
  await dana.context().route(/partners-page.*\.js/, async (route) => {
    const script = await (await route.fetch()).text()
    const names = [...(/export\s*\{([^}]*)\}/.exec(script)?.[1] ?? '').matchAll(/(?:as )?([\w$]+)(?:,|$)/g)]
    const fault = names.map(([, name]) => `fault as ${name}`).join()
    await route.fulfill({
      contentType: 'text/javascript',
      body: `const fault = () => { throw new Error('fault') }; export { ${fault} }`,
    })
  })
  await dana.getByRole('link', { name: 'Partners' }).click()
  await expect(dana.getByText('This page ran into a problem')).toBeVisible()
  await dana.getByRole('link', { name: 'Theory of action' }).click()
  await expect(dana.getByRole('heading', { name: 'Theory of action' })).toBeVisible()
})

test('axe finds nothing in the frame', async ({ openAs, watch }) => {
  watch.allow(CUT)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'partners' })
  await openAs('editor', 'Marcus Rivera', { place: 'partners' })
  await expect(dana.getByRole('button', { name: '2 people are here' })).toBeVisible()
  await dana.getByRole('button', { name: '2 people are here' }).click()
  await expectAccessible(dana)
  await dana.keyboard.press('Escape')
  await dana.context().setOffline(true)
  await expect(saved(dana, 'offline')).toBeVisible()
  await dana.setViewportSize({ width: 320, height: 640 })
  await expectAccessible(dana)
  expect(await dana.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('the rail folds to icons with short words, by keyboard too, and stays so on this device', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', {
    place: 'grid',
    viewport: { width: 1024, height: 768 },
  })
  const width = () => dana.getByRole('main').evaluate(({ clientWidth }) => clientWidth)
  await expect.poll(width).toBe(816)
  await dana.getByRole('button', { name: 'Fold the places away' }).press('Enter')
  const unfold = dana.getByRole('button', { name: 'Unfold the places' })
  await expect(unfold).toBeFocused()
  await expect.poll(width).toBe(948)
  await expect(dana.getByRole('link', { name: 'Common agenda' })).toHaveText('Agenda', { useInnerText: true })
  await dana.reload()
  await unfold.click()
  await expect.poll(width).toBe(816)
})
