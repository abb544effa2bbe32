import { expect, test } from '../support/fixtures.ts'
import { createInitiative } from '../support/initiative.ts'
import { openLinks } from '../support/sharing.ts'

test('turning a link off closes the page of who came through it, within a second, and says why', async ({
  openAs,
}) => {
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

test('words that did not reach the others can be taken along when one is out', async ({ openAs, watch }) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED|WebSocket connection|410/)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await expect(marcus.locator('[data-saved="saved"]')).toBeVisible()
  await marcus.context().setOffline(true)
  await expect(marcus.locator('[data-saved="offline"]')).toBeVisible()
  await marcus
    .getByRole('button', { name: 'Add an activity to Phase I: Initiate Action, Governance & Infrastructure' })
    .click()
  await marcus.keyboard.type('My unsent words')
  await marcus.keyboard.press('Escape')
  const dialog = await openLinks(dana)
  await dialog.getByRole('tab', { name: 'People' }).click()
  await dialog.getByRole('button', { name: 'End the membership of Marcus Rivera' }).click()
  await dialog.getByRole('button', { name: 'End it and replace the link' }).click()
  await expect(dialog.getByText('Marcus Rivera', { exact: true })).toHaveCount(0)
  await marcus.context().setOffline(false)
  await expect(marcus.getByText(/changes? of yours did not reach the others/)).toBeVisible()
  await expect(marcus.getByRole('textbox', { name: /Your words that are not sent/ })).toHaveValue(
    /My unsent words/,
  )
  await marcus.reload()
  await expect(marcus.getByText('A facilitator ended your membership')).toBeVisible()
  await marcus.getByRole('button', { name: 'Take my words along' }).click()
  await expect(marcus.getByText(/changes? of yours did not reach the others/)).toBeVisible()
  const [download] = await Promise.all([
    marcus.waitForEvent('download'),
    marcus.getByRole('button', { name: 'Take my words along' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Ready-by-Five.txt')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).toString()).toContain('- My unsent words')
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
  const expiresAt = new Date(Date.now() + 1000).toISOString()
  for (const { id } of links.filter(({ role }) => role === 'editor' || role === 'contributor'))
    await page.request.patch(`${path}/${id}`, { headers, data: { expiresAt } })
  const today = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' }).format(new Date(expiresAt))
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
