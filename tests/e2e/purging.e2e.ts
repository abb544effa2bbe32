import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import type { Browser, Page } from '@playwright/test'

import { add, removeByScript, saved, textOf } from '../support/deleting.ts'
import { expect, test } from '../support/fixtures.ts'
import { createInitiative } from '../support/initiative.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { joinAs, linkOf } from '../support/visitor.ts'

test.use({ savesData: false })

const GONE = { name: 'This initiative is gone for good' }

/** Ends the server, makes what is deleted two days older, and starts it again: then it is purged. */
const purge = async (server: TestServer): Promise<void> => {
  await server.stop()
  const database = new DatabaseSync(join(server.dataDir, 'common-table.sqlite'))
  database.exec(`UPDATE initiatives SET deleted_at = '2020-01-01T00:00:00.000Z' WHERE deleted_at IS NOT NULL`)
  database.close()
  await server.start()
}

/** The names of the databases that a page's browser keeps of an initiative. */
const copies = (page: Page, id: string) =>
  page.evaluate(
    async (part) =>
      (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name.includes(part)),
    id,
  )

/** A server of its own that keeps what is deleted for a day, and somebody who opens the link of a role there. */
const openBy = async (browser: Browser, role: 'editor' | 'contributor') => {
  const server = await startServer({ RETENTION_DAYS: '1' })
  const initiative = await createInitiative(server.url)
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  await page.goto(linkOf(initiative, role))
  return { server, initiative, context, page }
}

test('a purged initiative is not brought back to life by who was offline; their words are theirs to take', async ({
  browser,
}) => {
  const { server, initiative, context, page } = await openBy(browser, 'editor')
  await joinAs(page, 'Marcus Rivera')
  await expect(saved(page)).toBeVisible()
  await context.setOffline(true)
  await add(page, 'My unsent words')
  await expect(page.locator('[data-saved="offline"]')).toHaveText(/kept on this device/)
  await removeByScript(page, initiative)
  await purge(server)
  await context.setOffline(false)
  await expect(page.getByRole('heading', GONE)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', GONE)).toBeVisible()
  await page.getByRole('button', { name: 'Take my words along' }).click()
  await page.getByRole('button', { name: 'Remove the copy from this device' }).click()
  await expect(page.getByText(/Nobody else has your words/)).toBeVisible()
  await page.getByRole('button', { name: 'Keep them' }).click()
  expect(await copies(page, initiative.id)).toHaveLength(2)
  expect(await textOf(page, 'Take my words along')).toContain('- My unsent words')
  await page.getByRole('button', { name: 'Remove the copy from this device' }).click()
  await expect(page.getByText('This device keeps nothing of it any more.')).toBeVisible()
  await expect.poll(() => copies(page, initiative.id)).toEqual([])
  const again = await page.request.get(`/api/initiatives/${initiative.id}`)
  expect(await again.json()).toMatchObject({ error: { code: 'no-initiative' } })
  await context.close()
  await server.remove()
})

test('somebody who adds still finds what they were writing, until they say that it may go', async ({
  browser,
}) => {
  const { server, initiative, context, page } = await openBy(browser, 'contributor')
  await page.getByRole('button', { name: /A person or group/ }).click()
  await page.getByLabel('Name of the group').fill('River Street')
  await removeByScript(page, initiative)
  await purge(server)
  await page.reload()
  await expect(page.getByRole('heading', GONE)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'What you wrote and did not send' })).toHaveValue(
    'River Street',
  )
  await page.getByRole('button', { name: 'Remove it from this device' }).click()
  await expect(page.getByText('This device keeps nothing of it any more.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('There is no initiative at this address.')).toBeVisible()
  await context.close()
  await server.remove()
})
