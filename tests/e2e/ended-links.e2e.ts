import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { createInitiative } from '../support/initiative.ts'
import { openLinks } from '../support/sharing.ts'

test.use({ savesData: false })

test('turning a link off closes the page of who came through it, within a second, and says why', async ({
  openAs,
  watch,
}) => {
  // what the page just asked for meets the link's end
  watch.allow(/410/)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await expect(marcus.locator('[data-saved="saved"]')).toBeVisible()
  const dialog = await openLinks(dana)
  await dialog.getByRole('button', { name: 'More for: Can edit' }).click()
  await dana.getByRole('menuitem', { name: 'Turn off' }).click()
  await dana.getByRole('button', { name: 'Turn off', exact: true }).click()
  await expect(dana.getByText('The link is turned off.')).toBeVisible()
  await expect(marcus.getByText('This link was turned off. Ask a facilitator for a new one.')).toBeVisible({
    timeout: 1000,
  })
  await expect(marcus.getByRole('heading', { name: 'You are no longer in this initiative' })).toBeVisible()
})

const CELL = 'Phase I: Initiate Action, Governance & Infrastructure'

const add = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('button', { name: `Add an activity to ${CELL}` }).click()
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
}

/** Types without a network: the next step of a card that all have, and a new card. Gives what is said of both. */
const typeUnsent = async (page: Page): Promise<RegExp> => {
  await add(page, 'Hire a director')
  await page.keyboard.press('Alt+Enter')
  const step = page.getByLabel('Next step')
  await expect(step).toBeVisible()
  await expect(page.locator('[data-saved="saved"]')).toBeVisible()
  await page.context().setOffline(true)
  await expect(page.locator('[data-saved="offline"]')).toBeVisible()
  await step.fill('Call the ward')
  await step.press('Tab')
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await add(page, 'My unsent words')
  return /^Hire a director\n  Next step: Call the ward\nMy unsent words\n  Where it is: Phase I.+$/
}

const unsentIn = (page: Page) => page.getByRole('textbox', { name: 'Your words that are not sent:' })

/** What the clipboard holds after its button was pressed. */
const copied = async (page: Page): Promise<string> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy my words' }).click()
  await expect(page.getByText('Your words are copied.')).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}

test('words that did not reach the others can be read, copied and taken along when one is out, after a reload too', async ({
  openAs,
  watch,
}) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED|WebSocket connection|410/)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await expect(marcus.locator('[data-saved="saved"]')).toBeVisible()
  const words = await typeUnsent(marcus)
  const dialog = await openLinks(dana)
  await dialog.getByRole('tab', { name: 'People' }).click()
  await dialog.getByRole('button', { name: 'End the membership of Marcus Rivera' }).click()
  await dialog.getByRole('button', { name: 'End it and replace the link' }).click()
  await expect(dialog.getByText('Marcus Rivera', { exact: true })).toHaveCount(0)
  await marcus.context().setOffline(false)
  await expect(marcus.getByText(/changes? of yours did not reach the others/)).toBeVisible()
  await expect(unsentIn(marcus)).toHaveValue(words)
  await marcus.reload()
  await expect(marcus.getByText('A facilitator ended your membership')).toBeVisible()
  await marcus.getByRole('button', { name: 'Take my words along' }).click()
  await expect(unsentIn(marcus)).toHaveValue(words)
  expect(await copied(marcus)).toMatch(words)
  await expect(marcus.getByText(/changes? of yours did not reach the others/)).toBeVisible()
  const [download] = await Promise.all([
    marcus.waitForEvent('download'),
    marcus.getByRole('button', { name: 'Take my words along' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Ready-by-Five.txt')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const file = Buffer.concat(chunks).toString()
  expect(file).toMatch(
    /# Not sent to the others\nHire a director\n  Next step: Call the ward\nMy unsent words\n/,
  )
  expect(file).toContain('- My unsent words')
})

test('whoever leaves reads first which of their words are not sent, and can copy them, until they are', async ({
  openAs,
  watch,
}) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED|WebSocket connection/)
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await expect(marcus.locator('[data-saved="saved"]')).toBeVisible()
  await marcus.getByRole('button', { name: 'Menu', exact: true }).click()
  await marcus.getByRole('menuitem', { name: 'Leave this initiative…' }).click()
  const dialog = marcus.getByRole('dialog', { name: 'Leave this initiative?' })
  await expect(dialog.getByText('did not reach the others')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Stay' }).click()
  await expect(marcus.getByRole('button', { name: 'Menu', exact: true })).toBeFocused()
  const words = await typeUnsent(marcus)
  await marcus.getByRole('button', { name: 'Menu', exact: true }).click()
  await marcus.getByRole('menuitem', { name: 'Leave this initiative…' }).click()
  await expect(
    dialog.getByText(/changes? of yours did not reach the others, and would be lost/),
  ).toBeVisible()
  await expect(unsentIn(marcus)).toHaveValue(words)
  expect(await copied(marcus)).toMatch(words)
  await dialog.getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(dialog.getByRole('alert')).toHaveText(
    'That did not work: the server did not answer. Try again.',
  )
  await marcus.context().setOffline(false)
  await expect(unsentIn(marcus)).toHaveCount(0, { timeout: 20_000 })
  await expect(dialog.getByText('did not reach the others')).toHaveCount(0)
})

test('a link that has run out says since when and whom to ask, also on a page that was open', async ({
  openAs,
  initiative,
  page,
  watch,
}) => {
  watch.allow(/410/)
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await page.goto(`/i/${initiative.id}#${initiative.secret.contributor}`)
  await expect(page.getByText('What would you like to add?')).toBeVisible()
  const headers = { authorization: `Bearer ${initiative.secret.facilitator}` }
  const path = `/api/initiatives/${initiative.id}/links`
  const links = (await (await page.request.get(path, { headers })).json()) as { id: string; role: string }[]
  const endSoon = async (id: string) => {
    const data = { expiresAt: new Date(Date.now() + 1000).toISOString() }
    const answer = await page.request.patch(`${path}/${id}`, { headers, data })
    expect(answer.status(), 'on a slow machine a second is over before the server reads it').toBe(200)
  }
  for (const { id } of links.filter(({ role }) => role === 'editor' || role === 'contributor'))
    await expect(() => endSoon(id)).toPass()
  const today = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' }).format(new Date())
  for (const out of [marcus, page]) {
    await expect(out.getByText(`This link worked until ${today} at `)).toBeVisible({ timeout: 15_000 })
    await expect(out.getByText('Ask whoever gave it to you, or a facilitator, for a new one.')).toBeVisible()
    await expect(out.getByRole('heading', { name: 'You are no longer in this initiative' })).toBeVisible()
    await expect(out.getByText(initiative.title)).toBeVisible()
  }
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This page did not open' })).toBeVisible()
  await expect(page.getByText(`This link worked until ${today} at `)).toBeVisible()
})

test('another initiative’s secret is told from this one’s, and joins neither', async ({
  page,
  initiative,
  server,
  watch,
}) => {
  watch.allow(/401/)
  const other = await createInitiative(server.url, { title: 'Another' })
  await page.goto(`/i/${initiative.id}#${other.secret.editor}`)
  await expect(page.getByText('This link is for another initiative.')).toBeVisible()
  expect(page.url()).not.toContain('#')
  await page.goto(`/i/${other.id}`)
  await expect(page.getByText('You have not joined this initiative on this device.')).toBeVisible()
})
