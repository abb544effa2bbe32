import { type Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'

test.use({ savesData: false })

const CELL = 'Phase I: Initiate Action, Governance & Infrastructure'

const add = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('button', { name: `Add an activity to ${CELL}` }).click()
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
}

const partner = (page: Page, name: string) => page.getByRole('button', { name: `More about ${name}` })

const addPartner = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('Name of an organization').fill(name)
  await page.keyboard.press('Enter')
}

/** What a screen reader is told, politely. */
const said = (page: Page, words: string | RegExp) => page.locator('[aria-live="polite"]', { hasText: words })

/** From now on keeps each sentence that a screen reader is told, politely. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = []
    const region = document.querySelector('[aria-live="polite"]')
    if (region)
      new MutationObserver(() => heard.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      })
    Object.assign(globalThis, { heard })
  })

const heard = (page: Page, words: string): Promise<string[]> =>
  page.evaluate(
    (part) => (globalThis as unknown as { heard: string[] }).heard.filter((one) => one.includes(part)),
    words,
  )

/** Stops the clock of a page, so that what comes until it goes on comes at one time, however slow the machine. */
const stopClock = async (page: Page): Promise<void> =>
  page.clock.pauseAt((await page.evaluate(() => Date.now())) + 5000)

/** Resolves once the page tells of what others do: that part of it comes last. */
const tells = (page: Page) => expect(page.locator('[data-tells]')).toBeAttached()

const sendIdea = (phone: Page, initiative: string, text: string) =>
  phone.request.post(`/api/initiatives/${initiative}/contributions`, {
    headers: { origin: new URL(phone.url()).origin },
    data: { type: 'idea', text },
  })

test('what others do and what residents send is said once and in sum', async ({ openAs, initiative }) => {
  test.slow()
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const tomas = await openAs('editor', 'Tomás Rivera', { place: 'grid' })
  const phone = await openAs('contributor', '')
  const send = (text: string) => sendIdea(phone, initiative.id, text)
  await expect(dana.getByRole('button', { name: '2 people are here' })).toBeVisible()
  await tells(dana)
  await listen(dana)
  await dana.clock.install()
  await stopClock(dana)
  await add(tomas, 'Sign the charter')
  await add(tomas, 'Hire a director')
  await expect(dana.getByText('Hire a director')).toBeVisible()
  await dana.clock.resume()
  await expect(said(dana, 'Tomás Rivera added 2 activities.')).toBeAttached()
  await stopClock(dana)
  await send('A bus stop')
  await send('A night bus')
  await dana.clock.resume()
  await expect(said(dana, /^2 new in “Added by residents”\.$/)).toBeAttached({ timeout: 15_000 })
  expect(await heard(dana, 'Tomás')).toEqual(['Tomás Rivera added 2 activities.'])
  expect(await heard(dana, 'Added by residents')).toHaveLength(1)

  await dana
    .getByRole('navigation')
    .getByRole('link', { name: /Added by residents/ })
    .press('Enter')
  await expect(dana.getByRole('button', { name: 'Take up: A bus stop' })).toBeVisible()
  await send('A bench')
  await expect(dana.getByRole('button', { name: 'Take up: A bench' })).toBeVisible({ timeout: 15_000 })
  await expect(said(dana, /^1 new in “Added by residents”\.$/)).toBeAttached()
  await dana.getByRole('button', { name: 'Take up: A bench' }).press('Enter')
  await dana.getByRole('button', { name: 'Undo the answer: A bench' }).press('Enter')
  await expect(dana.getByRole('button', { name: 'Take up: A bench' })).toBeVisible()
  expect(await heard(dana, 'new'), 'each arrival once, also where it is read').toEqual([
    '2 new in “Added by residents”.',
    '1 new in “Added by residents”.',
  ])
})

test('what residents send is said no more once that is quieted, and shown all the same', async ({
  openAs,
  initiative,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'review' })
  const phone = await openAs('contributor', '')
  const send = (text: string) => sendIdea(phone, initiative.id, text)
  await tells(dana)
  await listen(dana)
  await send('A bench')
  await expect(dana.getByRole('button', { name: 'Take up: A bench' })).toBeVisible({ timeout: 15_000 })
  await expect(said(dana, /^1 new in “Added by residents”\.$/)).toBeAttached()
  await dana.getByRole('button', { name: 'Menu', exact: true }).press('Enter')
  await dana.getByRole('menuitem', { name: 'Say aloud what others do, ✓' }).press('Enter')
  await expect(dana.getByRole('button', { name: 'Menu', exact: true })).toBeFocused()
  await send('A clock')
  await expect(dana.getByRole('button', { name: 'Take up: A clock' })).toBeVisible({ timeout: 15_000 })
  expect(await heard(dana, 'new')).toHaveLength(1)
  await dana.reload()
  await dana.getByRole('button', { name: 'Menu', exact: true }).click()
  await expect(dana.getByRole('menuitem', { name: 'Say aloud what others do', exact: true })).toBeVisible()
})

test('what others do is said however late the page hears who one is', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  let hear = (): void => {}
  const heardOf = new Promise<void>((resolve) => (hear = resolve))
  await dana.route('**/me', async (route) => {
    await heardOf
    await route.continue()
  })
  await dana.reload()
  const tomas = await openAs('editor', 'Tomás Rivera', { place: 'grid' })
  await expect(dana.getByRole('button', { name: '2 people are here' })).toBeVisible()
  await tells(dana)
  await add(tomas, 'Sign the charter')
  await expect(dana.getByText('Sign the charter')).toBeVisible()
  hear()
  await expect(said(dana, 'Tomás Rivera added 1 activity.')).toBeAttached()
})

test('a toast offers Undo by F8 while its step is the last one, and focus goes back and to a neighbour', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'partners' })
  for (const name of ['Head Start', 'Library', 'Clinic']) await addPartner(dana, name)
  await partner(dana, 'Library').press('Enter')
  await dana.getByRole('menuitem', { name: 'Delete' }).press('Enter')
  const undo = dana.getByRole('status').getByRole('button', { name: 'Undo' })
  await expect(partner(dana, 'Library')).toHaveCount(0)
  await expect(partner(dana, 'Clinic')).toBeFocused()
  await dana.keyboard.press('F8')
  await expect(undo).toBeFocused()
  await dana.keyboard.press('Enter')
  await expect(partner(dana, 'Library')).toBeVisible()
  await expect(undo).toHaveCount(0)
  await expect(partner(dana, 'Clinic')).toBeFocused()

  await partner(dana, 'Library').press('Enter')
  await dana.getByRole('menuitem', { name: 'Delete' }).press('Enter')
  await expect(undo).toBeVisible()
  await expect(partner(dana, 'Clinic')).toBeFocused()
  await dana.keyboard.press('Control+z')
  await expect(partner(dana, 'Library')).toBeVisible()
  await expect(undo, 'what was undone by the keys offers nothing').toHaveCount(0)
})
